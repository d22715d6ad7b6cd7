import type { IntervalRow } from '@readyboard/contract'
import { LOCALE } from '../ui/locale.ts'
import { ROW_CHECK } from '../words/row-check.ts'

/** How a row adds up, in seconds: the three states against online time, online + offline against the interval. */
export type RowSum = {
  statesSeconds: number
  onlineSeconds: number
  /** States − online. */
  statesGapSeconds: number
  /** Online time beyond the interval's length, 0 for most. */
  overLongSeconds: number
  /** Online + offline as Zoom gives it, and the true length; null where Zoom's offline time is not a single row's. */
  span: { offlineSeconds: number; sumSeconds: number; lengthSeconds: number; gapSeconds: number } | null
}

export function rowSum(row: IntervalRow): RowSum {
  const statesSeconds = (row.occupiedSeconds ?? 0) + (row.readySeconds ?? 0) + (row.notReadySeconds ?? 0)
  const onlineSeconds = row.onlineSeconds ?? 0
  const lengthSeconds = (Date.parse(row.end) - Date.parse(row.start)) / 1000
  const offline = row.zoomOfflineSeconds
  const sumSeconds = onlineSeconds + (offline ?? 0)
  return {
    statesSeconds,
    onlineSeconds,
    statesGapSeconds: statesSeconds - onlineSeconds,
    overLongSeconds: Math.max(0, onlineSeconds - lengthSeconds),
    span:
      offline === null
        ? null
        : { offlineSeconds: offline, sumSeconds, lengthSeconds, gapSeconds: sumSeconds - lengthSeconds },
  }
}

/** The difference worth showing first: the states', else the interval's; null where only rows beneath this one are off. */
export function mainGapSeconds({ statesGapSeconds, overLongSeconds, span }: RowSum): number | null {
  return statesGapSeconds || span?.gapSeconds || overLongSeconds || null
}

/** What is wrong with a row, in a sentence. */
export function gapWords(sum: RowSum): string {
  const by = (seconds: number) => ({
    size: ROW_CHECK.seconds({ count: Math.abs(seconds).toLocaleString(LOCALE) }),
  })
  const { statesGapSeconds, overLongSeconds, span } = sum
  if (statesGapSeconds < 0) return ROW_CHECK.statesShort(by(statesGapSeconds))
  if (statesGapSeconds > 0) return ROW_CHECK.statesLong(by(statesGapSeconds))
  if (span && span.gapSeconds < 0) return ROW_CHECK.spanShort(by(span.gapSeconds))
  if (span && span.gapSeconds > 0) return ROW_CHECK.spanLong(by(span.gapSeconds))
  if (overLongSeconds > 0) return ROW_CHECK.onlineLong(by(overLongSeconds))
  return ROW_CHECK.inside
}
