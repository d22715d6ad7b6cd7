import { AboutPage } from '../about/about-page.tsx'
import { FRAME } from '../words/frame.ts'
import { PAGE_WORDS } from '../words/pages.ts'
import { TopBar } from './top-bar.tsx'

/** The frame around what the product says about itself. */
export function AboutScreen() {
  return (
    <>
      <title>{FRAME.title({ page: PAGE_WORDS.about })}</title>
      <TopBar />
      <main id="content" tabIndex={-1} className="page outline-none">
        <AboutPage />
      </main>
    </>
  )
}
