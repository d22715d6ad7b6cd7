import { expect, test } from 'vitest'
import { sameTarget } from './same-target.ts'

const view = { page: '/', agent: null, address: 'range=today&tz=UTC&sort=occupancy' } as const

test.each([
  ['the order of parameters', 'sort=occupancy&tz=UTC&range=today', true],
  ['the page of a table', 'range=today&tz=UTC&sort=occupancy&page=3', true],
  ['another range', 'range=yesterday&tz=UTC&sort=occupancy', false],
  ['another order', 'range=today&tz=UTC', false],
])('%s', (_, address, same) => {
  expect(sameTarget(view, { ...view, address })).toBe(same)
  expect(sameTarget(view, { ...view, page: '/intervals' })).toBe(false)
})
