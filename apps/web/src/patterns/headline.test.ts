import { expect, test } from 'vitest'
import { valueText } from './cell-text.ts'
import { isAboveTarget } from './cell-values.ts'
import { headlineWords } from './headline.ts'
import { NO_SUMS } from './week-cells.ts'

const look = { measure: 'occupancy', occupancy: 'available' } as const

/** What a person would say who sees only the number. */
function judged(printed: string): string {
  const percents = Number.parseFloat(printed)
  return percents < 75 ? 'below' : percents <= 85 ? 'in' : 'above'
}

test('the verdict of the panel is that of the number beside it', () => {
  // Every hundredth of a percent, on a base that is thick enough for a verdict.
  for (let part = 0; part <= 10_000; part++) {
    const sums = { ...NO_SUMS, occupiedSeconds: part * 2, readySeconds: (10_000 - part) * 2 }
    const printed = judged(valueText(sums, look))
    expect(headlineWords(sums, look), String(part)).toContain(`, ${printed} the 75`)
    expect(isAboveTarget(sums, look), String(part)).toBe(printed === 'above')
  }
})
