import type { IntervalRow, Question, TimeSheetReport } from '@readyboard/contract'
import { type Interval, isClockInterval } from '@readyboard/timesheet'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { Link } from 'react-router'
import { comparedHead, isComparedWhole } from '../compare/interval-compared.tsx'
import { addressOf, alongParameters } from '../question/address.ts'
import { lastDayOf } from '../question/range-words.ts'
import { usePrepare } from '../question/use-prepare.ts'
import { useQuestion, useView } from '../question/use-question.ts'
import { DataTable } from '../ui/data-table/data-table.tsx'
import { sortParameters } from '../ui/data-table/next-sort.ts'
import { FailedPart } from '../ui/failed-part.tsx'
import { formatCount } from '../ui/format.ts'
import { PastTheEnd } from '../ui/past-the-end.tsx'
import { QuietKey } from '../ui/quiet-cell.tsx'
import { TableFooter } from '../ui/table-footer.tsx'
import { zoneCity } from '../ui/wall-clock.ts'
import { HOURS_WORDS } from '../words/agent.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { plural } from '../words/plural.ts'
import { hourColumns, rowKey, totalCells } from './hour-columns.tsx'
import { hoursPageQuery, hoursView, OWN_SORT } from './hours-view.ts'
import { sameAgent } from './same-agent.ts'
import './hours.css'

type HoursCardProps = {
  id: string
  question: Question & { interval: Interval }
  /** The answer to it, whose intervals are counted. */
  report: TimeSheetReport
  /** Only then its rows are asked for. */
  settled: boolean
}

/** The intervals of the range in which the agent has a row, the newest first. */
export function HoursCard({ id, question, report, settled }: HoursCardProps) {
  const { setTable, occupancy } = useQuestion()
  const view = useView()
  const query = { ...hoursPageQuery(question, view), placeholderData: sameAgent(id), enabled: settled }
  const { data: answer, isPlaceholderData: stale, error, refetch } = useQuery(query)
  const prepare = usePrepare(useCallback((_, search) => hoursPageQuery(question, search), [question]))
  const { interval } = question
  const { coverage, series } = report
  const withOnline =
    coverage.intervals.covered === 0 ? null : series.filter(({ onlineSeconds }) => (onlineSeconds ?? 0) > 0).length
  const address = useCallback((asked: Question) => addressOf(asked, alongParameters(occupancy)), [occupancy])
  const compared = answer ? comparedHead(answer) : null
  const isWhole = answer !== undefined && isComparedWhole(answer)
  const columns = useMemo(
    () =>
      hourColumns({
        occupancy,
        interval,
        compared,
        isWhole,
        tz: answer?.query.tz ?? 'UTC',
        now: (answer?.trueAt ?? 0) / 1000,
        rowAddress: ({ start, end }: IntervalRow) =>
          address({ ...question, compare: 'none', period: periodOf({ start, end }, interval) }),
      }),
    [occupancy, interval, compared, isWhole, answer?.query.tz, answer?.trueAt, address, question],
  )
  return (
    <section className="card hours" aria-labelledby="hours-title">
      <div className="table-toolbar">
        <h2 id="hours-title" className="text-base font-semibold">
          {HOURS_WORDS.titles[interval]}
        </h2>
        {withOnline !== null && (
          <span className="text-xs text-t3">
            {HOURS_WORDS.withOnline({
              count: formatCount(withOnline),
              intervals: plural(withOnline, INTERVAL_NAMES[interval]),
            })}
            {coverage.state !== 'complete' && ` ${HOURS_WORDS.soFar}`}
          </span>
        )}
        <Link className="ml-auto text-xs text-link" to={`/intervals${address(question)}`}>
          {HOURS_WORDS.open}
        </Link>
      </div>
      {answer === undefined && error ? (
        <FailedPart title={HOURS_WORDS.failed} error={error} retry={refetch} />
      ) : answer === undefined ? (
        <div className="hours-waiting" />
      ) : answer.rows.length === 0 ? (
        answer.total > 0 ? (
          <PastTheEnd onFirst={() => setTable({ page: null })} />
        ) : (
          <p className="hours-none">
            {answer.coverage.intervals.covered > 0 ? HOURS_WORDS.nothing : HOURS_WORDS.notYet}
          </p>
        )
      ) : (
        <>
          <DataTable
            caption={HOURS_WORDS.caption}
            className="hours-table"
            columns={columns}
            rows={answer.rows}
            rowKey={rowKey}
            sorted={answer.table}
            sort={hoursView(view)}
            ownSort={OWN_SORT}
            onSort={(sort) => setTable(sortParameters(sort))}
            onSortIntent={(sort) => prepare(sortParameters(sort))}
            totals={totalCells(answer, occupancy, answer.trueAt / 1000)}
            stale={stale}
          />
          <TableFooter page={answer.page} pageSize={answer.pageSize} total={answer.total} {...{ setTable, prepare }}>
            {isClockInterval(interval) && HOURS_WORDS.times({ city: zoneCity(answer.query.tz) })}{' '}
            <QuietKey rows={answer.rows} />
          </TableFooter>
        </>
      )}
    </section>
  )
}

/** Just the interval of a row, as one asks for it. */
function periodOf({ start, end }: { start: string; end: string }, interval: Interval): Question['period'] {
  if (isClockInterval(interval)) return { from: wall(start), to: wall(end) }
  return { from: start.slice(0, 10), to: lastDayOf(end) }
}

/** `2026-11-01T01:00-04:00`: the wall time with its offset, which says which of two equal hours is meant. */
const wall = (iso: string) => iso.slice(0, 16) + iso.slice(19)
