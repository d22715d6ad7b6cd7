import { expect, test } from 'vitest'
import { seriesPoint } from '../coverage/series-point.fixture.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { agentScale, dayBars } from './day-bars.ts'

const start = Date.parse('2026-11-04T14:00:00-05:00') / 1000
const end = start + 1800
const point = seriesPoint(start, [17_000, 1_000, 1_800], 'provisional', 1800)

test('a closed half hour is divided by its length', () => {
  expect(dayBars([point], end + 60, 'available')).toMatchObject([
    { occupied: 17_000 / 1800, ready: 1_000 / 1800, notReady: 1, running: false, occupancy: 17 / 18 },
  ])
})

test('its occupancy is the one that is meant', () => {
  const occupancyOf = (choice: OccupancyChoice) => dayBars([point], end + 60, choice)[0]?.occupancy
  expect(occupancyOf('logged-in')).toBe(170 / 198)
  expect(occupancyOf('zoom')).toBeNull()
})

test('the running one by the time that has passed, and its occupancy waits', () => {
  expect(dayBars([point], end - 900, 'available')).toMatchObject([{ notReady: 2, running: true, occupancy: null }])
})

test('what nobody fetched has no bar', () => {
  expect(dayBars([{ ...point, occupiedSeconds: null }], end, 'available')).toEqual([])
})

test.each([
  [0.2, 1, 2],
  [3, 3, 4],
  [26, 30, 4],
  [240, 300, 4],
])('up to %s agents the scale ends at %s and has %s lines', (highest, max, lines) => {
  const scale = agentScale([
    { startText: '', start: 0, end: 1, occupied: highest, ready: 0, notReady: 0, running: false, occupancy: null },
  ])
  expect(scale.max).toBe(max)
  expect(scale.lines).toHaveLength(lines)
})
