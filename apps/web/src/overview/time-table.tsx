import type { Interval } from '@readyboard/timesheet'
import { occupancyHeader } from '../occupancy/occupancies.ts'
import { occupancyText } from '../occupancy/sum-words.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { formatCount, formatDuration, formatPoints, MISSING } from '../ui/format.ts'
import { COMPARE_CHART } from '../words/compare-chart.ts'
import { STATES } from '../words/states.ts'
import { TIME_TABLE } from '../words/time-table.ts'
import { counterpartWords } from './compared-words.ts'
import { intervalWords } from './interval-words.ts'
import { isOpen, type TimePoint } from './time-points.ts'
import '../ui/plain-table.css'

type TimeTableProps = {
  points: readonly TimePoint[]
  occupancy: OccupancyChoice
  interval: Interval
  tz: string
  /** Whether there are columns of what is compared with. */
  compared: boolean
}

/** The numbers of the chart, an interval a row. */
export function TimeTable({ points, occupancy, interval, tz, compared }: TimeTableProps) {
  const name = occupancyHeader(occupancy)
  const states = [STATES.occupied, STATES.ready, STATES.notReady, STATES.online].map(({ name }) => name)
  const heads = [TIME_TABLE.interval, ...states, TIME_TABLE.agents, name, TIME_TABLE.state]
  const { comparedWith, onlineThen, occupancyThen, difference } = COMPARE_CHART
  if (compared) heads.push(comparedWith, onlineThen, occupancyThen({ occupancy: name }), difference)
  return (
    <table className="plain-table">
      <caption className="visually-hidden">{TIME_TABLE.caption}</caption>
      <thead>
        <tr>
          {heads.map((name) => (
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
              <td>{occupancyText(source, occupancy)}</td>
              <td>{point.running ? TIME_TABLE.running : TIME_TABLE.states[point.state]}</td>
              {compared && <ComparedCells {...{ point, occupancy, interval, tz }} />}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function ComparedCells({
  point,
  occupancy,
  interval,
  tz,
}: Omit<TimeTableProps, 'points' | 'compared'> & { point: TimePoint }) {
  const { before, running } = point
  // As in the chart: what rests on next to nothing is not held against anything.
  const [now, then] = [point.occupancy, before?.occupancy ?? null]
  return (
    <>
      <td>{before ? counterpartWords(point, interval, tz) : MISSING}</td>
      <td>{formatDuration(before?.source.onlineSeconds ?? null)}</td>
      <td>{before ? occupancyText(before.source, occupancy) : MISSING}</td>
      <td>{running || now === null || then === null ? MISSING : formatPoints(now, then)}</td>
    </>
  )
}
