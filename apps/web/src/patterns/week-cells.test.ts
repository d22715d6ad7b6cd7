import type { SeriesPoint } from '@readyboard/contract'
import { divide, formatInstant } from '@readyboard/timesheet'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { seriesPoint } from '../coverage/series-point.fixture.ts'
import { averageOnline, type CellSums, cellKey, everyDay, NO_SUMS, plus, weekCells } from './week-cells.ts'

const NEW_YORK = 'America/New_York'
const at = (iso: string) => Date.parse(iso) / 1000

type Interval = '15_minutes' | '1_hour'

/** The intervals of a stretch, each with sums of its own. */
function series(from: string, to: string, zone = NEW_YORK, interval: Interval = '1_hour'): SeriesPoint[] {
  return divide(at(from), at(to), interval, zone, 'monday').map(({ start, end }, index) => ({
    ...seriesPoint(start, [1000 + index, 200, 100]),
    start: formatInstant(start, zone),
    end: formatInstant(end, zone),
    inboundCalls: index % 5,
    zoomOccupiedShare: 0.5,
  }))
}

/** The same as nobody has fetched it. */
const unfetched = (point: SeriesPoint): SeriesPoint => {
  const { start, end } = point
  return { ...seriesPoint(at(start), null), start, end }
}

// Four weeks with the Sunday on which New York put its clocks back.
const FOUR_WEEKS = ['2026-10-08T04:00:00Z', '2026-11-05T05:00:00Z'] as const
const LATER = at('2026-12-01T00:00:00Z')

test('an hour of the week holds the same hour of every week, and each of them apart', () => {
  const points = series(...FOUR_WEEKS)
  const cell = weekCells(points, LATER, 'monday').cells.get('mon-10')
  const mine = points.filter(({ start }) => /^2026-(10-12|10-19|10-26|11-02)T10:00/.test(start))
  expect(cell).toMatchObject({ counted: 4, intervals: 4 })
  expect(cell?.sums.occupiedSeconds).toBe(mine.reduce((sum, { occupiedSeconds }) => sum + (occupiedSeconds ?? 0), 0))
  expect(cell?.sums.elapsedSeconds).toBe(4 * 3600)
  expect(cell?.parts.map(({ date, start, end, sums }) => [date, start, end, sums?.occupiedSeconds])).toEqual(
    mine.map((point) => [point.start.slice(0, 10), point.start, point.end, point.occupiedSeconds]),
  )
})

test('both hours at one o’clock of the day with 25 count in hour 1, with their true time', () => {
  const { cells } = weekCells(series(...FOUR_WEEKS), LATER, 'monday')
  expect(cells.get('sun-01')).toMatchObject({ counted: 5, sums: { elapsedSeconds: 5 * 3600 } })
  expect(cells.get('sun-01')?.parts.at(-1)).toMatchObject({
    date: '2026-11-01',
    start: '2026-11-01T01:00:00-04:00',
    end: '2026-11-01T02:00:00-05:00',
    sums: { elapsedSeconds: 7200 },
  })
  expect(cells.get('sun-02')).toMatchObject({ counted: 4 })
  expect(cells.get('sun')).toMatchObject({ counted: 97, sums: { elapsedSeconds: 97 * 3600 } })
})

test('the hour that a day of 23 lacks is not there', () => {
  const { cells } = weekCells(series('2026-03-08T05:00:00Z', '2026-03-09T04:00:00Z'), LATER, 'monday')
  expect(cells.get('sun-02')).toBeUndefined()
  expect(cells.get('sun')).toMatchObject({ counted: 23 })
})

test('what is not over, and what is not fetched, is not counted and stays seen', () => {
  const points = series('2026-11-02T05:00:00Z', '2026-11-03T05:00:00Z').map((point, index) =>
    index === 1 ? unfetched(point) : index === 2 ? { ...point, state: 'provisional' as const } : point,
  )
  const week = weekCells(points, at('2026-11-02T08:30:00Z'), 'monday')
  expect(week.cells.get('mon-00')).toMatchObject({ counted: 1, parts: [{ open: false }] })
  expect(week.cells.get('mon-01')).toMatchObject({ counted: 0, intervals: 1, parts: [{ sums: null, open: false }] })
  expect(week.cells.get('mon-02')).toMatchObject({ counted: 1 })
  expect(week.cells.get('mon-03')).toMatchObject({ counted: 0, parts: [{ sums: null, open: true }] })
  expect(week.cells.get('mon')).toMatchObject({ counted: 2, intervals: 24, parts: [{ open: true }] })
  expect(week.cells.get('tue-00')).toBeUndefined()
})

test.each([
  ['monday', ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], ['2026-10-05', '2026-10-12']],
  ['sunday', ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'], ['2026-10-04', '2026-10-11']],
  ['saturday', ['sat', 'sun', 'mon', 'tue', 'wed', 'thu', 'fri'], ['2026-10-03', '2026-10-10']],
] as const)('a week that starts on %s is drawn and cut so', (start, weekdays, weeks) => {
  const week = weekCells(series('2026-10-08T04:00:00Z', '2026-10-15T04:00:00Z'), LATER, start)
  expect(week.weekdays).toEqual(weekdays)
  expect(week.cells.get('')?.parts.map(({ date }) => date)).toEqual(weeks)
})

test('Zoom’s own percentage is weighed by online time, and rows without one weigh nothing', () => {
  const points = series('2026-11-02T05:00:00Z', '2026-11-02T06:00:00Z', NEW_YORK, '15_minutes')
  const shares = [0.5, 1, null, 0]
  const mixed = points.map((point, index) => ({
    ...point,
    onlineSeconds: 100,
    zoomOccupiedShare: shares[index] ?? null,
  }))
  expect(weekCells(mixed, LATER, 'monday').cells.get('mon-00')?.sums).toMatchObject({
    zoomOccupiedSeconds: 150,
    zoomSeconds: 300,
  })
})

test('agents online by hour are time over time, not an average of averages', () => {
  const points = series('2026-11-02T05:00:00Z', '2026-11-04T05:00:00Z').map((point, index) => ({
    ...point,
    onlineSeconds: index === 10 ? 36_000 : 3600,
  }))
  const by = everyDay(weekCells(points, LATER, 'monday')).map(({ sums }) => averageOnline(sums))
  expect(by[10]).toBe((36_000 + 3600) / 7200)
  expect(by[11]).toBe(1)
  expect(averageOnline(NO_SUMS)).toBeNull()
})

test('whatever the range, zone and interval, hours make days and days make everything', () => {
  const day = fc.integer({ min: at('2026-01-01T00:00:00Z') / 86_400, max: at('2026-12-01T00:00:00Z') / 86_400 })
  const asked = fc.record({
    zone: fc.constantFrom(NEW_YORK, 'UTC', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Europe/Berlin'),
    from: day,
    days: fc.integer({ min: 1, max: 30 }),
    interval: fc.constantFrom<Interval>('15_minutes', '1_hour'),
    fetched: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    past: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  fc.assert(
    fc.property(asked, ({ zone, from, days, interval, fetched, past }) => {
      const [start = '', end = ''] = [from, from + days].map((number) => new Date(number * 86_400_000).toISOString())
      const points = series(start, end, zone, interval).map((point, index) =>
        fetched[index % 9] ? point : unfetched(point),
      )
      const now = at(start) + past * days * 86_400
      const { weekdays, cells } = weekCells(points, now, 'monday')
      const counted = points.filter((point) => point.state === 'final' && at(point.end) <= now)
      const sumOf = (keys: readonly string[]): CellSums =>
        keys.map((key) => cells.get(key)?.sums ?? NO_SUMS).reduce(plus, NO_SUMS)
      expect(cells.get('')?.counted).toBe(counted.length)
      expect(sumOf([''])).toMatchObject({
        onlineSeconds: counted.reduce((sum, { onlineSeconds }) => sum + (onlineSeconds ?? 0), 0),
        elapsedSeconds: counted.reduce((sum, point) => sum + at(point.end) - at(point.start), 0),
      })
      for (const weekday of weekdays) {
        const hours = Array.from({ length: 24 }, (_, hour) => cellKey({ weekday, hour }))
        expect(sumOf(hours)).toEqual(sumOf([weekday]))
      }
      expect(sumOf(weekdays)).toEqual(sumOf(['']))
      const byHour = everyDay(weekCells(points, now, 'monday'))
      expect(byHour.map(({ sums }) => sums).reduce(plus, NO_SUMS)).toEqual(sumOf(['']))
      expect(byHour.reduce((sum, cell) => sum + cell.counted, 0)).toBe(counted.length)
      expect(byHour.reduce((sum, { intervals }) => sum + intervals, 0)).toBe(points.length)
      for (const [key, { parts }] of cells)
        expect(parts.map(({ sums }) => sums ?? NO_SUMS).reduce(plus, NO_SUMS)).toEqual(sumOf([key]))
    }),
    { numRuns: 60 },
  )
})
