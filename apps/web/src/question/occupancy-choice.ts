import type { ParameterProblem } from '@readyboard/contract'

/** Which occupancy is meant: `occupancy=` in an address. The first is meant where nothing is said. */
export const OCCUPANCY_CHOICES = ['available', 'logged-in', 'zoom'] as const
export type OccupancyChoice = (typeof OCCUPANCY_CHOICES)[number]

const KEY = 'occupancy'
const USUAL: OccupancyChoice = 'available'

/** What an address says of it; what cannot be read falls back, and is noted. */
export function readOccupancy(search: URLSearchParams): { occupancy: OccupancyChoice; notes: ParameterProblem[] } {
  const [written, ...more] = search.getAll(KEY)
  const occupancy = OCCUPANCY_CHOICES.find((choice) => choice === written)
  if (written === undefined || (occupancy && more.length === 0)) return { occupancy: occupancy ?? USUAL, notes: [] }
  const detail = more.length > 0 ? `is given ${more.length + 1} times; at most once` : `is ${JSON.stringify(written)}`
  return { occupancy: USUAL, notes: [{ parameter: KEY, detail }] }
}

/** What to write of it: the usual one is not written. */
export function occupancyParameter(occupancy: OccupancyChoice): { occupancy: string | null } {
  return { [KEY]: occupancy === USUAL ? null : occupancy }
}
