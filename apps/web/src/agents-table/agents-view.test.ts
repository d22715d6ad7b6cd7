import { expect, test } from 'vitest'
import { agentsView } from './agents-view.ts'

const view = (text: string) => agentsView(new URLSearchParams(text))

test('a plain link shows 25 agents by name', () => {
  expect(view('').table).toMatchObject({ sort: 'displayName', order: 'asc', page: 1, pageSize: 25, search: '' })
})

test('a link keeps order, page, size, search and unit', () => {
  const { table, unit } = view('sort=occupancy&order=desc&page=2&pageSize=50&search=an&units=decimal')
  expect(table).toMatchObject({ sort: 'occupancy', order: 'desc', page: 2, pageSize: 50, search: 'an' })
  expect(unit).toBe('decimal')
})

test('what another table sorts by, or nonsense, falls back', () => {
  expect(view('sort=start&order=up&page=-1&units=weeks').table).toMatchObject({
    sort: 'displayName',
    order: 'asc',
    page: 1,
  })
})

test('a table sorted by occupancy is sorted by the one that is shown', () => {
  expect(view('sort=occupancy&occupancy=zoom').table.sort).toBe('zoomOccupiedShare')
  expect(view('sort=zoomOccupiedShare&occupancy=logged-in').table.sort).toBe('occupancyOfOnline')
  expect(view('sort=occupancyOfOnline').table.sort).toBe('occupancy')
  expect(view('sort=onlineSeconds&occupancy=zoom').table.sort).toBe('onlineSeconds')
})
