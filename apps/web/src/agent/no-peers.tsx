import type { PeersAnswer, Question } from '@readyboard/contract'
import { useStartFetch } from '../api/fetch-actions.ts'
import { requestsWords, secondsWords } from '../question/cost-words.ts'
import { Button } from '../ui/button.tsx'
import { PEERS_WORDS } from '../words/agent.ts'
import { colleaguesWords } from './peers-words.ts'

/** `stale`: the answer is that of the question before. */
export type PeersProps = { answer: PeersAnswer; question: Question; stale: boolean }

/** The consent to a fetch of everybody's hours, where that waits for somebody's. */
export function FetchPeers({ answer: { coverage }, question, stale, rest = false }: PeersProps & { rest?: boolean }) {
  const start = useStartFetch()
  const busy = stale || start.isPending
  const { code, estimate } = coverage.problem ?? {}
  if (code !== 'needs-consent' || !estimate) return null
  const [requests, seconds] = [requestsWords(estimate.requests), secondsWords(estimate.seconds)]
  return (
    <Button
      kind={rest ? 'ghost' : 'secondary'}
      aria-disabled={busy}
      onClick={() => !busy && start.mutate({ question: { ...question, agents: [] }, again: false })}
    >
      {rest ? PEERS_WORDS.fetchRest({ requests, seconds }) : PEERS_WORDS.fetchThem}
    </Button>
  )
}

/** Why there is no distribution: too few colleagues, or nothing of theirs is there yet. */
export function NoPeers({ answer, question, stale }: PeersProps) {
  const { problem, fetch, intervals, state } = answer.coverage
  const { estimate } = problem ?? {}
  if (problem?.code === 'needs-consent' && estimate)
    return (
      <div className="peers-words">
        <h3>{PEERS_WORDS.waitingTitle}</h3>
        <p>
          {PEERS_WORDS.waiting({
            requests: requestsWords(estimate.requests),
            seconds: secondsWords(estimate.seconds),
          })}
        </p>
        <FetchPeers {...{ answer, question, stale }} />
      </div>
    )
  if (state !== 'complete' && (fetch || intervals.covered === 0))
    return (
      <p className="peers-words" role="status">
        {fetch ? PEERS_WORDS.arriving : (problem?.detail ?? PEERS_WORDS.notNow)}
      </p>
    )
  return (
    <div className="peers-words">
      <h3>{PEERS_WORDS.tooFew({ colleagues: colleaguesWords(answer) })}</h3>
      <p>{PEERS_WORDS.tooFewDetail}</p>
    </div>
  )
}
