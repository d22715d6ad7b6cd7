import { Link, useLocation } from 'react-router'
import { Panel } from '../ui/panel.tsx'
import { FRAME } from '../words/frame.ts'
import { NOT_FOUND } from '../words/not-found.ts'
import { TopBar } from './top-bar.tsx'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { pathname } = useLocation()
  return (
    <>
      <title>{FRAME.title({ page: NOT_FOUND.title })}</title>
      <TopBar />
      <main id="content" tabIndex={-1} className="page outline-none">
        <Panel
          className="card"
          icon="search"
          title={NOT_FOUND.heading}
          action={
            <Link to="/" className="button secondary">
              {NOT_FOUND.overview}
            </Link>
          }
        >
          {NOT_FOUND.at.before}
          <code>{pathname}</code>
          {NOT_FOUND.at.after}
        </Panel>
      </main>
    </>
  )
}
