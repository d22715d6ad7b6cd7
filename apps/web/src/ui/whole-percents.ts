/**
 * Whole percents that make 100 together (largest remainder): three states on a wall must not make 99. All null when
 * there is nothing to divide.
 */
export function wholePercents(values: readonly number[]): (number | null)[] {
  const sum = values.reduce((total, value) => total + value, 0)
  if (sum === 0) return values.map(() => null)
  const exact = values.map((value) => (value / sum) * 100)
  const floors = exact.map(Math.floor)
  const missing = 100 - floors.reduce((total, value) => total + value, 0)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  const raised = new Set(byRemainder.slice(0, missing).map(({ index }) => index))
  return floors.map((value, index) => value + (raised.has(index) ? 1 : 0))
}
