import { expect, test } from 'vitest'
import {
  type ColumnInfo,
  isUsual,
  movedTo,
  shownColumns,
  toggled,
  USUAL_COLUMNS,
  withStep,
  withWidth,
} from './column-choice.ts'
import { boundedWidth } from './width-bounds.ts'

const INFOS: ColumnInfo[] = [
  { id: 'name', name: 'Agent', always: true },
  { id: 'online', name: 'Online' },
  { id: 'occupancy', name: 'Occupancy' },
  { id: 'rate', name: 'Rate', usual: false },
  { id: 'calls', name: 'Calls' },
]
const COMPARED = { id: 'compared', name: 'Comparison', asked: true }
const WITH_COMPARED = [...INFOS.slice(0, 3), COMPARED, ...INFOS.slice(3)]

test('nobody chose: the usual columns in their usual order', () => {
  expect(shownColumns(INFOS, USUAL_COLUMNS)).toEqual(['name', 'online', 'occupancy', 'calls'])
})

test('a choice says which and in which order, the first column stays', () => {
  expect(shownColumns(INFOS, { order: ['calls', 'rate', 'name'], widths: {} })).toEqual(['name', 'calls', 'rate'])
})

test('what another table has is left out', () => {
  expect(shownColumns(INFOS, { order: ['check', 'online'], widths: {} })).toEqual(['name', 'online'])
})

test('a comparison that is asked for shows behind its neighbour, or where it was put', () => {
  expect(shownColumns(WITH_COMPARED, { order: ['calls', 'occupancy', 'rate'], widths: {} })).toEqual([
    'name',
    'calls',
    'occupancy',
    'compared',
    'rate',
  ])
  expect(shownColumns(WITH_COMPARED, { order: ['rate'], widths: {} })).toEqual(['name', 'compared', 'rate'])
  expect(shownColumns(WITH_COMPARED, { order: ['compared', 'rate'], widths: {} })).toEqual(['name', 'compared', 'rate'])
})

test('a column is shown last and hidden again, never the last one', () => {
  const more = toggled(INFOS, USUAL_COLUMNS, 'rate')
  expect(shownColumns(INFOS, more)).toEqual(['name', 'online', 'occupancy', 'calls', 'rate'])
  expect(isUsual(INFOS, toggled(INFOS, more, 'rate'))).toBe(true)
  const one = { order: ['online'], widths: {} }
  expect(toggled(INFOS, one, 'online')).toBe(one)
})

test('a column moves among those that move', () => {
  expect(movedTo(INFOS, USUAL_COLUMNS, 'calls', 0).order).toEqual(['calls', 'online', 'occupancy'])
  expect(movedTo(INFOS, USUAL_COLUMNS, 'online', 2).order).toEqual(['occupancy', 'calls', 'online'])
  expect(movedTo(INFOS, USUAL_COLUMNS, 'online', 3)).toBe(USUAL_COLUMNS)
  expect(movedTo(INFOS, USUAL_COLUMNS, 'name', 1)).toBe(USUAL_COLUMNS)
})

test.each([
  [10, 64],
  [100.4, 100],
  [9_999, 480],
])('a width of %s becomes %s', (asked, width) => {
  expect(boundedWidth(asked)).toBe(width)
})

test('a width is set and let go', () => {
  const wide = withWidth(USUAL_COLUMNS, 'online', 120)
  expect(wide.widths).toEqual({ online: 120 })
  expect(isUsual(INFOS, wide)).toBe(false)
  expect(withWidth(wide, 'online', null)).toEqual(USUAL_COLUMNS)
})

test('a column goes on from the width it is drawn at, and then from its own, however fast the steps come', () => {
  const once = withStep(USUAL_COLUMNS, 'online', 16, 223)
  expect(once.widths).toEqual({ online: 239 })
  expect(withStep(withStep(once, 'online', -16, 223), 'online', -16, 223).widths).toEqual({ online: 207 })
  expect(withStep(USUAL_COLUMNS, 'online', 16, 520)).toBe(USUAL_COLUMNS)
})
