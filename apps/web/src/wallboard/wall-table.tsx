import { formatOneDecimal, formatWholePercent } from '../ui/format.ts'
import { formatTime } from '../ui/wall-clock.ts'
import { WALLBOARD } from '../words/wallboard.ts'
import type { DayBar } from './day-bars.ts'

/** The numbers of the chart for those who hear the page. */
export function WallTable({ bars, caption }: { bars: readonly DayBar[]; caption: string }) {
  const { occupied, ready, notReady } = WALLBOARD.states
  return (
    <table className="visually-hidden">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {[WALLBOARD.start, occupied, ready, notReady, WALLBOARD.occupancyLine].map((name) => (
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
