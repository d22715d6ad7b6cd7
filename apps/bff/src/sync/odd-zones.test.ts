import { dayAt, dayStart } from '@readyboard/timesheet'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { everybody } from '../testing/compare.ts'
import { Desk } from '../testing/desk.ts'
import { judgeReport } from '../testing/judge-report.ts'
import { judgeStore } from '../testing/judge-store.ts'
import { createRandom } from '../testing/simulate/random.ts'

const DAY = 86_400
const seconds = (text: string) => Date.parse(text) / 1000
const NIGHTLY = Boolean(process.env.NIGHTLY)

let desk: Desk
let now = Date.parse('2027-01-15T12:00:00Z')
beforeAll(async () => {
  const settings = { perSecond: 1000, mediumPerSecond: 1000, perDay: 10_000_000, lookBackSeconds: 9000 * DAY }
  desk = await Desk.open({ agents: 4, seed: 29, now: () => now, limits: false, settings })
})
afterAll(() => desk.close())
afterEach(async () => {
  expect(await judgeStore({ ...desk, settleSeconds: desk.room.settings.settleSeconds })).toEqual([])
})

/** Intervals without a gap or an overlap, as long as the range, and each the truth. */
async function expectTrueAndWhole(question: string) {
  const report = await desk.report(question)
  const { query, series, coverage } = report
  expect(coverage, question).toMatchObject({ state: 'complete', problem: null })
  const edges = [query.from, ...series.map(({ end }) => end)].map(seconds)
  expect(series.map(({ start }) => seconds(start))).toEqual(edges.slice(0, -1))
  expect(edges.at(-1)).toBe(seconds(query.to))
  expect(judgeReport(desk.zoom, report, now / 1000, everybody(desk.zoom))).toEqual({
    compared: series.length,
    problems: [],
  })
  return report
}

test.each([
  ['Europe/Berlin', '2026-03-29', 23],
  ['Europe/Berlin', '2026-10-25', 25],
  ['America/New_York', '2026-11-01', 25],
  ['Australia/Lord_Howe', '2026-10-04', 24],
  ['Australia/Lord_Howe', '2026-04-05', 25],
  ['Africa/Casablanca', '2026-02-15', 25],
  ['Africa/Casablanca', '2026-03-22', 23],
  ['Antarctica/Troll', '2026-03-29', 22],
  ['America/St_Johns', '2026-03-08', 23],
  ['Asia/Kathmandu', '2026-10-25', 24],
  ['Pacific/Kiritimati', '2026-10-25', 24],
  ['Etc/GMT+12', '2026-10-25', 24],
  ['Etc/GMT-14', '2026-10-25', 24],
  ['Pacific/Chatham', '2026-04-05', 25],
])('in %s the %s has %d hours, all of them true, and its day is their sum', async (zone, day, hours) => {
  const range = `from=${day}&to=${day}&tz=${encodeURIComponent(zone)}`
  const byHour = await expectTrueAndWhole(`${range}&interval=1_hour`)
  expect(byHour.series).toHaveLength(hours)
  const byDay = await expectTrueAndWhole(`${range}&interval=1_day`)
  expect(byDay.summary.onlineSeconds).toBe(byHour.summary.onlineSeconds)
  // Two that the clock calls the same differ by their offset.
  expect(new Set(byHour.series.map(({ start }) => start)).size).toBe(hours)
})

test('Apia has no 30 December 2011, and loses nothing by it', async () => {
  now = Date.parse('2012-01-10T00:00:00Z')
  const range = 'from=2011-12-29&to=2011-12-31&tz=Pacific/Apia'
  const days = await expectTrueAndWhole(`${range}&interval=1_day`)
  expect(days.series.map(({ start }) => start.slice(0, 10))).toEqual(['2011-12-29', '2011-12-31'])
  expect((await expectTrueAndWhole(`${range}&interval=1_hour`)).series).toHaveLength(48)
  now = Date.parse('2027-01-15T12:00:00Z')
})

test.each([
  ['a leap day', 'from=2024-02-28&to=2024-03-01', 3],
  ['from a 31st over February to a 30th', 'from=2026-01-31&to=2026-04-30', 90],
  ['the end of a year', 'from=2025-12-30&to=2026-01-02', 4],
  ['thirteen months', 'from=2025-12-01&to=2026-12-31', 396],
])('%s: no window is over a month, none is asked twice, and every day is true', async (_, range, days) => {
  const before = desk.reports().length
  const { series } = await expectTrueAndWhole(`${range}&tz=Europe/Berlin&interval=1_day`)
  expect(series).toHaveLength(days)
  const windows = desk.reports().slice(before)
  expect(windows.filter(({ status }) => status !== 200)).toEqual([])
  const firstPages = windows.filter(({ params }) => params.next_page_token === undefined)
  expect(new Set(firstPages.map(({ params }) => params.from)).size).toBe(firstPages.length)
})

const zones = Intl.supportedValuesOf('timeZone')
const { pick, whole } = createRandom(22)
const sample = NIGHTLY ? zones : Array.from({ length: 6 }, () => pick(zones))

test.each(sample)('days around the changes of the clock are true in %s', { timeout: 120_000 }, async (zone) => {
  for (let year = 2025; year < (NIGHTLY ? 2027 : 2026); year += 1) {
    for (const change of changesIn(zone, year)) {
      const [from, to] = [dayAt(change - DAY, zone), dayAt(change + DAY, zone)]
      const interval = pick(['15_minutes', '30_minutes', '1_hour', '1_day'])
      await expectTrueAndWhole(`from=${from}&to=${to}&tz=${zone}&interval=${interval}`)
    }
  }
})

/** When a zone's clocks change in a year, or some moment where they do not: where a day is not 24 hours. */
function changesIn(zone: string, year: number): number[] {
  const start = Date.UTC(year, 0, 2) / 1000
  const days = Array.from({ length: 363 }, (_, index) => dayAt(start + index * DAY, zone))
  const odd = days.filter((day, index) => {
    const next = days[index + 1]
    return next !== undefined && dayStart(next, zone) - dayStart(day, zone) !== DAY
  })
  return odd.length > 0 ? odd.map((day) => dayStart(day, zone) + DAY / 2) : [start + whole(1, 300) * DAY]
}
