import { expect, test } from 'vitest'
import { leavesWall } from './leaves-wall.ts'

const pressed = { key: 'Escape', repeat: false, defaultPrevented: false }

test('Escape leaves the wall, and no other key does', () => {
  expect(leavesWall(pressed, false)).toBe(true)
  expect(leavesWall({ ...pressed, key: 'Enter' }, false)).toBe(false)
})

test('an Escape that ends full screen, was taken already or is held down leaves nothing', () => {
  expect(leavesWall(pressed, true)).toBe(false)
  expect(leavesWall({ ...pressed, defaultPrevented: true }, false)).toBe(false)
  expect(leavesWall({ ...pressed, repeat: true }, false)).toBe(false)
})
