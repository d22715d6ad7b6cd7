import { formatAverage, formatCount, formatPercent, formatPointsNumber } from '../ui/format.ts'
import { type PercentForm, printedPoints, printedSeconds } from '../ui/printed.ts'
import { COMPARE } from '../words/compare.ts'

/** From so large a change on its tenths say nothing. */
const LARGE = 10

type Value = number | null

/** `↓ 1.0 %`: how an amount changed, in percent of what it was; null where one side is unknown. */
export function amountChange(now: Value, before: Value): string | null {
  if (now === null || before === null) return null
  if (before === 0 && now !== 0) return COMPARE.fromNothing
  const change = before === 0 ? 0 : now / before - 1
  const size = tenths(change)
  return directed(change, size, size < LARGE ? formatPercent(size) : `${formatCount(size * 100)}\u202f%`)
}

/** `↑ 0.4 pts`: how a ratio changed, in points between what is printed of both. */
export function pointsChange(now: Value, before: Value, form: PercentForm = 'tenths'): string | null {
  if (now === null || before === null) return null
  const points = printedPoints(now, before, form)
  return directed(points, points, COMPARE.points({ size: formatPointsNumber(points, form) }))
}

/** `↑ 1s`, `↓ 1m 05s`: how an average changed, in seconds between what is printed of both. */
export function secondsChange(now: Value, before: Value): string | null {
  if (now === null || before === null) return null
  const seconds = printedSeconds(now) - printedSeconds(before)
  const size = Math.abs(seconds)
  return directed(seconds, size, size < 60 ? `${size}s` : formatAverage(size))
}

/** The size of a ratio to a tenth of a percent, as it is written. */
const tenths = (ratio: number) => Math.round(Math.abs(ratio) * 1000) / 1000

/** What reads as nothing has no direction. */
function directed(difference: number, shown: number, size: string): string {
  if (shown === 0) return COMPARE.same({ size })
  return difference > 0 ? COMPARE.rise({ size }) : COMPARE.fall({ size })
}
