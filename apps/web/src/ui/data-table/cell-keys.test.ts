import { expect, test } from 'vitest'
import { nextCell } from './cell-keys.ts'

const key = (name: string, more = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})
const from = (name: string, row: number, column: number, more = {}) => nextCell(key(name, more), { row, column }, 10, 5)

test.each([
  ['ArrowRight', { row: 3, column: 3 }],
  ['ArrowLeft', { row: 3, column: 1 }],
  ['ArrowUp', { row: 2, column: 2 }],
  ['ArrowDown', { row: 4, column: 2 }],
  ['Home', { row: 3, column: 0 }],
  ['End', { row: 3, column: 4 }],
])('%s leads from the middle on', (name, to) => {
  expect(from(name, 3, 2)).toEqual(to)
})

test('nothing leads out of the table, and other keys nowhere', () => {
  expect(from('ArrowLeft', 0, 0)).toBeNull()
  expect(from('ArrowDown', 9, 0)).toBeNull()
  expect(from('a', 3, 3)).toBeNull()
  expect(from('ArrowRight', 3, 3, { shiftKey: true })).toBeNull()
})

test('with Ctrl, Home and End lead to the corners', () => {
  expect(from('Home', 3, 3, { ctrlKey: true })).toEqual({ row: 0, column: 0 })
  expect(from('End', 3, 3, { ctrlKey: true })).toEqual({ row: 9, column: 4 })
})
