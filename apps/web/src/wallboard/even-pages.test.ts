import { expect, test } from 'vitest'
import { evenPages } from './even-pages.ts'

test.each([
  [0, 1, 3],
  [1, 1, 3],
  [24, 1, 24],
  [25, 2, 15],
  [27, 2, 15],
  [100, 5, 21],
])('%s names stand on %s pages of at most %s', (total, pages, pageSize) => {
  expect(evenPages(total)).toEqual({ pages, pageSize })
})
