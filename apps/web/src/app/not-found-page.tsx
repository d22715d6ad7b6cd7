import { Link, useLocation } from 'react-router'
import { Panel } from '../ui/panel.tsx'
import { TopBar } from './top-bar.tsx'

/** An address that leads nowhere. */
export function NotFoundPage() {
  const { pathname } = useLocation()
  return (
    <>
      <title>Not found · Readyboard</title>
      <TopBar />
      <main id="content" tabIndex={-1} className="page outline-none">
        <Panel
          className="card"
          icon="search"
          title="There is no such page."
          action={
            <Link to="/" className="button secondary">
              Go to Overview
            </Link>
          }
        >
          Nothing is at <code>{pathname}</code>.
        </Panel>
      </main>
    </>
  )
}
