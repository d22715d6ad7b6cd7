import { ANY_QUESTION, type Problem } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { ApiError } from '../api/api-error.ts'
import { sessionQuery } from '../api/list-queries.ts'
import { agentOfPath } from '../question/agent-path.ts'
import { CLOCK_PATH } from '../question/clock-question.ts'
import { EVERYBODY } from '../question/everybody.ts'
import { useQuestion } from '../question/use-question.ts'
import { Button } from '../ui/button.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { Panel } from '../ui/panel.tsx'
import { BY_THE_CLOCK } from '../words/by-the-clock.ts'
import { FAILED } from '../words/failed.ts'
import { SIGN_IN } from '../words/sign-in.ts'
import { noteWords } from './note-words.ts'
import { WaitingPanel } from './waiting-panel.tsx'

const nobody = lazyContent(async () => (await import('../agent/no-such-agent.tsx')).NoSuchAgent)

type FailedProps = { error: Error; failedAt: number; retry: () => void }

/** Nothing can be shown: why, and what to do about it. */
export function FailedPanel({ error, failedAt, retry }: FailedProps) {
  const { pathname, question, ask } = useQuestion()
  const { status, problem } = error instanceof ApiError ? error : { status: 0, problem: null }
  const { data: session } = useQuery(sessionQuery)
  if (session?.rights.role === 'guest') return <NothingYours />
  switch (status) {
    case 400:
      return (
        <Panel
          className="card"
          icon="info"
          title={FAILED.notAskable}
          action={
            <Button kind="primary" onClick={() => ask({ ...ANY_QUESTION, queue: question.queue, tz: question.tz })}>
              {FAILED.lastDay}
            </Button>
          }
        >
          {problem && <Reasons problem={problem} />}
        </Panel>
      )
    case 422:
      if (pathname === CLOCK_PATH) return <TooLongByTheClock problem={problem} />
      return (
        <Panel
          className="card"
          icon="info"
          title={FAILED.tooMuch}
          action={
            <Button kind="primary" onClick={() => ask({ interval: null })}>
              {FAILED.chooseInterval}
            </Button>
          }
        >
          {problem && <Reasons problem={problem} />}
        </Panel>
      )
    case 401:
    case 403:
    case 404:
      // What became of a pinned link is said in its own place.
      if (question.pinned) return null
      if (agentOfPath(pathname) !== null)
        return (
          <Suspense fallback={null}>
            <nobody.Content />
          </Suspense>
        )
      return (
        <Panel
          className="card"
          icon="lock"
          title={FAILED.nothingHere}
          action={<Button onClick={() => ask({ queue: null, ...EVERYBODY })}>{FAILED.myQueues}</Button>}
        >
          {FAILED.nothingHereHelp}
        </Panel>
      )
    default:
      return <WaitingPanel key={failedAt} error={error} retry={retry} />
  }
}

/** Somebody known, whom Zoom gives nothing to see. */
function NothingYours() {
  return (
    <Panel className="card" icon="lock" title={SIGN_IN.nothingYours}>
      {SIGN_IN.nothingYoursHelp}
    </Panel>
  )
}

function Reasons({ problem }: { problem: Problem }) {
  const { question } = useQuestion()
  if (problem.errors.length === 0) return problem.detail
  return problem.errors.map((error) => (
    <p key={`${error.parameter} ${error.detail}`} title={`${error.parameter} ${error.detail}`}>
      {FAILED.fact(noteWords(error, question.interval))}
    </p>
  ))
}

/** No interval that the range would choose helps where it goes by the hour: a finer one is left, or a shorter range. */
function TooLongByTheClock({ problem }: { problem: Problem | null }) {
  const { question, ask } = useQuestion()
  // Where even hours are too many, they say so themselves.
  const byTheHour = question.interval !== '1_hour'
  return (
    <Panel
      className="card"
      icon="info"
      title={BY_THE_CLOCK.tooLong}
      action={
        <Button
          kind="primary"
          onClick={() => ask(byTheHour ? { interval: '1_hour' } : { period: 'last-28-days', interval: null })}
        >
          {byTheHour ? BY_THE_CLOCK.byTheHour : BY_THE_CLOCK.fourWeeks}
        </Button>
      }
    >
      {problem && <Reasons problem={problem} />}
    </Panel>
  )
}
