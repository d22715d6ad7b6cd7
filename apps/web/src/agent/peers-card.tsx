import { ANY_QUESTION, PEER_MEASURES, type Question } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { peersQuery } from '../api/agent-queries.ts'
import { useFollowFetch } from '../api/fetch-progress.ts'
import { useQueueName } from '../question/queue-filter.tsx'
import { IconButton } from '../ui/button.tsx'
import { FailedPart } from '../ui/failed-part.tsx'
import { useDimmed } from '../ui/use-delay.ts'
import { PEERS_WORDS } from '../words/agent.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { UI } from '../words/ui.ts'
import { FetchPeers, NoPeers, type PeersProps } from './no-peers.tsx'
import { PeerFigure } from './peer-figure.tsx'
import type { RangeFigures } from './peer-range.ts'
import { PeersLegend, PeersSkeleton } from './peers-legend.tsx'
import { PeersTable } from './peers-table.tsx'
import { colleaguesWords, sharedWords } from './peers-words.ts'
import { sameAgent } from './same-agent.ts'
import './peers.css'

type PeersCardProps = {
  id: string
  /** Null where the range is too long to compare. */
  question: Question | null
  /** Only then it is asked. */
  settled: boolean
  /** The page's figures over all of its range; null while they are of another question. */
  range: RangeFigures | null
}

/** The agent beside colleagues in the same intervals. */
export function PeersCard({ id: agent, question, settled, range }: PeersCardProps) {
  const {
    data: answer,
    isPlaceholderData: stale,
    error,
    refetch,
  } = useQuery({
    ...peersQuery(question ?? ANY_QUESTION),
    placeholderData: sameAgent(agent),
    enabled: settled && question !== null,
  })
  const dimmed = useDimmed(stale)
  const [asTable, setAsTable] = useState(false)
  useFollowFetch(answer?.coverage.fetch?.id ?? null)
  const id = useId()
  const interval = answer?.query.interval ?? question?.interval ?? '1_hour'
  const measures = answer?.measures
  const whole = stale ? null : range
  return (
    <section className="card peers" aria-labelledby={id}>
      <div className="peers-head">
        <h2 id={id}>
          {interval === '1_hour'
            ? PEERS_WORDS.title
            : PEERS_WORDS.titleBy({ intervals: INTERVAL_NAMES[interval].other })}
        </h2>
        {answer && measures && question && <PeersNote {...{ answer, question, stale }} />}
        {measures && (
          <div className="peers-tools">
            {!asTable && <PeersLegend />}
            <IconButton
              icon={asTable ? 'overview' : 'columns'}
              label={asTable ? UI.viewAsChart : UI.viewAsTable}
              className="h-7! w-7!"
              onClick={() => setAsTable(!asTable)}
            />
          </div>
        )}
      </div>
      {question === null ? (
        <p className="peers-words">{PEERS_WORDS.tooLong}</p>
      ) : answer ? (
        <div className={dimmed ? 'opacity-50 transition-opacity' : ''} aria-busy={stale}>
          {measures ? (
            asTable ? (
              <PeersTable measures={measures} range={whole} />
            ) : (
              <div className="peer-figures">
                {PEER_MEASURES.map((name) => (
                  <PeerFigure key={name} name={name} measures={measures} shared={sharedWords(answer)} range={whole} />
                ))}
              </div>
            )
          ) : (
            <NoPeers {...{ answer, question, stale }} />
          )}
        </div>
      ) : error ? (
        <FailedPart title={PEERS_WORDS.failed} error={error} retry={refetch} />
      ) : (
        <PeersSkeleton />
      )}
    </section>
  )
}

function PeersNote({ answer, question, stale }: PeersProps) {
  const queue = useQueueName()
  const dimmed = useDimmed(stale)
  return (
    <span className={`peers-note ${dimmed ? 'opacity-50' : ''}`}>
      {PEERS_WORDS.note({
        colleagues: colleaguesWords(answer),
        queue: answer.query.queue === null ? PEERS_WORDS.allQueues : queue,
        intervals: INTERVAL_NAMES[answer.query.interval].other,
        shared: sharedWords(answer),
      })}
      {answer.coverage.state !== 'complete' && PEERS_WORDS.soFar} <FetchPeers {...{ answer, question, stale }} rest />
    </span>
  )
}
