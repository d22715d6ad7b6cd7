import type { ResolvedQuery } from '@readyboard/contract'
import { CLOCK_SECONDS, type Interval } from '@readyboard/timesheet'
import { LOCALE } from '../ui/locale.ts'
import { INTERVAL_CHOICE } from '../words/interval-choice.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { plural } from '../words/plural.ts'

/** At most so many intervals fit into one answer. */
const MAX_INTERVALS = 3_000

/** About how many intervals a range divides into: exact below a day, and no day makes too many. */
function intervalCount(lengthSeconds: number, interval: Interval): number {
  const step = interval in CLOCK_SECONDS ? CLOCK_SECONDS[toClock(interval)] : 86_400
  return Math.ceil(lengthSeconds / step)
}

/** Why an interval cannot be chosen for a range of this length; null when it can. */
export function tooMany(lengthSeconds: number, interval: Interval): string | null {
  const count = intervalCount(lengthSeconds, interval)
  if (count <= MAX_INTERVALS) return null
  return INTERVAL_CHOICE.tooMany({
    count: count.toLocaleString(LOCALE),
    unit: plural(count, INTERVAL_NAMES[interval]),
    most: MAX_INTERVALS.toLocaleString(LOCALE),
  })
}

/** The length of an answer's range in seconds, true over clock changes. */
export function lengthOf({ from, to }: ResolvedQuery): number {
  return (Date.parse(to) - Date.parse(from)) / 1000
}

function toClock(interval: Interval): keyof typeof CLOCK_SECONDS {
  return interval === '15_minutes' || interval === '30_minutes' ? interval : '1_hour'
}
