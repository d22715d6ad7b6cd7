const DAY_MS = 86_400_000
/** Younger rows may still change, and a page that shows them asks for them again. */
const SETTLED_DAYS = 3

/** `from=…&to=…` of whole weeks of New York's days that Zoom will not change any more, the latest first. */
export function settledWeeks(count: number, now = Date.now()): string[] {
  return Array.from({ length: count }, (_, week) => {
    const to = now - (SETTLED_DAYS + 7 * week) * DAY_MS
    return `from=${dayOf(to - 6 * DAY_MS)}&to=${dayOf(to)}`
  })
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10)
}
