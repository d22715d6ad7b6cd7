import { expect, test } from 'vitest'
import { steppedWidth } from './width-bounds.ts'

test.each([
  ['a column goes on from its width', 150, 16, 166],
  ['as far as it may', 470, 16, 480],
  ['one that is wider by itself does not become narrower', 520, 16, null],
  ['it does when it is asked to', 520, -16, 480],
  ['one that is narrower by itself does not become wider', 50, -16, null],
])('%s', (_, width, step, next) => {
  expect(steppedWidth(width, step)).toBe(next)
})
