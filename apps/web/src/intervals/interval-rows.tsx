import type { IntervalRow, IntervalSort, IntervalsAnswer, TableView } from '@readyboard/contract'
import { useMemo, useState } from 'react'
import type { TablePage } from '../api/report-query.ts'
import { comparedHead, isComparedWhole } from '../compare/interval-compared.tsx'
import { isOutOfReach } from '../coverage/out-of-reach.ts'
import { useColumns } from '../question/use-columns.ts'
import { usePrepare } from '../question/use-prepare.ts'
import { useQuestion } from '../question/use-question.ts'
import { Button } from '../ui/button.tsx'
import { arranged, withWidth } from '../ui/data-table/column-choice.ts'
import { DataTable } from '../ui/data-table/data-table.tsx'
import { sortParameters } from '../ui/data-table/next-sort.ts'
import { type DurationUnit, formatCount, formatPercent } from '../ui/format.ts'
import { zoneShortName } from '../ui/local-time.ts'
import { Panel } from '../ui/panel.tsx'
import { PastTheEnd } from '../ui/past-the-end.tsx'
import { QuietKey } from '../ui/quiet-cell.tsx'
import { TableFooter } from '../ui/table-footer.tsx'
import { formatDay, formatTime, zoneCity } from '../ui/wall-clock.ts'
import { INTERVALS as WORDS } from '../words/intervals.ts'
import { OUT_OF_REACH } from '../words/out-of-reach.ts'
import type { ClockChange } from './clock-changes.ts'
import { intervalColumnInfos, intervalColumns, rowKey, totalCells } from './interval-columns.tsx'
import { intervalsPageQuery, OWN_SORT } from './intervals-view.ts'
import { RowExplanation } from './row-explanation.tsx'

type IntervalRowsProps = {
  answer: TablePage<IntervalsAnswer, IntervalSort>
  /** Epoch seconds at which the answer arrived. */
  now: number
  stale: boolean
  changes: readonly ClockChange[]
  table: TableView<IntervalSort>
  unit: DurationUnit
}

/** One page of rows, or which kind of nothing it is. */
export function IntervalRows({ answer, now: receivedAt, stale, changes, table, unit }: IntervalRowsProps) {
  const { setTable, occupancy } = useQuestion()
  const prepare = usePrepare(intervalsPageQuery)
  const { choice, choose } = useColumns('intervals')
  const [opened, setOpened] = useState<string | null>(null)
  const { rows, query, total } = answer
  // Columns that are compared with nothing are the same at any time.
  const now = answer.compared ? receivedAt : 0
  const compared = comparedHead(answer)
  const isWhole = isComparedWhole(answer)
  const columns = useMemo(() => {
    const repeated = new Set(rows.filter(({ start }, index) => rows[index - 1]?.start === start))
    const onToggle = (row: IntervalRow) => setOpened((key) => (key === rowKey(row) ? null : rowKey(row)))
    const { interval, tz } = query
    const all = intervalColumns({
      unit,
      occupancy,
      interval,
      tz,
      changes,
      repeated,
      opened,
      onToggle,
      compared,
      isWhole,
      now,
    })
    return arranged(all, intervalColumnInfos(compared !== null), choice)
  }, [choice, rows, unit, occupancy, query, changes, opened, compared, isWhole, now])
  if (rows.length === 0 && total > 0) return <PastTheEnd onFirst={() => setTable({ page: null })} />
  if (rows.length === 0) return <NoRows answer={answer} />
  return (
    <>
      <DataTable
        caption={WORDS.caption}
        className="intervals-table"
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        rowClass={(row, index) => {
          const ends = rows[index + 1]?.start !== row.start
          return `${ends ? 'interval-end' : ''} ${row.state === 'provisional' ? 'provisional' : ''}`
        }}
        rowDetail={(row) =>
          opened === rowKey(row) && !row.consistent ? (
            <RowExplanation row={row} fetched={fetchedWords(row, answer)} />
          ) : null
        }
        sorted={answer.table}
        sort={table}
        ownSort={OWN_SORT}
        onSort={(sort) => setTable(sortParameters(sort))}
        onSortIntent={(sort) => prepare(sortParameters(sort))}
        totals={totalCells(answer, unit, occupancy, receivedAt)}
        stale={stale}
        widths={choice.widths}
        onWidth={(id, width) =>
          choose((now) => withWidth(now, id, width), intervalColumnInfos(query.compare !== 'none'))
        }
      />
      <TableFooter page={answer.page} pageSize={answer.pageSize} {...{ total, setTable, prepare }}>
        {WORDS.offsetNote({ city: zoneCity(query.tz) })} {answer.table.only === null && addsUpWords(answer)}
        <QuietKey rows={rows} />
      </TableFooter>
    </>
  )
}

function NoRows({ answer }: Pick<IntervalRowsProps, 'answer'>) {
  const { setTable } = useQuestion()
  const { table } = answer
  if (table.search)
    return (
      <Panel
        icon="search"
        title={WORDS.noMatch({ search: table.search })}
        action={<Button onClick={() => setTable({ search: null })}>{WORDS.clearSearch}</Button>}
      >
        {WORDS.noMatchHelp}
      </Panel>
    )
  if (table.only)
    return (
      <Panel
        icon="check"
        title={WORDS.noneOff}
        action={<Button onClick={() => setTable({ only: null })}>{WORDS.showAll}</Button>}
      >
        {WORDS.noneOffHelp}
      </Panel>
    )
  if (answer.coverage.state === 'complete')
    return (
      <Panel icon="calendar" title={WORDS.nothing}>
        {WORDS.nothingHelp}
      </Panel>
    )
  if (isOutOfReach(answer.coverage))
    return (
      <Panel icon="clock" title={OUT_OF_REACH.title}>
        {OUT_OF_REACH.why}
      </Panel>
    )
  return (
    <Panel icon="clock" title={answer.coverage.fetch ? WORDS.onItsWay : WORDS.notFetched}>
      {WORDS.notFetchedHelp}
    </Panel>
  )
}

/** `1,562 of 1,571 rows add up (99.4 %).`, where totals count the same rows. */
function addsUpWords({ total, totals }: IntervalsAnswer): string {
  const off = totals.inconsistentRows
  if (off === null || off > total) return ''
  const count = total - off
  return WORDS.addUp({ count: formatCount(count), total: formatCount(total), percent: formatPercent(count / total) })
}

/** When the part of the range that holds the row was fetched: `2 Nov 03:10 EST`. */
function fetchedWords(row: IntervalRow, { coverage, query }: IntervalsAnswer): string | null {
  const start = Date.parse(row.start)
  const part = coverage.parts.find(({ from, to }) => Date.parse(from) <= start && start < Date.parse(to))
  if (!part?.fetchedAt) return null
  return `${formatDay(part.fetchedAt, { weekday: false })} ${formatTime(part.fetchedAt)} ${zoneShortName(part.fetchedAt, query.tz)}`
}
