import { expect, test } from 'vitest'
import { nextCell } from './next-cell.ts'

const WEEK = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

test.each([
  ['mon-10', 'ArrowRight', 'mon-11'],
  ['mon-10', 'ArrowLeft', 'mon-09'],
  ['mon-10', 'ArrowDown', 'tue-10'],
  ['mon-10', 'ArrowUp', 'sun-10'],
  ['mon-23', 'ArrowRight', 'mon'],
  ['mon', 'ArrowLeft', 'mon-23'],
  ['mon', 'ArrowDown', 'tue'],
  ['mon-10', 'Home', 'mon-00'],
  ['mon-10', 'End', 'mon'],
])('from %s %s leads to %s', (from, key, to) => {
  expect(nextCell(from, { key }, WEEK)).toBe(to)
})

test('with Ctrl the ends of the week are reached', () => {
  expect(nextCell('wed-10', { key: 'Home', ctrlKey: true }, WEEK)).toBe('sun-00')
  expect(nextCell('wed-10', { key: 'End', ctrlKey: true }, WEEK)).toBe('sat')
})

test.each([
  ['sun-10', 'ArrowUp'],
  ['sat', 'ArrowDown'],
  ['sat', 'ArrowRight'],
  ['sun-00', 'ArrowLeft'],
  ['mon-10', 'a'],
  ['', 'ArrowDown'],
])('from %s %s leads nowhere', (from, key) => {
  expect(nextCell(from, { key }, WEEK)).toBeNull()
})

test.each(['altKey', 'metaKey', 'shiftKey'])('with %s an arrow is left to the browser', (held) => {
  expect(nextCell('wed-10', { key: 'ArrowLeft', [held]: true }, WEEK)).toBeNull()
})
