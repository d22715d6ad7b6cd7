import { SettingsPage } from '../settings/settings-page.tsx'
import { FRAME } from '../words/frame.ts'
import { PAGE_WORDS } from '../words/pages.ts'
import { TopBar } from './top-bar.tsx'

/** The frame around what is set for this browser. */
export function SettingsScreen() {
  return (
    <>
      <title>{FRAME.title({ page: PAGE_WORDS.settings })}</title>
      <TopBar />
      <main id="content" tabIndex={-1} className="page outline-none">
        <SettingsPage />
      </main>
    </>
  )
}
