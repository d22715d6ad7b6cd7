import type { MeasureChange } from '@readyboard/contract'
import { formatAverage, formatCount, formatDuration, formatPercent, formatPoints, MISSING } from '../ui/format.ts'
import { printedSeconds } from '../ui/printed.ts'

type Measure = MeasureChange['measure']
type Value = number | null

/** A change as it is read: what was, what is, and by how much. */
export type ChangeWords = { before: string; now: string; difference: string }

/** Whether a measure is a sum or a count, from which the others follow. */
export function isSum(measure: Measure): boolean {
  return kindOf(measure) === 'seconds' || kindOf(measure) === 'count'
}

/** `5:30:37`, `5:42:37`, `+0:12:00`; ratios differ in points, and what was or is not there has no difference. */
export function changeWords({ measure, before, now }: MeasureChange): ChangeWords {
  const { write, differ } = WRITTEN[kindOf(measure)]
  const difference = before === null || now === null ? MISSING : differ(now, before)
  return { before: write(before), now: write(now), difference }
}

const WRITTEN = {
  seconds: {
    write: (value: Value) => formatDuration(value),
    differ: (now: number, before: number) => plus(now - before, formatDuration(now - before)),
  },
  count: {
    write: formatCount,
    differ: (now: number, before: number) => plus(now - before, formatCount(now - before)),
  },
  ratio: { write: formatPercent, differ: (now: number, before: number) => formatPoints(now, before) },
  average: {
    write: formatAverage,
    differ: (now: number, before: number) => {
      const by = printedSeconds(now) - printedSeconds(before)
      return `${by < 0 ? '−' : by > 0 ? '+' : ''}${formatAverage(Math.abs(by))}`
    },
  },
}

function kindOf(measure: Measure): keyof typeof WRITTEN {
  if (measure.startsWith('average')) return 'average'
  if (measure.endsWith('Seconds')) return 'seconds'
  return measure.endsWith('Calls') || measure === 'inconsistentRows' ? 'count' : 'ratio'
}

/** Numbers carry their minus themselves. */
const plus = (by: number, words: string) => (by > 0 ? `+${words}` : words)
