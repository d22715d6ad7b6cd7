import { expect, test } from 'vitest'
import { intervalsView } from './intervals-view.ts'

const view = (text: string) => intervalsView(new URLSearchParams(text))

test('a plain link shows the first 25 rows as time went by', () => {
  expect(view('').table).toMatchObject({ sort: 'start', order: 'asc', page: 1, pageSize: 25, only: null })
})

test('a link keeps what was asked of the table', () => {
  const { table, unit } = view('sort=occupancy&order=desc&only=inconsistent&page=28&pageSize=100&units=decimal')
  expect(table).toMatchObject({ sort: 'occupancy', order: 'desc', only: 'inconsistent', page: 28, pageSize: 100 })
  expect(unit).toBe('decimal')
})
