import { DENSITIES, PREFERENCES, usePreference } from '../ui/preferences.ts'
import { Segmented } from '../ui/segmented.tsx'
import { StateSplit } from '../ui/state-split.tsx'
import { Switch } from '../ui/switch.tsx'
import { SETTINGS } from '../words/settings.ts'
import { SettingRow, SettingsCard } from './setting-row.tsx'

const SAMPLE = { occupiedSeconds: 62, readySeconds: 22, notReadySeconds: 16 }
const STATES = [
  { name: SETTINGS.states.occupied, className: 'occupied' },
  { name: SETTINGS.states.ready, className: 'ready' },
  { name: SETTINGS.states.notReady, className: 'not-ready' },
]

/** Theme, rows, patterns and motion. */
export function AppearanceCard() {
  const [theme, setTheme] = usePreference('theme')
  const [density, setDensity] = usePreference('density')
  const [patterns, setPatterns] = usePreference('patterns')
  const [motion, setMotion] = usePreference('motion')
  return (
    <SettingsCard title={SETTINGS.appearance}>
      <SettingRow name={SETTINGS.theme}>
        <Segmented
          label={SETTINGS.theme}
          segments={PREFERENCES.theme.map((value) => ({ value, label: SETTINGS.themes[value] }))}
          value={theme}
          onChange={setTheme}
        />
      </SettingRow>
      <SettingRow name={SETTINGS.density} note={SETTINGS.densityNote}>
        <Segmented
          label={SETTINGS.density}
          segments={DENSITIES.map((value) => ({ value, label: SETTINGS.densities[value] }))}
          value={density}
          onChange={setDensity}
        />
      </SettingRow>
      <SettingRow name={SETTINGS.patterns} note={SETTINGS.patternsNote}>
        <div className="pattern-choice">
          <Switch on={patterns === 'on'} onChange={(on) => setPatterns(on ? 'on' : 'off')}>
            {SETTINGS.patterns}
          </Switch>
          <figure aria-label={SETTINGS.sample}>
            <StateSplit row={SAMPLE} />
            <figcaption>
              {STATES.map(({ name, className }) => (
                <span key={name}>
                  <i className={`swatch ${className}`} />
                  {name}
                </span>
              ))}
            </figcaption>
          </figure>
        </div>
      </SettingRow>
      <SettingRow name={SETTINGS.motion} note={SETTINGS.motionNote}>
        <Segmented
          label={SETTINGS.motion}
          segments={PREFERENCES.motion.map((value) => ({ value, label: SETTINGS.motions[value] }))}
          value={motion}
          onChange={setMotion}
        />
      </SettingRow>
    </SettingsCard>
  )
}
