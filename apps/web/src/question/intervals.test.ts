import { expect, test } from 'vitest'
import { tooMany } from './intervals.ts'

test('thirty-one days of quarter hours fit, ninety do not, and the reason says how many they are', () => {
  expect(tooMany(31 * 86_400, '15_minutes')).toBeNull()
  expect(tooMany(90 * 86_400, '15_minutes')).toContain('8,640 quarter hours')
  expect(tooMany(400 * 86_400, '1_day')).toBeNull()
})
