import type { DoseRow, DoseView } from '@readyboard/contract'
import { useMemo } from 'react'
import type { DosePage } from '../api/dose-query.ts'
import { usePrepare } from '../question/use-prepare.ts'
import { useQuestion } from '../question/use-question.ts'
import { Button } from '../ui/button.tsx'
import { DataTable } from '../ui/data-table/data-table.tsx'
import { sortParameters, type TableSort } from '../ui/data-table/next-sort.ts'
import { formatCount } from '../ui/format.ts'
import { Panel } from '../ui/panel.tsx'
import { PastTheEnd } from '../ui/past-the-end.tsx'
import { TableFooter } from '../ui/table-footer.tsx'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { PATTERNS } from '../words/patterns.ts'
import { plural } from '../words/plural.ts'
import { doseColumns, doseTotals } from './dose-columns.tsx'
import { dosePageQuery, OWN_SORT } from './dose-view.ts'

type DoseRowsProps = {
  answer: DosePage
  table: DoseView
  stale: boolean
  onSort: (sort: TableSort | null) => void
}

/** One page of the dose, or why there is none. */
export function DoseRows({ answer, table, stale, onSort }: DoseRowsProps) {
  const { setTable } = useQuestion()
  const prepare = usePrepare(dosePageQuery)
  const { rows, totals, total, query } = answer
  const columns = useMemo(() => doseColumns(totals), [totals])
  if (rows.length === 0 && total > 0) return <PastTheEnd onFirst={() => setTable({ page: null })} />
  if (rows.length === 0) return <NoRows answer={answer} />
  return (
    <>
      <DataTable
        caption={PATTERNS.caption}
        className="dose-table"
        columns={columns}
        rows={rows}
        rowKey={rowKey}
        sorted={answer.table}
        sort={table}
        ownSort={OWN_SORT}
        onSort={onSort}
        onSortIntent={(sort) => prepare(sortParameters(sort))}
        totals={doseTotals(totals)}
        stale={stale}
      />
      <TableFooter page={answer.page} pageSize={answer.pageSize} {...{ total, setTable, prepare }}>
        {PATTERNS.barsNote} {leftOutWords(answer)}{' '}
        {PATTERNS.runDefinition({ interval: INTERVAL_NAMES[query.interval].other })}
      </TableFooter>
    </>
  )
}

const rowKey = ({ userId }: DoseRow) => userId

function leftOutWords({ leftOut }: DosePage): string {
  if (leftOut === 0) return ''
  const { one, other } = PATTERNS.leftOut
  return (plural(leftOut, { one: 'one', other: 'other' }) === 'one' ? one : other)({ count: formatCount(leftOut) })
}

/** Which kind of nothing it is. */
function NoRows({ answer: { table, coverage, intervals, leftOut } }: { answer: DosePage }) {
  const { setTable } = useQuestion()
  if (table.search)
    return (
      <Panel
        icon="search"
        title={PATTERNS.noMatch({ search: table.search })}
        action={<Button onClick={() => setTable({ search: null })}>{PATTERNS.clearSearch}</Button>}
      >
        {PATTERNS.noMatchHelp}
      </Panel>
    )
  if (intervals === 0)
    return (
      <Panel icon="clock" title={coverage.fetch ? PATTERNS.onItsWay : PATTERNS.notStored}>
        {PATTERNS.notStoredHelp}
      </Panel>
    )
  const action = table.hours && <Button onClick={() => setTable({ hours: null })}>{PATTERNS.showAllHours}</Button>
  return (
    <Panel icon="calendar" title={PATTERNS.nothingDose} action={action}>
      {PATTERNS.nothingDoseHelp}{' '}
      {leftOut > 0 && PATTERNS.leftOut[leftOut === 1 ? 'one' : 'other']({ count: formatCount(leftOut) })}
    </Panel>
  )
}
