import { useState } from 'react'
import { forgetColumns } from '../question/use-columns.ts'
import { Button } from '../ui/button.tsx'
import { resetPreferences } from '../ui/preferences.ts'
import { switchSingleKeys } from '../ui/single-keys.ts'
import { SETTINGS } from '../words/settings.ts'
import { AppearanceCard } from './appearance-card.tsx'
import { KeyboardCard } from './keyboard-card.tsx'
import { NumbersCard } from './numbers-card.tsx'
import './settings.css'

/** What is set for this browser, and the way back to how everything was. */
export function SettingsPage() {
  const [said, setSaid] = useState('')
  const reset = () => {
    resetPreferences()
    switchSingleKeys(true)
    forgetColumns()
    setSaid(SETTINGS.done)
  }
  return (
    <div className="settings">
      <div>
        <h1 className="text-xl font-[640] tracking-[-.018em]">{SETTINGS.title}</h1>
        <p className="text-t2">{SETTINGS.intro}</p>
        {!canKeep() && <p className="mt-2 font-medium">{SETTINGS.storageOff}</p>}
      </div>
      <AppearanceCard />
      <NumbersCard
        onForget={() => {
          forgetColumns()
          setSaid(SETTINGS.forgotten)
        }}
      />
      <KeyboardCard />
      <div className="flex flex-wrap items-center gap-3">
        <Button onClick={reset}>{SETTINGS.reset}</Button>
        <p className="text-xs text-t3">{SETTINGS.resetNote}</p>
        <p role="status" className="basis-full text-t2">
          {said}
        </p>
      </div>
    </div>
  )
}

/** Whether this browser lets the page keep anything. */
function canKeep(): boolean {
  try {
    return typeof localStorage === 'object'
  } catch {
    return false
  }
}
