import { ANY_QUESTION, PEER_MEASURES, type PeersAnswer, type Question } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { peersQuery } from '../api/agent-queries.ts'
import { useStartFetch } from '../api/fetch-actions.ts'
import { useFollowFetch } from '../api/fetch-progress.ts'
import { requestsWords, secondsWords } from '../question/cost-words.ts'
import { INTERVAL_WORDS } from '../question/intervals.ts'
import { useQueueName } from '../question/queue-filter.tsx'
import { Button, IconButton } from '../ui/button.tsx'
import { formatCount } from '../ui/format.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { useDelay } from '../ui/use-delay.ts'
import { PEERS_WORDS } from '../words/agent.ts'
import { plural } from '../words/plural.ts'
import { PeerFigure } from './peer-figure.tsx'
import { PeersTable } from './peers-table.tsx'
import { sameAgent } from './same-agent.ts'
import './peers.css'

/** The agent beside colleagues in the same intervals. `question` is null where the range is too long for that. */
export function PeersCard({ id: agent, question }: { id: string; question: Question | null }) {
  const {
    data: answer,
    error,
    refetch,
  } = useQuery({
    ...peersQuery(question ?? ANY_QUESTION),
    placeholderData: sameAgent(agent),
    enabled: question !== null,
  })
  const [asTable, setAsTable] = useState(false)
  useFollowFetch(answer?.coverage.fetch?.id ?? null)
  const id = useId()
  const interval = answer?.query.interval ?? question?.interval ?? '1_hour'
  const measures = answer?.measures
  return (
    <section className="card peers" aria-labelledby={id}>
      <div className="peers-head">
        <h2 id={id}>
          {interval === '1_hour'
            ? PEERS_WORDS.title
            : PEERS_WORDS.titleBy({ intervals: INTERVAL_WORDS[interval].many })}
        </h2>
        {answer && measures && <PeersNote answer={answer} />}
        {measures && (
          <div className="peers-tools">
            {!asTable && <PeersLegend />}
            <IconButton
              icon={asTable ? 'overview' : 'columns'}
              label={asTable ? 'View as chart' : 'View as table'}
              className="h-7! w-7!"
              onClick={() => setAsTable(!asTable)}
            />
          </div>
        )}
      </div>
      {question === null ? (
        <p className="peers-words">{PEERS_WORDS.tooLong}</p>
      ) : answer ? (
        measures ? (
          asTable ? (
            <PeersTable measures={measures} />
          ) : (
            <div className="peer-figures">
              {PEER_MEASURES.map((name) => (
                <PeerFigure key={name} name={name} measure={measures[name]} shared={sharedWords(answer)} />
              ))}
            </div>
          )
        ) : (
          <NoPeers answer={answer} question={question} />
        )
      ) : error ? (
        <div className="peers-words">
          <p>{PEERS_WORDS.failed}</p>
          <Button onClick={() => void refetch()}>{PEERS_WORDS.tryAgain}</Button>
        </div>
      ) : (
        <PeersSkeleton />
      )}
    </section>
  )
}

function PeersNote({ answer }: { answer: PeersAnswer }) {
  const queue = useQueueName()
  return (
    <span className="peers-note">
      {PEERS_WORDS.note({
        colleagues: colleaguesWords(answer),
        queue: answer.query.queue === null ? queue.toLowerCase() : queue,
        intervals: INTERVAL_WORDS[answer.query.interval].many,
        shared: sharedWords(answer),
      })}
      {answer.coverage.state !== 'complete' && PEERS_WORDS.soFar}
    </span>
  )
}

const colleaguesWords = ({ colleagues }: PeersAnswer) =>
  plural(colleagues, PEERS_WORDS.colleagues)({ count: formatCount(colleagues) })
const sharedWords = ({ sharedSeconds }: PeersAnswer) =>
  PEERS_WORDS.hours({ hours: formatCount(Math.round(sharedSeconds / 3600)) })

/** Why there is no distribution: too few colleagues, or nothing of theirs is there yet. */
function NoPeers({ answer, question }: { answer: PeersAnswer; question: Question }) {
  const start = useStartFetch()
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
        <Button
          aria-disabled={start.isPending}
          onClick={() => !start.isPending && start.mutate({ question: { ...question, agents: [] }, again: false })}
        >
          {PEERS_WORDS.fetchThem}
        </Button>
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

function PeersLegend() {
  return (
    <ul className="peers-legend">
      <li>
        <svg width="12" height="12" aria-hidden="true">
          <path d="M6 .8L11.2 6 6 11.2.8 6z" fill="var(--t1)" />
        </svg>
        {PEERS_WORDS.thisAgent}
      </li>
      <li>
        <svg width="8" height="14" aria-hidden="true">
          <path d="M4 0v14" stroke="var(--t2)" strokeWidth="1.5" />
        </svg>
        {PEERS_WORDS.median}
      </li>
      <li>
        <svg width="8" height="8" aria-hidden="true">
          <circle cx="4" cy="4" r="3" className="peer-dot" />
        </svg>
        {PEERS_WORDS.colleague}
      </li>
    </ul>
  )
}

function PeersSkeleton() {
  const felt = useDelay(true)
  return (
    <div className="peer-figures" aria-hidden="true">
      {PEER_MEASURES.map((name) => (
        <div key={name} className="peer-figure">
          {felt && (
            <>
              <Skeleton className="h-2.5 w-24" />
              <Skeleton className="mt-3 h-5 w-20" />
              <Skeleton className="mt-3 h-2.5 w-36" />
            </>
          )}
        </div>
      ))}
    </div>
  )
}
