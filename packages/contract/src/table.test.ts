import { expect, test } from 'vitest'
import { MeasureFields } from './answers.ts'
import { AGENT_SORTS, INTERVAL_SORTS, MEASURE_NAMES, parseAgentsTable, parseIntervalsTable } from './table.ts'

const agents = (text: string) => parseAgentsTable(new URLSearchParams(text))
const intervals = (text: string) => parseIntervalsTable(new URLSearchParams(text))

test('agents come by name, fifty to a page, when nothing is asked', () => {
  expect(agents('')).toEqual({
    table: { sort: 'displayName', order: 'asc', search: '', page: 1, pageSize: 50, only: null },
    problems: [],
  })
})

test('intervals come earliest first when nothing is asked', () => {
  expect(intervals('').table).toMatchObject({ sort: 'start', order: 'asc', page: 1, pageSize: 50 })
})

test('a view asked for is the view read', () => {
  const text = 'sort=occupancy&order=desc&search=%20Smith%20&page=7&pageSize=200&only=inconsistent'
  expect(intervals(text)).toEqual({
    table: { sort: 'occupancy', order: 'desc', search: 'Smith', page: 7, pageSize: 200, only: 'inconsistent' },
    problems: [],
  })
})

test.each(AGENT_SORTS)('agents sort by %s', (sort) => {
  expect(agents(`sort=${sort}`)).toMatchObject({ table: { sort }, problems: [] })
})

test.each(INTERVAL_SORTS)('intervals sort by %s', (sort) => {
  expect(intervals(`sort=${sort}`)).toMatchObject({ table: { sort }, problems: [] })
})

test('every measure of a row can be sorted by', () => {
  expect([...MEASURE_NAMES].sort()).toEqual(Object.keys(MeasureFields.shape).sort())
})

test.each([
  ['sort=start', 'sort'],
  ['sort=email', 'sort'],
  ['sort=OCCUPANCY', 'sort'],
  ['sort=__proto__', 'sort'],
  ['sort=', 'sort'],
  ['order=down', 'order'],
  ['order=ASC', 'order'],
  ['page=0', 'page'],
  ['page=-1', 'page'],
  ['page=1.5', 'page'],
  ['page=1e3', 'page'],
  ['page=', 'page'],
  ['page=99999999999', 'page'],
  ['page=1&page=2', 'page'],
  ['page=%D9%A1', 'page'],
  ['pageSize=0', 'pageSize'],
  ['pageSize=-1', 'pageSize'],
  ['pageSize=1e9', 'pageSize'],
  ['pageSize=10.5', 'pageSize'],
  ['pageSize=0x10', 'pageSize'],
  ['pageSize=201', 'pageSize'],
  ['pageSize=+5', 'pageSize'],
  [`search=${'x'.repeat(201)}`, 'search'],
  ['search=a&search=b', 'search'],
  ['only=consistent', 'only'],
])('%s is refused, naming %s, and the rest of the view stays', (text, parameter) => {
  const { table, problems } = agents(text)
  expect(problems.map((problem) => problem.parameter)).toEqual([parameter])
  expect(table).toMatchObject({ sort: 'displayName', order: 'asc', page: 1, pageSize: 50, only: null })
})
