import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DOSE_SORTS, formatDoseTable, parseDoseTable } from './dose-table.ts'

const read = (text: string) => parseDoseTable(new URLSearchParams(text))

test('the load dose comes by name, and of all hours, unless something else is asked', () => {
  expect(read('')).toEqual({
    table: { sort: 'displayName', order: 'asc', search: '', page: 1, pageSize: 50, hours: null },
    problems: [],
  })
})

test('a view of the dose survives its text form', () => {
  const views = fc.record({
    sort: fc.constantFrom(...DOSE_SORTS),
    order: fc.constantFrom('asc' as const, 'desc' as const),
    search: fc.constantFrom('', 'Zoë', 'a&b'),
    page: fc.integer({ min: 1, max: 999 }),
    pageSize: fc.integer({ min: 1, max: 200 }),
    hours: fc.constantFrom(null, { weekday: 'mon' as const, hour: 10 }, { weekday: 'sun' as const, hour: null }),
  })
  fc.assert(
    fc.property(views, (view) => {
      expect(read(formatDoseTable(view))).toEqual({ table: view, problems: [] })
    }),
  )
})

test.each(['hours=mon-24', 'hours=', 'hours=monday', 'sort=calls', 'pageSize=201', 'hours=mon&hours=tue'])(
  '%s is refused by name',
  (text) => {
    expect(read(text).problems).toMatchObject([{ parameter: text.split('=')[0] }])
  },
)
