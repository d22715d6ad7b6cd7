import type { LinkAnswer } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { Suspense, useState } from 'react'
import { changesQuery } from '../api/link-queries.ts'
import { sessionQuery } from '../api/list-queries.ts'
import { reportQuery } from '../api/report-query.ts'
import type { Pin } from '../question/pin.ts'
import { useQuestion } from '../question/use-question.ts'
import { Icon } from '../ui/icon.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { USUAL_PAGE_SIZE } from '../ui/page-sizes.ts'
import { Segmented } from '../ui/segmented.tsx'
import { SHARE } from '../words/share.ts'
import { changesWords } from './changes-words.ts'
import { nobodySignsIn, type Session } from './nobody-signs-in.ts'
import { ShareMark } from './share-mark.tsx'
import { instantDayWords, momentWords } from './time-words.ts'
import './pinned-card.css'

const table = lazyContent(async () => (await import('./changes-table.tsx')).ChangesTable)

const NUMBERS = [
  { value: 'pinned', label: SHARE.asPinned },
  { value: 'now', label: SHARE.now },
] as const

/** When numbers were pinned and by whom, the switch between them and those of now, and what changed since. */
export function PinnedCard({ pin, link }: { pin: Pin; link: LinkAnswer | null }) {
  const { question, setTable } = useQuestion()
  const { data: report } = useQuery(reportQuery(question))
  const { data: changes, error } = useQuery(changesQuery(pin.id, 1, USUAL_PAGE_SIZE))
  const { data: session } = useQuery(sessionQuery)
  const [open, setOpen] = useState(false)
  const tz = question.tz ?? report?.query.tz ?? 'UTC'
  const now = Date.now()
  const partial = pin.shown && report !== undefined && report.coverage.state !== 'complete'
  const words = changes ? changesWords(changes, tz, now) : error ? SHARE.changesFailed : SHARE.looking
  return (
    <section className="card pinned-card" aria-label={SHARE.pinnedRegion}>
      <div className="pinned-head">
        <ShareMark name="pin" className="text-t2" />
        <h2 className="font-semibold">
          {link ? pinnedWords(momentWords(link.createdAt, tz, now), link, session) : SHARE.pinnedRegion}
        </h2>
        {link?.expiresAt && (
          <span className="text-xs text-t3">
            {SHARE.pinnedUntil({ day: instantDayWords(link.expiresAt, tz, now) })}
          </span>
        )}
        <Segmented
          small
          className="ml-auto"
          label={SHARE.whichNumbers}
          segments={NUMBERS}
          value={pin.shown ? 'pinned' : 'now'}
          onChange={(value) => setTable({ numbers: value === 'now' ? 'now' : null })}
        />
      </div>
      <div className="pinned-changes">
        <p role="status">
          {words} {partial && SHARE.pinnedNotWhole}
        </p>
        {changes && changes.total > 0 && (
          <button
            type="button"
            className="text-link pinned-more"
            aria-expanded={open}
            onPointerEnter={() => void table.preload()}
            onFocus={() => void table.preload()}
            onClick={() => setOpen(!open)}
          >
            {open ? SHARE.hideChanges : SHARE.showChanges}
            <Icon name="chevron-down" small className={open ? 'rotate-180' : ''} />
          </button>
        )}
      </div>
      {open && (
        <Suspense fallback={null}>
          <table.Content id={pin.id} />
        </Suspense>
      )}
    </section>
  )
}

/** Where nobody signs in everybody has the same name, which says nothing. */
function pinnedWords(at: string, { createdBy: by }: LinkAnswer, session: Session): string {
  return nobodySignsIn(session) && session?.viewer.name === by ? SHARE.pinnedAt({ at }) : SHARE.pinnedBy({ at, by })
}
