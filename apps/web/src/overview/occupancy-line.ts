import type { TimePoint } from './time-points.ts'

/** From instants (epoch seconds) and occupancies to pixels. */
export type Place = { x: (instant: number) => number; y: (occupancy: number) => number }

/** What is drawn of occupancy: paths, and the places of single points. */
export type OccupancyLine = {
  /** Through closed intervals; broken where occupancy is unknown or rests on too little. */
  line: string
  /** From the last closed interval to the one still running; empty where there is none. */
  tail: string
  tailEnd: Spot | null
  /** Dots of intervals above the strain of the definition; of none where that has no target. */
  strained: string
}
export type Spot = { x: number; y: number }

/** The point that was drawn last. `alone`: without a neighbour so far. */
type Drawn = Spot & { end: number; alone: boolean }

/** @param strain above which an occupancy gets a dot; null for none */
export function occupancyLine(
  points: readonly TimePoint[],
  { x, y }: Place,
  dotRadius: number,
  strain: number | null,
): OccupancyLine {
  const drawn: OccupancyLine = { line: '', tail: '', tailEnd: null, strained: '' }
  let last: Drawn | undefined
  for (const point of points) {
    if (point.occupancy === null) continue
    const spot = { x: x(point.middle), y: y(point.occupancy) }
    const joined: Drawn | undefined = last?.end === point.start ? last : undefined
    if (point.running) {
      if (joined) drawn.tail = `M${pair(joined)}L${pair(spot)}`
      drawn.tailEnd = spot
      continue
    }
    if (!joined) drawn.line += lonelyEnd(last)
    drawn.line += `${joined ? 'L' : 'M'}${pair(spot)}`
    if (strain !== null && point.occupancy > strain) drawn.strained += dot(spot, dotRadius)
    last = { ...spot, end: point.end, alone: !joined }
  }
  drawn.line += lonelyEnd(last)
  return drawn
}

/** A point without neighbours would be a line of no length: give it just enough to be seen. */
function lonelyEnd(last: Drawn | undefined): string {
  return last?.alone ? 'h.01' : ''
}

/** A dot for every closed interval with an occupancy, as one path. */
export function occupancyDots(points: readonly TimePoint[], { x, y }: Place, radius: number): string {
  return points
    .filter(({ running }) => !running)
    .map(({ middle, occupancy }) => (occupancy === null ? '' : dot({ x: x(middle), y: y(occupancy) }, radius)))
    .join('')
}

const pair = ({ x, y }: Spot) => `${x.toFixed(1)} ${y.toFixed(1)}`

function dot({ x, y }: Spot, radius: number): string {
  return `M${pair({ x: x - radius, y })}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`
}
