import type { SeriesPoint } from '@readyboard/contract'
import { formatInstant } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { seriesPoint } from '../coverage/series-point.fixture.ts'
import { timePoints } from './time-points.ts'
import { axisEnd, chartDays, dayLabel, timeTicks } from './time-ticks.ts'

const ZONE = 'America/New_York'

/** Hourly points in New York from an instant on. */
function hours(from: string, count: number, now = '2030-01-01T00:00:00Z') {
  const start = Date.parse(from) / 1000
  const series: SeriesPoint[] = Array.from({ length: count }, (_, hour) => ({
    ...seriesPoint(start + hour * 3600, [60, 60, 60]),
    start: formatInstant(start + hour * 3600, ZONE),
    end: formatInstant(start + (hour + 1) * 3600, ZONE),
  }))
  return timePoints(series, Date.parse(now) / 1000)
}
const across = (from: string, pixelsPerHour: number) => (instant: number) =>
  ((instant - Date.parse(from) / 1000) / 3600) * pixelsPerHour

const SUNDAY = '2026-11-01T00:00:00-04:00'

test('the day on which clocks go back has 25 hours', () => {
  expect(chartDays(hours(SUNDAY, 49)).map(({ day, hours }) => [day, hours])).toEqual([
    ['2026-11-01', 25],
    ['2026-11-02', 24],
  ])
})

test('a day that the range cuts has no length to speak of', () => {
  expect(chartDays(hours('2026-11-02T13:00:00-05:00', 24)).map(({ hours }) => hours)).toEqual([null, null])
})

test('the repeated hour is underlined once, over both its hours', () => {
  const { repeated, hours: ticks } = timeTicks(hours(SUNDAY, 25), '1_hour', across(SUNDAY, 8))
  expect(repeated).toEqual([{ from: 8, to: 24, label: '01 01' }])
  expect(ticks.map(({ label, x }) => [label, x])).toEqual([
    ['06', 56],
    ['12', 104],
    ['18', 152],
  ])
})

test('no ordinary midnight counts as a repeated hour', () => {
  expect(timeTicks(hours('2026-11-02T00:00:00-05:00', 72), '1_hour', across(SUNDAY, 8)).repeated).toEqual([])
})

test('thin bars carry days only', () => {
  const { hours: ticks, days } = timeTicks(hours(SUNDAY, 49), '1_hour', across(SUNDAY, 1.8))
  expect(ticks).toEqual([])
  expect(days.map(({ label }) => label)).toEqual(['1 Nov', '2'])
})

test('wide bars carry more hours', () => {
  const { hours: ticks } = timeTicks(hours('2026-11-02T00:00:00-05:00', 24), '1_hour', across(SUNDAY, 50))
  expect(ticks).toHaveLength(23)
})

test.each([
  [200, 'Sun 1 Nov · 25 h'],
  [75, 'Sun 1 Nov'],
  [50, 'Sun 1'],
  [42, '1 Nov'],
  [25, '1'],
  [10, ''],
])('a day %d px wide is called "%s"', (width, label) => {
  expect(dayLabel('2026-11-01', 25, width)).toBe(label)
})

test('a week that ends in the running hour is drawn to midnight', () => {
  const points = hours('2026-11-02T00:00:00-05:00', 15, '2026-11-02T14:42:00-05:00')
  expect(axisEnd(points, '1_hour')).toBe(Date.parse('2026-11-03T00:00:00-05:00') / 1000)
  expect(timeTicks(points, '1_hour', across(SUNDAY, 8)).hours.map(({ label }) => label)).toEqual(['06', '12', '18'])
})

test('the last 24 hours are drawn as they are', () => {
  const points = hours('2026-11-01T15:00:00-05:00', 24, '2026-11-02T14:42:00-05:00')
  expect(axisEnd(points, '1_hour')).toBe(points.at(-1)?.end)
})

test('days, weeks and months have one name each', () => {
  const day = timePoints([seriesPoint(Date.parse('2026-11-01T00:00:00Z') / 1000, [1, 1, 1], 'final', 86_400)], 1e12)
  const wide = (instant: number) => instant / 864
  expect(timeTicks(day, '1_day', wide).days[0]?.label).toBe('Sun 1 Nov')
  expect(timeTicks(day, '1_month', wide).days[0]?.label).toBe('Nov 2026')
  expect(timeTicks(day, '1_week', wide).days[0]?.label).toBe('1 Nov')
})
