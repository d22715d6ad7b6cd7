import { beforeEach, expect, test } from 'vitest'
import { expectTruth } from '../testing/compare.ts'
import { inTime } from '../testing/judge-answers.ts'
import { clock, desk, errorPage, expectWhole, openTroubledDesk, spoil } from '../testing/troubled-desk.ts'

const PER_SECOND = 20
const HOUR = 3600
const DAY = 24 * HOUR
const TODAY = 'from=2026-11-20&to=2026-11-20&tz=UTC&interval=1_hour'

/** Our clock goes wrong, Zoom's does not. */
let aheadSeconds = 0
const zoomSeconds = () => clock.now() / 1000 - aheadSeconds
const jump = (seconds: number) => {
  aheadSeconds += seconds
  clock.forward(seconds)
}
beforeEach(() => {
  aheadSeconds = 0
})
openTroubledDesk(30, {
  agents: 12,
  settings: { perSecond: PER_SECOND },
  zoomNow: () => zoomSeconds() * 1000,
})

async function renewed(question = TODAY) {
  const { coverage } = await desk.report(question)
  if (coverage.fetch) await desk.room.fetcher.job(coverage.fetch.id)?.finished
  return await desk.report(question)
}

test.each([
  ['a quarter of an hour back', [-HOUR / 4]],
  ['a quarter of an hour ahead', [HOUR / 4]],
  ['an hour back', [-HOUR]],
  ['a day ahead', [DAY]],
  ['a day ahead and back again', [DAY, -DAY]],
  ['back and forth', [-HOUR, HOUR, -HOUR / 4, HOUR / 4]],
])('the clock jumps %s: every number is true, and nothing is asked in a loop', async (_, jumps) => {
  await renewed()
  const before = desk.reports().length
  for (const seconds of jumps) {
    jump(seconds)
    for (let look = 0; look < 10; look += 1) await renewed()
  }
  expect(desk.reports().length - before).toBeLessThanOrEqual(4 * jumps.length)
  expectTruth(desk.zoom, await desk.report(TODAY), zoomSeconds())
})

test('the clock was a day ahead and is right again: what seemed final is asked for until it really is', async () => {
  jump(DAY)
  const seemed = await renewed()
  expect(seemed.series[10]?.state).toBe('final')
  jump(-DAY)
  const report = await renewed()
  for (const { end, state } of report.series) {
    if (Date.parse(end) / 1000 > zoomSeconds() - DAY) expect(state).not.toBe('final')
  }
  // The hours that had not come when they were asked for are unknown, not empty.
  clock.forward(2 * HOUR)
  const later = await desk.report(TODAY, 0)
  expect(later.series[16]?.onlineSeconds).toBeNull()
  clock.forward(2 * DAY)
  expectTruth(desk.zoom, await renewed(), zoomSeconds())
})

test('the clock jumps an hour back: the running hour is renewed at once, and says when', async () => {
  await renewed()
  jump(-HOUR)
  const { coverage } = await renewed()
  expect(Date.parse(coverage.asOf ?? '')).toBeLessThanOrEqual(clock.now())
})

test('the clock jumps an hour back after a failure: nobody waits an hour longer', async () => {
  spoil(errorPage(500), { times: 30 })
  await expect(desk.report(TODAY, 4.5)).rejects.toMatchObject({ name: 'NothingStored' })
  desk.zoom.faults.clear()
  jump(-HOUR)
  expect((await renewed()).coverage).toMatchObject({ state: 'complete', problem: null })
})

test('the clock jumps an hour back while credentials are refused: new ones are tried at once', async () => {
  desk.zoom.rotateSecret('another')
  desk.zoom.revokeTokens()
  await expect(desk.report(TODAY, 1)).rejects.toThrow('refuses our credentials')
  desk.zoom.rotateSecret('simulated-secret')
  jump(-HOUR)
  await expectWhole('from=2026-11-18&to=2026-11-18&tz=UTC&interval=1_hour')
})

test('the clock jumps an hour back while somebody waits: the answer comes in its time all the same', async () => {
  spoil({ kind: 'silence', when: 'before-headers', ms: 2000 }, { times: 3 })
  const answer = inTime(desk.report(TODAY, 0.5), 10_000)
  await expect.poll(() => desk.reports().length).toBeGreaterThan(0)
  jump(-HOUR)
  expect(await answer).toMatchObject({ coverage: { state: 'fetching' } })
})

test('the clock jumps while a long range comes: the pace is the steady clock’s', async () => {
  const jumps = [HOUR, -HOUR, HOUR / 4, -HOUR / 4]
  for (const seconds of jumps) {
    const change = (body: unknown) => {
      jump(seconds)
      return body
    }
    spoil({ kind: 'change', change }, { skip: 3 })
  }
  // The judge sees whether more came in any second.
  await expectWhole('from=2026-10-20&to=2026-11-12&tz=UTC&interval=1_hour')
})
