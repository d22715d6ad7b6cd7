import { expect, test } from 'vitest'
import { withView } from '../question/address.ts'
import { doseView } from './dose-view.ts'
import { onSamePage, patternsView } from './patterns-view.ts'

test.each([
  ['', { measure: 'occupancy', cell: null, hours: null }],
  [
    'measure=not-ready&cell=mon-10&hours=tue',
    {
      measure: 'not-ready',
      cell: { weekday: 'mon', hour: 10 },
      hours: { weekday: 'tue', hour: null },
    },
  ],
  ['measure=busy&cell=mon-24&hours=every', { measure: 'occupancy', cell: null, hours: null }],
])('“%s” is read from the address, and what cannot be falls back', (text, view) => {
  expect(patternsView(new URLSearchParams(text))).toEqual(view)
})

test('looking at an hour leaves the dose on its page, filtering to it does not', () => {
  const search = new URLSearchParams('sort=over90Share&order=desc&page=3')
  expect(withView(search, onSamePage(search, { cell: 'mon-10' })).get('page')).toBe('3')
  expect(withView(search, { hours: 'mon-10' }).has('page')).toBe(false)
})

test('the dose comes by name, 25 to a page, unless the address says otherwise', () => {
  expect(doseView(new URLSearchParams(''))).toEqual({
    sort: 'displayName',
    order: 'asc',
    search: '',
    page: 1,
    pageSize: 25,
    hours: null,
  })
  expect(doseView(new URLSearchParams('sort=over90Share&order=desc&page=2&pageSize=50&hours=mon-10'))).toMatchObject({
    sort: 'over90Share',
    order: 'desc',
    page: 2,
    pageSize: 50,
    hours: { weekday: 'mon', hour: 10 },
  })
})
