import type { Interval } from '@readyboard/timesheet'
import { formatCount, formatDuration, formatPercent } from '../ui/format.ts'
import { intervalWords } from './interval-words.ts'
import { isOpen, type TimePoint } from './time-points.ts'

const STATE_NAMES = {
  final: 'Final',
  provisional: 'Not final',
  fetching: 'Fetching',
  missing: 'Not fetched',
  failed: 'Failed',
  'out-of-reach': 'Beyond reach',
} as const

type TimeTableProps = { points: readonly TimePoint[]; interval: Interval; tz: string }

/** The numbers of the chart, an interval a row. */
export function TimeTable({ points, interval, tz }: TimeTableProps) {
  return (
    <table className="time-table">
      <caption className="visually-hidden">Agent time in each state by interval</caption>
      <thead>
        <tr>
          {['Interval', 'Occupied', 'Ready', 'Not ready', 'Online', 'Agents', 'Occupancy', 'State'].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {points.map((point) => {
          const { source } = point
          const { title, note } = intervalWords(source, interval, tz)
          return (
            <tr key={point.start} className={isOpen(point) ? 'open' : undefined}>
              <th scope="row">
                {title} <span className="text-t3">{note}</span>
              </th>
              <td>{formatDuration(source.occupiedSeconds)}</td>
              <td>{formatDuration(source.readySeconds)}</td>
              <td>{formatDuration(source.notReadySeconds)}</td>
              <td>{formatDuration(source.onlineSeconds)}</td>
              <td>{formatCount(source.agents)}</td>
              <td>{formatPercent(source.occupancy)}</td>
              <td>{point.running ? 'Running' : STATE_NAMES[point.state]}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
