import { ratio } from './measures.ts'

type StateSeconds = { readySeconds: number; notReadySeconds: number; occupiedSeconds: number; onlineSeconds: number }

/** A named ratio of sums: what is divided by what, in words and in seconds. */
export type Definition = {
  name: string
  formula: string
  dividend: (seconds: StateSeconds) => number
  divisor: (seconds: StateSeconds) => number
  /** The band that belongs to this definition alone, 0..1; none where none is agreed. */
  target: { from: number; to: number; strain: number } | null
  note: string
}

/** Occupancy is coloured only with at least this much ready + occupied time. */
export const MINIMUM_AVAILABLE_SECONDS = 3600

const states = (s: StateSeconds) => s.readySeconds + s.notReadySeconds + s.occupiedSeconds

/** The ratios the product shows, with their formulas. Sources: Amazon Connect and Genesys for occupancy. */
export const DEFINITIONS = {
  occupancy: {
    name: 'Occupancy',
    formula: 'occupied ÷ (occupied + ready)',
    dividend: (s) => s.occupiedSeconds,
    divisor: (s) => s.occupiedSeconds + s.readySeconds,
    target: { from: 0.75, to: 0.85, strain: 0.9 },
    note: 'Of available time, as in Amazon Connect and Genesys.',
  },
  occupancyOfOnline: {
    name: 'Occupancy of logged-in time',
    formula: 'occupied ÷ online',
    dividend: (s) => s.occupiedSeconds,
    divisor: (s) => s.onlineSeconds,
    target: null,
    note: 'The other common meaning of occupancy.',
  },
  availabilityRate: {
    name: 'Availability rate',
    formula: '(ready + occupied) ÷ online',
    dividend: (s) => s.readySeconds + s.occupiedSeconds,
    divisor: (s) => s.onlineSeconds,
    target: null,
    note: 'A proxy. It is not utilization, which needs paid time.',
  },
  notReadyRate: {
    name: 'Not-ready rate',
    formula: 'not ready ÷ online',
    dividend: (s) => s.notReadySeconds,
    divisor: (s) => s.onlineSeconds,
    target: null,
    note: 'A proxy. It is not shrinkage, which needs schedules.',
  },
  readyShare: {
    name: 'Ready share',
    formula: 'ready ÷ (ready + not ready + occupied)',
    dividend: (s) => s.readySeconds,
    divisor: states,
    target: null,
    note: 'From summed seconds, never an average of percentages.',
  },
  notReadyShare: {
    name: 'Not ready share',
    formula: 'not ready ÷ (ready + not ready + occupied)',
    dividend: (s) => s.notReadySeconds,
    divisor: states,
    target: null,
    note: 'Not ready is not unproductive: Zoom counts breaks, training and after-call work set by hand alike.',
  },
  occupiedShare: {
    name: 'Occupied share',
    formula: 'occupied ÷ (ready + not ready + occupied)',
    dividend: (s) => s.occupiedSeconds,
    divisor: states,
    target: null,
    note: 'Zoom counts an agent as occupied when a capacity rule is met, by default one voice or video call.',
  },
} satisfies Record<string, Definition>

export type DefinitionKey = keyof typeof DEFINITIONS

/** What Zoom calls occupied, beside the product's own definitions. There is nothing to divide: Zoom tells no formula. */
export const ZOOM_PERCENTAGE = {
  name: 'Zoom’s own percentage',
  formula: 'as Zoom reports it, weighted by online time',
  target: null,
  note: 'Whole numbers. Zoom does not publish the formula.',
} satisfies Pick<Definition, 'name' | 'formula' | 'target' | 'note'>

/** The value of a definition for summed seconds: 0..1, null when there is nothing to divide by. */
export function definitionValue(key: DefinitionKey, seconds: StateSeconds): number | null {
  const { dividend, divisor } = DEFINITIONS[key]
  return ratio(dividend(seconds), divisor(seconds))
}
