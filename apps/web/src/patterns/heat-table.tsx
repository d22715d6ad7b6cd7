import { occupancyHeader } from '../occupancy/occupancies.ts'
import { formatCount, formatDuration, formatOneDecimal, formatPercent, MISSING } from '../ui/format.ts'
import { PATTERNS } from '../words/patterns.ts'
import { valueText } from './cell-text.ts'
import { cellValue, type HeatLook } from './cell-values.ts'
import { everyDayHour, oneHour } from './hour-words.ts'
import { averageOnline, cellKey, everyDay, type WeekCell, type WeekCells } from './week-cells.ts'
import '../ui/plain-table.css'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** The numbers of the map, an hour of the week a row; behind them each hour over all days, as the bars above it have it. */
export function HeatTable({ week, look }: { week: WeekCells; look: HeatLook }) {
  const { tableHeads: heads } = PATTERNS
  const rows = week.weekdays.flatMap((weekday) =>
    [...HOURS, null].flatMap((hour) => {
      const cell = week.cells.get(cellKey({ weekday, hour }))
      return cell
        ? [{ key: cellKey({ weekday, hour }), name: oneHour({ weekday, hour }), cell, whole: hour === null }]
        : []
    }),
  )
  const all = week.cells.get(cellKey(null))
  const byHour = everyDay(week).map((cell, hour) => ({
    key: String(hour),
    name: everyDayHour(hour),
    cell,
    whole: false,
  }))
  const whole = all ? [{ key: 'all', name: PATTERNS.allHours, cell: all, whole: true }] : []
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
        {[...rows, ...byHour, ...whole].map(({ key, name, cell, whole: isWhole }) => (
          <tr key={key} className={isWhole ? 'whole-day' : undefined}>
            <th scope="row">{name}</th>
            <Values cell={cell} look={look} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Values({ cell: { sums, counted, intervals }, look }: { cell: Omit<WeekCell, 'parts'>; look: HeatLook }) {
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
