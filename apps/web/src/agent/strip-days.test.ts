import type { SeriesPoint } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { grounds, oddHours, stripPaths } from './strip-bars.ts'
import { daySums, stripDays } from './strip-days.ts'
import { nextPlace } from './strip-place.ts'

const NEW_YORK = 'America/New_York'
const HOUR = 3600

/** An hour from an instant on, in which the states took so many minutes; null: not fetched. */
function hour(start: string, minutes: [occupied: number, ready: number, notReady: number] | null): SeriesPoint {
  const offset = start.slice(-6)
  const local = Date.parse(start) + Number(`${offset.slice(0, 3)}`) * HOUR * 1000
  const end = `${new Date(local + HOUR * 1000).toISOString().slice(0, 19)}${offset}`
  const [occupied, ready, notReady] = (minutes ?? [0, 0, 0]).map((value) => (minutes ? value * 60 : null))
  const online = minutes ? minutes.reduce((sum, value) => sum + value * 60, 0) : null
  return {
    start,
    end,
    state: minutes ? 'final' : 'missing',
    agents: minutes ? 1 : null,
    occupiedSeconds: occupied ?? null,
    readySeconds: ready ?? null,
    notReadySeconds: notReady ?? null,
    onlineSeconds: online,
    offlineSeconds: null,
    inboundCalls: null,
    inboundCallSeconds: null,
    outboundCalls: null,
    outboundCallSeconds: null,
    readyShare: null,
    notReadyShare: null,
    occupiedShare: null,
    occupancy: null,
    averageInboundTalkSeconds: null,
    averageWrapUpSeconds: null,
    averageVideoTalkSeconds: null,
    occupancyOfOnline: null,
    zoomOccupiedShare: 0.5,
    inconsistentRows: 0,
  }
}

const LATER = Date.parse('2027-01-01T00:00:00Z') / 1000
const clock = (day: string, from: number, to: number, offset: string, minutes: Parameters<typeof hour>[1]) =>
  Array.from({ length: to - from }, (_, index) =>
    hour(`${day}T${String(from + index).padStart(2, '0')}:00:00${offset}`, minutes),
  )

test.each([
  [
    '2026-11-01',
    25,
    [...clock('2026-11-01', 0, 2, '-04:00', [0, 0, 0]), ...clock('2026-11-01', 1, 24, '-05:00', [0, 0, 0])],
  ],
  [
    '2026-03-08',
    23,
    [...clock('2026-03-08', 0, 2, '-05:00', [0, 0, 0]), ...clock('2026-03-08', 3, 24, '-04:00', [0, 0, 0])],
  ],
  ['2026-11-02', 24, clock('2026-11-02', 0, 24, '-05:00', [0, 0, 0])],
])('%s is %s hours long', (name, hours, series) => {
  const [day] = stripDays(series, NEW_YORK, LATER)
  expect(day?.day).toBe(name)
  expect(((day?.end ?? 0) - (day?.start ?? 0)) / HOUR).toBe(hours)
  expect(day?.hours).toHaveLength(Number(hours))
})

test('a day that the range cuts is drawn from its midnight, and nothing where nobody asked', () => {
  const [day] = stripDays(clock('2026-11-02', 14, 20, '-05:00', [30, 30, 0]), NEW_YORK, LATER)
  expect(day && day.end - day.start).toBe(24 * HOUR)
  expect(day && grounds(day, LATER)).toEqual([
    { start: (day?.start ?? 0) + 14 * HOUR, end: (day?.start ?? 0) + 20 * HOUR, kind: 'known' },
  ])
})

test('the twice-named hour is one stretch with both offsets', () => {
  const series = [...clock('2026-11-01', 0, 2, '-04:00', [0, 0, 0]), ...clock('2026-11-01', 1, 24, '-05:00', [0, 0, 0])]
  const [day] = stripDays(series, NEW_YORK, LATER)
  if (!day) throw new Error('a day')
  const { twice, names } = oddHours(day, 30)
  expect(twice?.names.map(({ name }) => name)).toEqual(['−04', '−05'])
  expect([(twice?.from ?? 0) - day.start, (twice?.to ?? 0) - day.start]).toEqual([HOUR, 3 * HOUR])
  expect(names.map(({ name }) => name)).toContain('12')
})

test('offline, not fetched and still to come are told apart', () => {
  const now = Date.parse('2026-11-02T10:30:00-05:00') / 1000
  const series = [
    ...clock('2026-11-02', 0, 8, '-05:00', [0, 0, 0]),
    ...clock('2026-11-02', 8, 10, '-05:00', null),
    ...clock('2026-11-02', 10, 11, '-05:00', [20, 10, 0]),
  ]
  const [day] = stripDays(series, NEW_YORK, now)
  expect(day && grounds(day, now).map(({ kind }) => kind)).toEqual(['known', 'missing', 'known', 'ahead'])
  expect(day && stripPaths(day, (at) => at - day.start).hatch).not.toBe('')
})

test('the longest run above 90 % is of neighbouring hours that are available for half of their time', () => {
  const minutes: [number, number, number][] = [
    [55, 5, 0],
    [40, 2, 18],
    [30, 20, 10],
    [58, 2, 0],
    [20, 0, 40],
    [57, 3, 0],
  ]
  const series = minutes.map((parts, index) => hour(`2026-11-02T${String(10 + index)}:00:00-05:00`, parts))
  const [day] = stripDays(series, NEW_YORK, LATER)
  expect(day?.hours.map(({ above }) => above)).toEqual([true, true, false, true, false, true])
  expect(day?.longestSeconds).toBe(2 * HOUR)
})

test('sums of a day are of what is known, ratios from the sums', () => {
  const [day] = stripDays(
    [...clock('2026-11-02', 10, 12, '-05:00', [30, 10, 20]), ...clock('2026-11-02', 12, 13, '-05:00', null)],
    NEW_YORK,
    LATER,
  )
  expect(day?.sums).toMatchObject({
    onlineSeconds: 7200,
    occupiedSeconds: 3600,
    occupancy: 0.75,
    occupancyOfOnline: 0.5,
  })
  expect(daySums([])).toBeNull()
})

test('arrow keys lead from hour to hour and from day to day, and Escape away', () => {
  const days = stripDays(
    [...clock('2026-11-02', 0, 24, '-05:00', [0, 0, 0]), ...clock('2026-11-03', 0, 3, '-05:00', [30, 0, 0])],
    NEW_YORK,
    LATER,
  )
  expect(nextPlace(days, null, 'ArrowRight')).toEqual({ day: 1, hour: 0 })
  expect(nextPlace(days, { day: 1, hour: 0 }, 'ArrowLeft')).toEqual({ day: 0, hour: 23 })
  expect(nextPlace(days, { day: 0, hour: 20 }, 'ArrowDown')).toEqual({ day: 1, hour: 2 })
  expect(nextPlace(days, { day: 1, hour: 2 }, 'ArrowRight')).toEqual({ day: 1, hour: 2 })
  expect(nextPlace(days, { day: 1, hour: 2 }, 'Escape')).toBeNull()
  expect(nextPlace(days, null, 'Enter')).toBeUndefined()
})
