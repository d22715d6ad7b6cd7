import { Button } from '../ui/button.tsx'
import { DURATION_UNITS, formatDuration } from '../ui/format.ts'
import { usePreference } from '../ui/preferences.ts'
import { Segmented } from '../ui/segmented.tsx'
import { SETTINGS } from '../words/settings.ts'
import { SettingRow, SettingsCard } from './setting-row.tsx'

const SAMPLE_SECONDS = 146_166

/** How tables write durations, and which columns they have. */
export function NumbersCard({ onForget }: { onForget: () => void }) {
  const [unit, setUnit] = usePreference('units')
  const sample = {
    clock: formatDuration(SAMPLE_SECONDS, 'clock'),
    decimal: formatDuration(SAMPLE_SECONDS, 'decimal'),
  }
  return (
    <SettingsCard title={SETTINGS.numbers}>
      <SettingRow name={SETTINGS.units} note={`${SETTINGS.unitSample(sample)}. ${SETTINGS.unitsNote}`}>
        <Segmented
          label={SETTINGS.units}
          segments={DURATION_UNITS.map((value) => ({ value, label: SETTINGS.unitNames[value] }))}
          value={unit}
          onChange={setUnit}
        />
      </SettingRow>
      <SettingRow name={SETTINGS.columns} note={SETTINGS.columnsNote}>
        <Button onClick={onForget}>{SETTINGS.forgetColumns}</Button>
      </SettingRow>
    </SettingsCard>
  )
}
