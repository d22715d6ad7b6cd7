import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { formatOneDecimal, formatWholePercent } from '../ui/format.ts'
import { formatTime } from '../ui/wall-clock.ts'
import { WALLBOARD } from '../words/wallboard.ts'
import type { DayBar } from './day-bars.ts'

type WallTableProps = { bars: readonly DayBar[]; occupancy: OccupancyChoice; caption: string }

/** The numbers of the chart for those who hear the page. */
export function WallTable({ bars, occupancy, caption }: WallTableProps) {
  const { occupied, ready, notReady } = WALLBOARD.states
  const { words } = OCCUPANCIES[occupancy]
  return (
    <table className="visually-hidden">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {[WALLBOARD.start, occupied, ready, notReady, WALLBOARD.occupancy({ words })].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.start}>
            <th scope="row">{formatTime(bar.startText)}</th>
            <td>{formatOneDecimal(bar.occupied)}</td>
            <td>{formatOneDecimal(bar.ready)}</td>
            <td>{formatOneDecimal(bar.notReady)}</td>
            <td>{formatWholePercent(bar.occupancy)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
