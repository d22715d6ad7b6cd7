import { formatAverage, formatCount, formatPercent, formatPercentNumber } from '../ui/format.ts'
import { COMPARE } from '../words/compare.ts'

/** From so large a change on its tenths say nothing. */
const LARGE = 10

type Value = number | null

/** `↓ 1.0 %`: how an amount changed, in percent of what it was; null where one side is unknown. */
export function amountChange(now: Value, before: Value): string | null {
  if (now === null || before === null) return null
  if (before === 0 && now !== 0) return COMPARE.fromNothing
  const change = before === 0 ? 0 : now / before - 1
  const size = Math.abs(change)
  return directed(Math.round(change * 1000), size < LARGE ? formatPercent(size) : `${formatCount(size * 100)}\u202f%`)
}

/** `↑ 0.4 pts`: how a ratio changed, in points of a percent. */
export function pointsChange(now: Value, before: Value): string | null {
  if (now === null || before === null) return null
  const size = formatPercentNumber(Math.abs(now - before))
  return directed(Math.round((now - before) * 1000), COMPARE.points({ size }))
}

/** `↑ 1s`, `↓ 1m 05s`: how an average in seconds changed. */
export function secondsChange(now: Value, before: Value): string | null {
  if (now === null || before === null) return null
  const seconds = Math.round(now - before)
  const size = Math.abs(seconds)
  return directed(seconds, size < 60 ? `${size}s` : formatAverage(size))
}

/** By the rounded difference: what reads as nothing has no direction. */
function directed(difference: number, size: string): string {
  if (difference === 0) return COMPARE.same({ size })
  return difference > 0 ? COMPARE.rise({ size }) : COMPARE.fall({ size })
}
