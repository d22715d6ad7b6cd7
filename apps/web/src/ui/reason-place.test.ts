import { expect, test } from 'vitest'
import { reasonPlace } from './reason-place.ts'

const WINDOW = { width: 1000, height: 800 }
const SIZE = { width: 300, height: 60 }
const target = (left: number, top: number) => ({ left, right: left + 50, top, bottom: top + 20 })

test.each([
  ['under the middle of its target', target(500, 100), { left: 375, top: 126 }],
  ['inside the window on the left', target(10, 100), { left: 8, top: 126 }],
  ['inside the window on the right', target(940, 100), { left: 692, top: 126 }],
  ['above where there is no room below', target(500, 750), { left: 375, top: 684 }],
])('an explanation stands %s', (_, box, place) => {
  expect(reasonPlace(box, SIZE, WINDOW)).toEqual(place)
})

test('where there is room on neither side it stands below, and scrolls', () => {
  expect(reasonPlace(target(500, 30), SIZE, { width: 1000, height: 90 }).top).toBe(56)
})
