import type { Basis } from '@readyboard/contract'
import { RATIOS, type Ratio, ratio } from '@readyboard/timesheet'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import type { PercentForm } from '../ui/printed.ts'
import { OCCUPANCY, OCCUPANCY_DEFINITIONS } from '../words/occupancy.ts'

export type OccupancyMeasure = keyof Basis['plainAverages']

/** One meaning of occupancy: its words, what of an answer it shows, and the target that belongs to it alone. */
export type Occupancy = {
  measure: OccupancyMeasure
  /** As a choice: `Of available time`. */
  title: string
  /** Behind the word occupancy: `of available time`. */
  words: string
  /** The same where there is little room. */
  short: string
  formula: string
  target: Ratio['target']
}

const { available, 'logged-in': loggedIn, zoom } = OCCUPANCY.meanings

export const OCCUPANCIES: Readonly<Record<OccupancyChoice, Occupancy>> = {
  available: {
    measure: 'occupancy',
    ...available,
    formula: OCCUPANCY_DEFINITIONS.occupancy.formula,
    target: RATIOS.occupancy.target,
  },
  'logged-in': {
    measure: 'occupancyOfOnline',
    ...loggedIn,
    formula: OCCUPANCY_DEFINITIONS.occupancyOfOnline.formula,
    target: null,
  },
  zoom: {
    measure: 'zoomOccupiedShare',
    ...zoom,
    formula: OCCUPANCY_DEFINITIONS.zoom.formula,
    target: null,
  },
}

/** How an occupancy is printed: Zoom's own are whole numbers. */
export const percentFormOf = (choice: OccupancyChoice): PercentForm => (choice === 'zoom' ? 'whole' : 'tenths')

/** The measure by which a table sorts when it sorts by occupancy: always by the one that is shown. */
export function sortOf<Sort extends string>(sort: Sort, choice: OccupancyChoice): Sort | OccupancyMeasure {
  const isOccupancy = Object.values(OCCUPANCIES).some(({ measure }) => measure === sort)
  return isOccupancy ? OCCUPANCIES[choice].measure : sort
}

/** The head of a column: the usual occupancy needs no more than its name. */
export function occupancyHeader(choice: OccupancyChoice): string {
  return choice === 'available' ? OCCUPANCY.name : OCCUPANCY.of({ meaning: OCCUPANCIES[choice].short })
}

type Seconds = { occupiedSeconds: number | null; readySeconds: number | null; onlineSeconds: number | null }

/** What occupancy of available time divides by; null where it is unknown. */
export function availableSeconds({ occupiedSeconds, readySeconds }: Omit<Seconds, 'onlineSeconds'>): number | null {
  return occupiedSeconds === null || readySeconds === null ? null : occupiedSeconds + readySeconds
}

/** Two sums and their ratio; null where a definition is not a ratio of ours, or nothing is known. */
export function occupancyParts(row: Seconds, choice: OccupancyChoice) {
  const { occupiedSeconds: part, readySeconds: ready, onlineSeconds: online } = row
  if (choice === 'zoom' || part === null || ready === null || online === null) return null
  const whole = choice === 'available' ? part + ready : online
  return { part, whole, ratio: ratio(part, whole) }
}
