import type { ChangesAnswer, MeasureChange } from '@readyboard/contract'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changesQuery } from '../api/link-queries.ts'
import { USUAL_PAGE_SIZE } from '../ui/page-sizes.ts'
import { Pager } from '../ui/pager.tsx'
import { Switch } from '../ui/switch.tsx'
import { SHARE } from '../words/share.ts'
import { changeWords, isSum } from './measure-change.ts'
import '../ui/plain-table.css'

/** What changed since numbers were pinned, by agent and measure, a page at a time. */
export function ChangesTable({ id }: { id: string }) {
  const client = useQueryClient()
  const [page, setPage] = useState(1)
  const [pageSize, setPageSize] = useState<number>(USUAL_PAGE_SIZE)
  const [ratios, setRatios] = useState(false)
  const { data: changes, isPlaceholderData } = useQuery(changesQuery(id, page, pageSize))
  if (!changes) return null
  const { total } = changes
  const { columns } = SHARE
  return (
    <>
      <div className={`changes-table ${isPlaceholderData ? 'opacity-50' : ''}`}>
        <table className="plain-table">
          <caption className="visually-hidden">{SHARE.changesCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{columns.measure}</th>
              <th scope="col">{columns.before}</th>
              <th scope="col">{columns.now}</th>
              <th scope="col">{columns.difference}</th>
            </tr>
          </thead>
          <Group name={SHARE.allAgents} note={changes.totals.length === 0 ? SHARE.totalsSame : null}>
            {shown(changes.totals, ratios)}
          </Group>
          {changes.rows.map((row) => (
            <Group key={row.userId} name={row.displayName} note={noteOf(row)}>
              {shown(row.measures, ratios)}
            </Group>
          ))}
        </table>
      </div>
      <div className="changes-footer">
        <Switch on={ratios} onChange={setRatios}>
          {SHARE.withRatios}
        </Switch>
        {total > USUAL_PAGE_SIZE && (
          <Pager
            {...{ page, pageSize, total }}
            onPage={setPage}
            onPageIntent={(next) => void client.prefetchQuery(changesQuery(id, next, pageSize))}
            onPageSize={(size) => {
              setPageSize(size)
              setPage(1)
            }}
          />
        )}
      </div>
    </>
  )
}

type GroupProps = { name: string; note: string | null; children: readonly MeasureChange[] }

function Group({ name, note, children: changes }: GroupProps) {
  return (
    <tbody>
      <tr className="changes-group">
        <th scope="rowgroup" colSpan={4}>
          {name}
          {note && <span className="ml-2 font-normal text-t3">{note}</span>}
        </th>
      </tr>
      {changes.map((change) => {
        const { before, now, difference } = changeWords(change)
        return (
          <tr key={change.measure}>
            <th scope="row">{SHARE.measures[change.measure]}</th>
            <td>{before}</td>
            <td>{now}</td>
            <td>{difference}</td>
          </tr>
        )
      })}
    </tbody>
  )
}

/** Sums and counts; what follows from them when it is asked for, or where nothing else changed. */
function shown(changes: readonly MeasureChange[], ratios: boolean): readonly MeasureChange[] {
  const sums = changes.filter(({ measure }) => isSum(measure))
  return ratios || sums.length === 0 ? changes : sums
}

function noteOf({ kind }: ChangesAnswer['rows'][number]): string | null {
  return kind === 'new' ? SHARE.newAgent : kind === 'gone' ? SHARE.goneAgent : null
}
