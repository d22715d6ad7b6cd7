import { useEffect, useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { Button } from '../ui/button.tsx'
import { Panel } from '../ui/panel.tsx'
import { FAILED } from '../words/failed.ts'
import { TROUBLE } from '../words/trouble.ts'
import { Countdown } from './countdown.tsx'

const RETRY_SECONDS = 30
const SAID_BY_TITLE = / Nothing of this range is stored yet\.$/

/** What may mend itself: says what is wrong, and asks again at the time the server named. */
export function WaitingPanel({ error, retry }: { error: Error; retry: () => void }) {
  const { status, problem, retryAfterSeconds } =
    error instanceof ApiError ? error : { status: 0, problem: null, retryAfterSeconds: null }
  const [retryAt] = useState(() => Date.now() + (retryAfterSeconds ?? RETRY_SECONDS) * 1000)
  useEffect(() => {
    const timer = setTimeout(retry, Math.max(0, retryAt - Date.now()))
    return () => clearTimeout(timer)
  }, [retry, retryAt])
  return (
    <Panel
      className="card"
      icon="alert"
      title={titleOf(status)}
      action={
        <>
          <Button icon="refresh" onClick={retry}>
            {TROUBLE.tryNow}
          </Button>
          <span className="self-center">
            <Countdown to={retryAt} />
          </span>
        </>
      }
    >
      {problem?.detail.replace(SAID_BY_TITLE, '') ?? FAILED.checkNetwork}
    </Panel>
  )
}

function titleOf(status: number): string {
  if (status === 503) return FAILED.nothingStored
  return status === 0 ? FAILED.unreachable : FAILED.noAnswer
}
