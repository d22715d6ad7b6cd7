import { switchSingleKeys, useSingleKeys } from '../ui/single-keys.ts'
import { Switch } from '../ui/switch.tsx'
import { SETTINGS } from '../words/settings.ts'
import { SettingRow, SettingsCard } from './setting-row.tsx'

/** Whether single keys do anything. */
export function KeyboardCard() {
  const on = useSingleKeys()
  return (
    <SettingsCard title={SETTINGS.keyboard}>
      <SettingRow name={SETTINGS.singleKeys} note={SETTINGS.singleKeysNote}>
        <Switch on={on} onChange={switchSingleKeys}>
          {SETTINGS.singleKeys}
        </Switch>
      </SettingRow>
    </SettingsCard>
  )
}
