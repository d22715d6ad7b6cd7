import { afterEach, expect, test } from 'vitest'
import { Desk, startFetch } from '../testing/desk.ts'
import type { SyncSettings } from './settings.ts'

const NOW = Date.parse('2026-11-19T15:20:10Z')
const LONG = 'range=last-month&tz=UTC&interval=1_hour'
const QUARTER = 'from=2026-08-01&to=2026-10-31&tz=UTC&interval=1_hour'
const SHORT = 'from=2026-11-10&to=2026-11-10&tz=UTC&interval=1_hour'
let desk: Desk

async function open(settings: Partial<SyncSettings> = {}, lingerMs?: number) {
  const fast = { perSecond: 20, mediumPerSecond: 200, ...settings }
  desk = await Desk.open({ agents: 40, seed: 5, now: () => NOW, limits: false, settings: fast, lingerMs })
}
afterEach(() => desk.close())

const asked = () => desk.reports().length
const daysAsked = () => desk.reports().map(({ params }) => params.from?.slice(0, 10) ?? '')

test('somebody who waits goes before what is stored in advance', async () => {
  await open()
  await startFetch(desk, LONG, { background: true })
  await expect.poll(asked, { interval: 5 }).toBeGreaterThan(4)
  const before = asked()
  const report = await desk.report(SHORT)
  expect(report.coverage.state).toBe('complete')
  // What had its slot already still goes out; between the pages of a chain others may have theirs.
  expect(daysAsked().slice(before).indexOf('2026-11-10')).toBeLessThan(12)
  expect(desk.room.fetcher.queued).toBeGreaterThan(0)
  const { backfillToday } = await desk.answers.quota()
  expect(backfillToday).toBeGreaterThan(0)
})

test('what is stored in advance becomes urgent when somebody asks for it, and counts as theirs', async () => {
  await open({ perSecond: 60 })
  await startFetch(desk, LONG, { background: true })
  const report = await desk.report(LONG)
  expect(report.coverage.state).toBe('complete')
  const { backfillToday, usedToday } = await desk.answers.quota()
  expect(backfillToday).toBeLessThan(usedToday / 2)
})

test('storing in advance keeps to its part of the share, and leaves the rest to questions', async () => {
  await open({ perSecond: 200, perDay: 100, share: 0.5 })
  const { id } = await startFetch(desk, LONG, { background: true })
  await desk.room.fetcher.job(id)?.finished
  const quota = await desk.answers.quota()
  expect(quota.backfillToday).toBe(15)
  expect((await desk.report(SHORT)).coverage.state).toBe('complete')
  // What there was no request left for in advance is fetched for whoever asks.
  const tail = await desk.report('from=2026-10-02&to=2026-10-02&tz=UTC&interval=1_hour')
  expect(tail.coverage).toMatchObject({ state: 'complete', problem: null })
})

test('questions take turns: a short one does not wait for a long one to end', async () => {
  await open({ perSecond: 60 })
  await startFetch(desk, LONG)
  await expect.poll(asked, { interval: 5 }).toBeGreaterThan(3)
  expect((await desk.report(SHORT)).coverage.state).toBe('complete')
  expect((await desk.report(LONG, 0)).coverage.state).toBe('fetching')
})

test('a fetch that nobody follows any more begins no further window, and keeps what it has', async () => {
  await open({ perSecond: 12 }, 300)
  const { coverage: begun } = await desk.report(QUARTER, 0)
  const job = desk.room.fetcher.job(begun.fetch?.id ?? '')
  await expect.poll(() => job?.end, { timeout: 20_000 }).toMatchObject({ type: 'failed', trouble: { code: 'stopped' } })
  const spent = asked()
  const { coverage } = await desk.report(QUARTER, 0)
  expect(coverage.state).toBe('fetching')
  expect(coverage.intervals.covered).toBeGreaterThan(0)
  expect(coverage.fetch?.requestsExpected).toBeGreaterThan(10)
  // Who comes back begins where it ended.
  await expect.poll(asked, { interval: 50 }).toBeGreaterThan(spent)
})

test('a fetch that somebody agreed to runs to its end though nobody looks', async () => {
  await open({ perSecond: 200 }, 100)
  const { id } = await startFetch(desk, LONG)
  await desk.room.fetcher.job(id)?.finished
  expect(desk.room.fetcher.job(id)?.end).toEqual({ type: 'done' })
})
