import { expect, test } from 'vitest'
import { nextSort, type TableSort } from './next-sort.ts'

const OWN: TableSort = { sort: 'displayName', order: 'asc' }

test('numbers come down first, then up, then the table has its own order again', () => {
  const first = nextSort(OWN, 'onlineSeconds', OWN)
  expect(first).toEqual({ sort: 'onlineSeconds', order: 'desc' })
  expect(nextSort({ sort: 'onlineSeconds', order: 'desc' }, 'onlineSeconds', OWN)).toEqual({
    sort: 'onlineSeconds',
    order: 'asc',
  })
  expect(nextSort({ sort: 'onlineSeconds', order: 'asc' }, 'onlineSeconds', OWN)).toBeNull()
})

test('names turn around and back', () => {
  expect(nextSort(OWN, 'displayName', OWN)).toEqual({ sort: 'displayName', order: 'desc' })
  expect(nextSort({ sort: 'displayName', order: 'desc' }, 'displayName', OWN)).toBeNull()
  expect(nextSort({ sort: 'occupancy', order: 'desc' }, 'displayName', OWN)).toBeNull()
})
