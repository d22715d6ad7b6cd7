import { occupancyHeader } from '../occupancy/occupancies.ts'
import { formatCount, formatDuration, formatOneDecimal, formatPercent, MISSING } from '../ui/format.ts'
import { PATTERNS } from '../words/patterns.ts'
import { valueText } from './cell-text.ts'
import { cellValue, type HeatLook } from './cell-values.ts'
import { oneHour } from './hour-words.ts'
import { averageOnline, cellKey, type WeekCell, type WeekCells } from './week-cells.ts'
import '../ui/plain-table.css'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** The numbers of the map, an hour of the week a row. */
export function HeatTable({ week, look }: { week: WeekCells; look: HeatLook }) {
  const { tableHeads: heads } = PATTERNS
  const rows = week.weekdays.flatMap((weekday) =>
    [...HOURS, null].flatMap((hour) => {
      const cell = week.cells.get(cellKey({ weekday, hour }))
      return cell ? [{ at: { weekday, hour }, cell }] : []
    }),
  )
  const names = [
    heads.hour,
    occupancyHeader(look.occupancy),
    heads.available,
    heads.ready,
    heads.notReady,
    heads.online,
    heads.calls,
    heads.counted,
  ]
  return (
    <table className="plain-table heat-table">
      <caption className="visually-hidden">{PATTERNS.table}</caption>
      <thead>
        <tr>
          {names.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ at, cell }) => (
          <tr key={cellKey(at)} className={at.hour === null ? 'whole-day' : undefined}>
            <th scope="row">{oneHour(at)}</th>
            <Values cell={cell} look={look} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Values({ cell: { sums, counted, intervals }, look }: { cell: WeekCell; look: HeatLook }) {
  const known = counted > 0
  const share = (measure: 'ready' | 'not-ready') => formatPercent(cellValue(sums, { ...look, measure }))
  const online = averageOnline(sums)
  return (
    <>
      <td>{valueText(sums, { ...look, measure: 'occupancy' })}</td>
      <td>{formatDuration(known ? sums.occupiedSeconds + sums.readySeconds : null)}</td>
      <td>{share('ready')}</td>
      <td>{share('not-ready')}</td>
      <td>{online === null ? MISSING : formatOneDecimal(online)}</td>
      <td>{formatCount(known ? sums.inboundCalls : null)}</td>
      <td>{PATTERNS.factOf({ count: formatCount(counted), of: formatCount(intervals) })}</td>
    </>
  )
}
