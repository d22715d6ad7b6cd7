import type { SeriesPoint, TimeSheetReport } from '@readyboard/contract'
import { formatInstant } from '@readyboard/timesheet'
import { zoneShortName } from '../ui/local-time.ts'
import { formatTime } from '../ui/wall-clock.ts'
import { WALLBOARD } from '../words/wallboard.ts'
import { ageWords } from './age-words.ts'
import { type Freshness, UPDATE_MS } from './freshness.ts'
import { knownUntil } from './known-until.ts'

type WallFooterProps = {
  report: TimeSheetReport
  point: SeriesPoint
  age: Freshness
  awake: boolean
  intervalName: string
  /** Epoch milliseconds of the last answer. */
  answeredAt: number
}

/** How old the numbers are, that they are not live, and when the next are asked for. Spoken when they go stale. */
export function WallFooter({ report, point, age, awake, intervalName, answeredAt }: WallFooterProps) {
  const { tz } = report.query
  const at = formatInstant(knownUntil(report), tz)
  const next = formatInstant(Math.floor((answeredAt + UPDATE_MS) / 1000), tz)
  return (
    <footer className="wall-footer">
      <p role="status">
        <i className="wall-dot" />
        {age.stale ? (
          <b>{WALLBOARD.stale({ time: formatTime(point.end), age: ageWords(age.ageMinutes) })}</b>
        ) : (
          <>
            <b>{WALLBOARD.dataFor({ time: `${formatTime(at)} ${zoneShortName(at, tz)}` })}.</b>{' '}
            {WALLBOARD.lastClosed({ interval: intervalName })}
          </>
        )}
        {!awake && <span className="wall-sleep"> {WALLBOARD.screenMaySleep}</span>}
      </p>
      <p>{WALLBOARD.nextUpdate({ time: formatTime(next) })}</p>
    </footer>
  )
}
