import type { LoadRun } from '@readyboard/contract'
import { formatCount, formatHours } from '../ui/format.ts'
import { formatDay, formatTime } from '../ui/wall-clock.ts'
import { PATTERNS } from '../words/patterns.ts'
import { runMarks } from './run-marks.ts'

const HOUR = 3600

/** The longest run beside the longest of all, a mark an hour where there is room, with its length and start in words. */
export function RunCell({ run, longestSeconds }: { run: LoadRun | null; longestSeconds: number }) {
  const marks = runMarks(run?.seconds ?? 0, longestSeconds)
  return (
    <span className="run-cell">
      <span className="run-marks" aria-hidden="true">
        {marks.map((share, place) => (
          <i key={place}>{share > 0 && <i className="band-5" style={{ width: `${share * 100}%` }} />}</i>
        ))}
      </span>
      {run ? (
        <>
          <b>{runLength(run.seconds)}</b>
          <span>{PATTERNS.runStart({ day: formatDay(run.start), time: formatTime(run.start) })}</span>
        </>
      ) : (
        <span>{PATTERNS.noRun}</span>
      )}
    </span>
  )
}

/** `8 h`, `1h 45m`. */
export function runLength(seconds: number): string {
  return seconds % HOUR === 0 ? PATTERNS.runHours({ count: formatCount(seconds / HOUR) }) : formatHours(seconds)
}
