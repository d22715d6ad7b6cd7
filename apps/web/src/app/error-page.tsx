import { isRouteErrorResponse, useRouteError } from 'react-router'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'

/** Something broke on the way to a page, or its code could not be fetched after an update. */
export function ErrorPage() {
  const error = useRouteError()
  const lost = error instanceof TypeError && /import|module|fetch/i.test(error.message)
  return (
    <main id="content" className="page">
      <title>Trouble · Readyboard</title>
      <Panel
        className="card"
        icon="alert"
        title={lost ? 'This page could not be loaded.' : 'This page broke.'}
        action={
          <>
            <Button kind="primary" icon="refresh" onClick={() => location.reload()}>
              Load again
            </Button>
            <Button onClick={() => location.assign('/')}>Go to Overview</Button>
          </>
        }
      >
        {lost
          ? 'The network may be down, or Readyboard was updated while you were looking.'
          : `The numbers are safe; only showing them failed. ${wordsOf(error)}`}
      </Panel>
    </main>
  )
}

function wordsOf(error: unknown): string {
  if (isRouteErrorResponse(error)) return `${error.status} ${error.statusText}`
  return error instanceof Error ? error.message : ''
}
