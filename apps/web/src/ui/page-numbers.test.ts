import { expect, test } from 'vitest'
import { pageNumbers } from './page-numbers.ts'

test.each([
  [1, 1, [1]],
  [1, 2, [1, 2]],
  [2, 4, [1, 2, 3, 4]],
  [28, 63, [1, null, 27, 28, 29, null, 63]],
  [1, 63, [1, 2, null, 63]],
  [63, 63, [1, null, 62, 63]],
  [4, 7, [1, 2, 3, 4, 5, 6, 7]],
])('page %d of %d offers %j', (page, pages, numbers) => {
  expect(pageNumbers(page, pages)).toEqual(numbers)
})
