import { ratio } from './measures.ts'

type StateSeconds = { readySeconds: number; notReadySeconds: number; occupiedSeconds: number; onlineSeconds: number }

/** A ratio of sums: what is divided by what, in seconds. */
export type Ratio = {
  dividend: (seconds: StateSeconds) => number
  divisor: (seconds: StateSeconds) => number
  /** The band that belongs to this definition alone, 0..1; none where none is agreed. */
  target: { from: number; to: number; strain: number } | null
}

/** Occupancy is coloured only with at least this much ready + occupied time. */
export const MINIMUM_AVAILABLE_SECONDS = 3600

const states = (s: StateSeconds) => s.readySeconds + s.notReadySeconds + s.occupiedSeconds

/** The ratios the product shows; `DEFINITIONS` says them in words. Sources: Amazon Connect and Genesys for occupancy. */
export const RATIOS = {
  occupancy: {
    dividend: (s) => s.occupiedSeconds,
    divisor: (s) => s.occupiedSeconds + s.readySeconds,
    target: { from: 0.75, to: 0.85, strain: 0.9 },
  },
  occupancyOfOnline: {
    dividend: (s) => s.occupiedSeconds,
    divisor: (s) => s.onlineSeconds,
    target: null,
  },
  availabilityRate: {
    dividend: (s) => s.readySeconds + s.occupiedSeconds,
    divisor: (s) => s.onlineSeconds,
    target: null,
  },
  notReadyRate: {
    dividend: (s) => s.notReadySeconds,
    divisor: (s) => s.onlineSeconds,
    target: null,
  },
  readyShare: {
    dividend: (s) => s.readySeconds,
    divisor: states,
    target: null,
  },
  notReadyShare: {
    dividend: (s) => s.notReadySeconds,
    divisor: states,
    target: null,
  },
  occupiedShare: {
    dividend: (s) => s.occupiedSeconds,
    divisor: states,
    target: null,
  },
} satisfies Record<string, Ratio>

export type DefinitionKey = keyof typeof RATIOS

/** The value of a definition for summed seconds: 0..1, null when there is nothing to divide by. */
export function definitionValue(key: DefinitionKey, seconds: StateSeconds): number | null {
  const { dividend, divisor } = RATIOS[key]
  return ratio(dividend(seconds), divisor(seconds))
}
