import { expect, test } from 'vitest'
import { isMonthFirst, localeOf } from './locale.ts'

test.each([
  ['de-DE', 'en-DE', '1.234,5'],
  ['de', 'en-DE', '1.234,5'],
  ['en-US', 'en-US', '1,234.5'],
  ['hi-IN', 'en-IN', '1,234.5'],
  [undefined, 'en-GB', '1,234.5'],
  ['not a language', 'en-GB', '1,234.5'],
])('a reader whose browser says %s reads numbers as in %s', (preferred, locale, number) => {
  expect(localeOf(preferred)).toBe(locale)
  expect(new Intl.NumberFormat(locale).format(1234.5)).toBe(number)
})

test.each([
  ['en-US', true],
  ['en-GB', false],
  ['en-DE', false],
])('in %s the month goes first: %s', (locale, first) => {
  expect(isMonthFirst(locale)).toBe(first)
})
