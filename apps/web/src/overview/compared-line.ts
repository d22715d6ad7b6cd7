import type { Place } from './occupancy-line.ts'
import type { TimePoint } from './time-points.ts'

type Compared = Pick<TimePoint, 'start' | 'end' | 'middle' | 'before'>

/**
 * The occupancy of the counterparts, each over the interval that is compared with it. Broken where it is unknown, rests
 * on too little, or an interval has no counterpart.
 */
export function comparedLine(points: readonly Compared[], { x, y }: Place): string {
  let path = ''
  // Where the line has come to.
  let lastEnd: number | null = null
  for (const { start, end, middle, before } of points) {
    if (before === null || before.occupancy === null) continue
    path += `${lastEnd === start ? 'L' : 'M'}${x(middle).toFixed(1)} ${y(before.occupancy).toFixed(1)}`
    lastEnd = end
  }
  // A point without neighbours would be a line of no length: give it just enough to be seen.
  return path.replaceAll(/M[^ML]+(?=M|$)/g, '$&h.01')
}
