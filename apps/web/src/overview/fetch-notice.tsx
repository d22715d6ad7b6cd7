import { formatQuestion } from '@readyboard/contract'
import { type ReactNode, useState } from 'react'
import { useStartFetch, useStopFetch } from '../api/fetch-actions.ts'
import type { NoticeProps } from '../coverage/notice-context.ts'
import { ConsentCard } from './consent-card.tsx'
import { FetchCard } from './fetch-card.tsx'
import type { FetchNoticeKind } from './fetch-notice-kind.ts'
import { useFocusAlong } from './focus-along.ts'
import './fetch-notice.css'

type FetchNoticeProps = Required<NoticeProps> & {
  kind: FetchNoticeKind
  /** What is wrong while the fetch goes on. */
  trouble: ReactNode
}

/** What is on its way from Zoom, or waits for somebody's decision. */
export function FetchNotice({ report, question, kind, stale, aside, trouble }: FetchNoticeProps) {
  const start = useStartFetch()
  const stop = useStopFetch()
  const [stopped, setStopped] = useState<string | null>(null)
  const asked = formatQuestion(question)
  const { fetch } = report.coverage
  const { place, card } = useFocusAlong(`${kind} ${fetch?.id} ${asked}`)
  return (
    <div ref={place} className="contents">
      {kind === 'consent' && (
        <ConsentCard
          key={asked}
          ref={card}
          {...{ report, aside }}
          stopped={stopped === asked}
          busy={stale || start.isPending}
          error={start.error}
          onFetch={() => start.mutate({ question, again: false }, { onSuccess: () => setStopped(null) })}
        />
      )}
      {kind === 'fetching' && fetch && (
        <FetchCard
          key={fetch.id}
          ref={card}
          {...{ report, fetch, trouble, aside }}
          busy={stale || stop.isPending}
          error={stop.error}
          onStop={() => stop.mutate(fetch.id, { onSuccess: () => setStopped(asked) })}
        />
      )}
    </div>
  )
}
