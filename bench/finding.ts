/** One line of the table: what was measured, what it should be, and whether it is. `met` is null where no aim is set. */
export type Finding = { name: string; measured: string; aim: string; met: boolean | null }

/** A measure of which less is better. */
export function atMost(name: string, value: number, limit: number, unit: string): Finding {
  return { name, measured: `${rounded(value)} ${unit}`, aim: `≤ ${limit} ${unit}`, met: value <= limit }
}

/** A measure of which more is better. */
export function atLeast(name: string, value: number, limit: number): Finding {
  return { name, measured: rounded(value), aim: `≥ ${limit}`, met: value >= limit }
}

/** A measure that has to be this and nothing else. */
export function exactly(name: string, value: number, expected: number | null): Finding {
  return { name, measured: String(value), aim: `= ${expected}`, met: value === expected }
}

/** Something to know that has no aim of its own. */
export function noted(name: string, measured: string): Finding {
  return { name, measured, aim: '', met: null }
}

export function rounded(value: number): string {
  return Math.abs(value) >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toPrecision(3)
}

/** The middle of an uneven number of runs; of an even number the upper one of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
