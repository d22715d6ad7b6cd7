import { occupancyHeader } from '../occupancy/occupancies.ts'
import { occupancyText } from '../occupancy/sum-words.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { formatDuration } from '../ui/format.ts'
import { STRIP_WORDS } from '../words/agent.ts'
import { isOpen } from './strip-bars.ts'
import type { StripDay } from './strip-days.ts'
import { hourTitle, stateWords } from './strip-words.ts'
import '../ui/plain-table.css'

/** The numbers of the strip, an interval a row. */
export function StripTable({ days, occupancy }: { days: readonly StripDay[]; occupancy: OccupancyChoice }) {
  const { heads, states } = STRIP_WORDS
  const columns = [
    states.occupied,
    states.ready,
    states.notReady,
    heads.online,
    occupancyHeader(occupancy),
    heads.state,
  ]
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{STRIP_WORDS.caption}</caption>
      <thead>
        <tr>
          {[heads.interval, ...columns].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {days.flatMap(({ hours }) =>
          hours.map((hour) => (
            <tr key={hour.start} className={hour.seconds !== null && isOpen(hour) ? 'open' : undefined}>
              <th scope="row">{hourTitle(hour)}</th>
              <td>{formatDuration(hour.source.occupiedSeconds)}</td>
              <td>{formatDuration(hour.source.readySeconds)}</td>
              <td>{formatDuration(hour.source.notReadySeconds)}</td>
              <td>{formatDuration(hour.source.onlineSeconds)}</td>
              <td>{occupancyText(hour.source, occupancy)}</td>
              <td>{stateWords(hour)}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  )
}
