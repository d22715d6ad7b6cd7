import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useQuestion, useView } from '../question/use-question.ts'
import { sortParameters } from '../ui/data-table/next-sort.ts'
import { FailedPart } from '../ui/failed-part.tsx'
import { Icon } from '../ui/icon.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { PATTERNS } from '../words/patterns.ts'
import { DoseRows } from './dose-rows.tsx'
import { DoseSkeleton } from './dose-skeleton.tsx'
import { DoseSortChoice } from './dose-sort.tsx'
import { dosePageQuery, doseView } from './dose-view.ts'
import { BandLegend } from './heat-legend.tsx'
import { hoursWords } from './hour-words.ts'

/** How much of each agent's available time was spent in which band, and the longest run above 90 %. */
export function DoseCard() {
  const { question, occupancy, setTable } = useQuestion()
  const search = useView()
  const table = doseView(search)
  const { data: answer, isPlaceholderData: stale, error, refetch } = useQuery(dosePageQuery(question, search))
  const onSearch = useCallback((text: string) => setTable({ search: text }, { replace: true }), [setTable])
  const hours = table.hours && hoursWords(table.hours)
  const isPart = answer !== undefined && answer.intervals > 0 && answer.coverage.state !== 'complete'
  return (
    <section className="card" aria-labelledby="dose-title">
      <div className="table-toolbar dose-toolbar">
        <h2 id="dose-title" className="text-base font-semibold">
          {PATTERNS.dose}
        </h2>
        {hours && (
          <button
            type="button"
            className="chip hours-chip"
            aria-label={PATTERNS.removeHours({ hours })}
            onClick={() => setTable({ hours: null })}
          >
            {PATTERNS.onlyHours({ hours })}
            <Icon name="close" small />
          </button>
        )}
        <span className="text-xs text-t3">
          {PATTERNS.doseNote}
          {occupancy !== 'available' && ` ${PATTERNS.doseOther}`}
          {isPart && ` ${PATTERNS.doseSoFar}`}
        </span>
        <div className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-2">
          <BandLegend />
          <SearchField label={PATTERNS.find} value={table.search} onSearch={onSearch} className="w-[160px]" />
          <DoseSortChoice sort={table.sort} onSort={(sort) => setTable(sort)} />
        </div>
      </div>
      {answer ? (
        <DoseRows {...{ answer, table, stale }} onSort={(sort) => setTable(sortParameters(sort))} />
      ) : error ? (
        <FailedPart title={PATTERNS.doseFailed} error={error} retry={refetch} />
      ) : (
        <DoseSkeleton />
      )}
    </section>
  )
}
