import { AboutPage } from '../about/about-page.tsx'
import { ABOUT } from '../words/about.ts'
import { TopBar } from './top-bar.tsx'

/** The frame around what the product says about itself. */
export function AboutScreen() {
  return (
    <>
      <title>{ABOUT.pageTitle}</title>
      <TopBar />
      <main id="content" tabIndex={-1} className="page outline-none">
        <AboutPage />
      </main>
    </>
  )
}
