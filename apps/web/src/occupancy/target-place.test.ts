import { DEFINITIONS } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { formatPercentNumber, formatWholePercentNumber } from '../ui/format.ts'
import { percentForm, targetPlace } from './target-place.ts'

const { target } = DEFINITIONS.occupancy
if (!target) throw new Error('occupancy has a target')

/** What a person would say who sees only the number. */
function judged(printed: string): string {
  const percents = Number(printed)
  if (percents < 75) return 'below'
  if (percents <= 85) return 'in'
  return percents <= 90 ? 'above' : 'far-above'
}

const values = Array.from({ length: 20_001 }, (_, step) => step / 20_000)

test('the verdict is that of the number beside it, in tenths', () => {
  for (const value of values) expect(judged(formatPercentNumber(value)), String(value)).toBe(targetPlace(value, target))
})

test('a number in whole percents is on the same side, or told to the tenth', () => {
  const forms = values.map((value) => {
    const form = percentForm(value, target)
    const printed = form === 'whole' ? formatWholePercentNumber(value) : formatPercentNumber(value)
    expect(judged(printed), String(value)).toBe(targetPlace(value, target))
    return form
  })
  const whole = forms.filter((form) => form === 'whole').length
  expect(whole / forms.length).toBeGreaterThan(0.97)
})

test.each([
  [0.7449, 'whole'],
  [0.746, 'tenths'],
  [0.7496, 'whole'],
  [0.853, 'tenths'],
  [0.904, 'tenths'],
])('%s is told in %s', (value, form) => {
  expect(percentForm(value, target)).toBe(form)
})
