import { formatOneDecimal } from '../ui/format.ts'
import { PATTERNS } from '../words/patterns.ts'
import { averageOnline, everyDay, type WeekCells } from './week-cells.ts'

/** Average agents online above each hour, the busiest with its number. The table of the map says them all, by every day. */
export function OnlineBars({ week }: { week: WeekCells }) {
  const values = everyDay(week).map(({ sums }) => averageOnline(sums))
  const most = Math.max(0, ...values.map((value) => value ?? 0))
  const busiest = values.findIndex((value) => most > 0 && value === most)
  return (
    <div className="heat-bars" aria-hidden="true">
      <span className="heat-bars-title">{PATTERNS.averageOnline}</span>
      <div className="heat-row">
        <span className="heat-weekday" />
        {values.map((value, hour) => (
          <span key={hour} className="heat-bar">
            {hour === busiest && <b>{formatOneDecimal(most)}</b>}
            <i style={{ height: `${most > 0 ? Math.max(3, ((value ?? 0) / most) * 100) : 0}%` }} />
          </span>
        ))}
        <span className="heat-all-day">{PATTERNS.allDay}</span>
      </div>
    </div>
  )
}
