import type { IntervalsAnswer } from '@readyboard/contract'
import { isClockInterval } from '@readyboard/timesheet'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { provisionalWords } from '../coverage/coverage-words.ts'
import { unitParameter } from '../question/duration-unit.ts'
import { useQuestion, useView } from '../question/use-question.ts'
import { ColumnsButton } from '../ui/columns-button.tsx'
import { DurationUnitChoice } from '../ui/duration-unit-choice.tsx'
import { FailedPart } from '../ui/failed-part.tsx'
import { formatCount } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { SearchField } from '../ui/search-field.tsx'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { INTERVALS as WORDS } from '../words/intervals.ts'
import { plural } from '../words/plural.ts'
import { changeWords, clockChanges } from './clock-changes.ts'
import { IntervalRows } from './interval-rows.tsx'
import { IntervalSkeleton } from './interval-skeleton.tsx'
import { intervalsPageQuery, intervalsView } from './intervals-view.ts'
import './intervals.css'

const columnsMenu = lazyContent(async () => (await import('./interval-columns-menu.tsx')).IntervalColumnsMenu)

/** Agent × interval: every row behind the figures, with the check of its sum. */
export function IntervalsPage() {
  const { question, setTable } = useQuestion()
  const view = useView()
  const { table, unit } = intervalsView(view)
  const { data: answer, isPlaceholderData: stale, error, refetch } = useQuery(intervalsPageQuery(question, view))
  const onSearch = useCallback((text: string) => setTable({ search: text }, { replace: true }), [setTable])
  const query = answer?.query
  const changes = useMemo(() => (query && isClockInterval(query.interval) ? clockChanges(query) : []), [query])
  return (
    <section className="card" aria-labelledby="intervals-title">
      <div className="table-toolbar">
        <h1 id="intervals-title" className="text-base font-semibold">
          {WORDS.title({ interval: query ? INTERVAL_NAMES[query.interval].one : WORDS.anyInterval })}
        </h1>
        <span className="text-xs text-t3">{answer && rowsNote(answer)}</span>
        <div className="ml-auto flex flex-wrap items-center gap-2">
          <OnlyOff
            on={table.only !== null}
            count={answer?.totals.inconsistentRows ?? null}
            onChange={(on) => setTable({ only: on ? 'inconsistent' : null })}
          />
          <SearchField label={WORDS.find} value={table.search} onSearch={onSearch} className="w-[180px]" />
          <DurationUnitChoice unit={unit} onChange={(next) => setTable(unitParameter(next), { replace: true })} />
          <ColumnsButton content={columnsMenu} />
        </div>
      </div>
      {changes.map((change) => {
        const { fact, reason } = changeWords(change)
        return (
          <p key={change.at} className="clock-note">
            <Icon name="clock" small />
            <span>
              <b className="font-semibold text-t1">{fact}</b> {reason}
            </span>
          </p>
        )
      })}
      {answer ? (
        <IntervalRows {...{ answer, stale, changes, table, unit }} now={answer.trueAt / 1000} />
      ) : error ? (
        <FailedPart title={WORDS.failed} {...{ error }} retry={refetch} />
      ) : (
        <IntervalSkeleton />
      )}
    </section>
  )
}

function rowsNote({ total, coverage, query }: IntervalsAnswer): string {
  const { covered, total: intervals } = coverage.intervals
  return [
    plural(total, WORDS.rows)({ count: formatCount(total) }),
    covered < intervals && WORDS.fetched({ covered: formatCount(covered), total: formatCount(intervals) }),
    provisionalWords(coverage, query.interval),
  ]
    .filter(Boolean)
    .join(' · ')
}

type OnlyOffProps = { on: boolean; count: number | null; onChange: (on: boolean) => void }

/** Leaves only the rows that do not add up. */
function OnlyOff({ on, count, onChange }: OnlyOffProps) {
  return (
    <button type="button" className="pill only-off" aria-pressed={on} onClick={() => onChange(!on)}>
      <span className={`only-off-switch ${on ? 'on' : ''}`} aria-hidden="true" />
      {WORDS.onlyOff}
      {count !== null && count > 0 && <b className="tag bad">{formatCount(count)}</b>}
    </button>
  )
}
