import { expect, test } from 'vitest'
import { occupancyParameter, readOccupancy } from './occupancy-choice.ts'

test.each([
  ['', 'available'],
  ['occupancy=logged-in', 'logged-in'],
  ['occupancy=zoom&sort=start', 'zoom'],
  ['occupancy=available', 'available'],
])('"%s" means occupancy of %s', (text, occupancy) => {
  expect(readOccupancy(new URLSearchParams(text))).toEqual({ occupancy, notes: [] })
})

test.each([
  ['occupancy=online', 'is "online"'],
  ['occupancy=', 'is ""'],
  ['occupancy=Zoom', 'is "Zoom"'],
  ['occupancy=zoom&occupancy=zoom', 'is given 2 times; at most once'],
])('"%s" falls back and says so', (text, detail) => {
  const notes = [{ parameter: 'occupancy', detail }]
  expect(readOccupancy(new URLSearchParams(text))).toEqual({ occupancy: 'available', notes })
})

test('the usual one is not written', () => {
  expect(occupancyParameter('available')).toEqual({ occupancy: null })
  expect(occupancyParameter('zoom')).toEqual({ occupancy: 'zoom' })
})
