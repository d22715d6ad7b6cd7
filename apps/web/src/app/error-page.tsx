import { isRouteErrorResponse, useRouteError } from 'react-router'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import { BROKEN_PAGE } from '../words/broken-page.ts'
import { FRAME } from '../words/frame.ts'

/** Something broke on the way to a page, or its code could not be fetched after an update. */
export function ErrorPage() {
  const error = useRouteError()
  const lost = error instanceof TypeError && /import|module|fetch/i.test(error.message)
  return (
    <main id="content" className="page">
      <title>{FRAME.title({ page: BROKEN_PAGE.title })}</title>
      <Panel
        className="card"
        icon="alert"
        title={lost ? BROKEN_PAGE.lost : BROKEN_PAGE.broke}
        action={
          <>
            <Button kind="primary" icon="refresh" onClick={() => location.reload()}>
              {BROKEN_PAGE.again}
            </Button>
            <Button onClick={() => location.assign('/')}>{BROKEN_PAGE.overview}</Button>
          </>
        }
      >
        {lost ? BROKEN_PAGE.lostHelp : BROKEN_PAGE.brokeHelp({ error: wordsOf(error) })}
      </Panel>
    </main>
  )
}

function wordsOf(error: unknown): string {
  if (isRouteErrorResponse(error)) return `${error.status} ${error.statusText}`
  return error instanceof Error ? error.message : ''
}
