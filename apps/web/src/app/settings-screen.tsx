import { SettingsPage } from '../settings/settings-page.tsx'
import { TopBar } from './top-bar.tsx'

/** The frame around what is set for this browser. */
export function SettingsScreen() {
  return (
    <>
      <title>Settings · Readyboard</title>
      <TopBar />
      <main id="content" tabIndex={-1} className="page outline-none">
        <SettingsPage />
      </main>
    </>
  )
}
