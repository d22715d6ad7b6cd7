import { describe, expect, test } from 'vitest'
import { expectTruth } from '../testing/compare.ts'
import { inTime } from '../testing/judge-answers.ts'
import { mostCalls } from '../testing/judge-quota.ts'
import {
  clock,
  DAYS,
  desk,
  errorPage,
  expectWhole,
  openTroubledDesk,
  seconds,
  spoil,
} from '../testing/troubled-desk.ts'

const FOREVER = { times: Number.POSITIVE_INFINITY }
const LONG = 'from=2026-10-26&to=2026-11-15&tz=UTC&interval=1_hour'
const LONGEST = LONG.replace('1_hour', '30_minutes')

describe('errors of the server', () => {
  openTroubledDesk(21)

  test('bursts of one and of ten, with every status and as pages for humans, cost hardly more than no trouble', async () => {
    const undisturbed = await expectWhole(LONGEST)
    for (const burst of [1, 10]) {
      await desk.startAnew()
      for (let number = 0; number < burst; number += 1) {
        const status = [500, 502, 503, 504, 520][number % 5] ?? 500
        const action = number % 2 === 0 ? errorPage(status) : ({ kind: 'answer', status, body: {} } as const)
        spoil(action, { skip: 3 + number * 4 })
      }
      expect(await expectWhole(LONGEST)).toBeLessThanOrEqual(mostCalls(undisturbed))
      expect(desk.zoom.faults.pending()).toBe(0)
    }
  })

  test('a thousand in a row: soon only a probe is sent every few seconds, and the end is noticed without anybody looking', async () => {
    spoil(errorPage(503), { times: 1000 })
    await desk.report(LONG, 5).catch((error: Error) => expect(error.name).toBe('NothingStored'))
    const asked = desk.reports()
    const first = asked[0]?.steadyAt ?? 0
    // What was on its way when the breaker opened still arrives; from then on it is one request at a time.
    const afterOpening = asked.filter(({ steadyAt }) => steadyAt > first + 2000)
    const gaps = afterOpening.slice(1).map(({ steadyAt }, index) => steadyAt - (afterOpening[index]?.steadyAt ?? 0))
    expect(afterOpening.length).toBeLessThanOrEqual(2)
    for (const gap of gaps) expect(gap).toBeGreaterThan(2500)
    desk.zoom.faults.clear()
    clock.forward(130)
    await expect.poll(() => desk.room.fetcher.outcomes.owed, { timeout: 20_000 }).toBe(0)
    const fetched = desk.reports().length
    expect(await expectWhole(LONG)).toBe(fetched)
  })
})

describe('a dead Zoom', () => {
  openTroubledDesk(22, { agents: 10 })

  test('a thousand who wait share one failure, and the thousand after them ask nothing', async () => {
    desk.zoom.faults.add({ path: 'time_sheets', action: { kind: 'reset', when: 'before-headers' }, ...FOREVER })
    const wait = () => inTime(desk.report(DAYS, 4.5), 20_000)
    const answers = await Promise.all(Array.from({ length: 1000 }, wait))
    expect(new Set(answers.map((answer) => (answer instanceof Error ? answer.name : 'a report')))).toEqual(
      new Set(['NothingStored']),
    )
    const asked = desk.reports().length
    expect(asked).toBeLessThanOrEqual(15)
    await Promise.all(Array.from({ length: 1000 }, () => inTime(desk.report(DAYS, 0), 20_000)))
    expect(desk.reports().length).toBe(asked)
    desk.zoom.faults.clear()
    clock.forward(130)
    expectTruth(desk.zoom, await desk.report(DAYS, 20), seconds())
  })
})

// Half a minute, nearly all of it waiting: at night.
if (process.env.NIGHTLY) {
  describe('the end of an outage, at the pace of the smaller plan', () => {
    const PER_SECOND = 5
    openTroubledDesk(31, { settings: { perSecond: PER_SECOND } })

    test('what is owed comes within twice the time that it takes', { timeout: 120_000 }, async () => {
      spoil(errorPage(503), FOREVER)
      await expect(desk.report(LONG, 20)).rejects.toMatchObject({ name: 'NothingStored' })
      clock.forward(130)
      await expect.poll(() => desk.room.fetcher.queued, { timeout: 20_000 }).toBe(0)
      const asked = desk.reports().length
      desk.zoom.faults.clear()
      clock.forward(130)
      const began = performance.now()
      await expect.poll(() => desk.room.fetcher.outcomes.owed, { timeout: 60_000, interval: 100 }).toBe(0)
      const needed = ((desk.reports().length - asked) / PER_SECOND) * 1000
      expect(performance.now() - began).toBeLessThan(2 * needed)
      await expectWhole(LONG)
    })
  })
}
