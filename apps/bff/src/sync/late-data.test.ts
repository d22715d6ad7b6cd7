import { expect, test } from 'vitest'
import { everybody, expectTruth } from '../testing/compare.ts'
import { clock, desk, openTroubledDesk, seconds } from '../testing/troubled-desk.ts'

openTroubledDesk(27, { agents: 12, settings: { settleSeconds: 6 * 3600 } })
const TODAY = 'from=2026-11-20&to=2026-11-20&tz=UTC&interval=1_hour'
const HOUR = 13

async function renewed() {
  const { coverage } = await desk.report(TODAY)
  if (coverage.fetch) await desk.room.fetcher.job(coverage.fetch.id)?.finished
  return await desk.report(TODAY)
}

/** Moves some seconds of the hour from ready to not ready, as Zoom does when data comes late. */
function changeThePast(secondsMoved: number): void {
  const from = Date.parse(`2026-11-20T${HOUR}:00:00Z`) / 1000
  const busy = everybody(desk.zoom).find(
    (userId) => desk.zoom.truth.measures({ userId, from, to: from + 3600 }).ready > secondsMoved,
  )
  expect(desk.zoom.restate(busy ?? '', from, from + 3600, secondsMoved)).toBe(secondsMoved)
}

test('a closed interval is asked again until it has settled, takes every change over, and is then left alone', async () => {
  await renewed()
  // 14:00 + 6 hours: settled at 20:00. Until then the past goes on changing.
  for (let hour = 15; hour < 19; hour += 1) {
    changeThePast(60)
    clock.forward(3601)
    const report = await renewed()
    expect(report.series[HOUR]?.state).toBe('provisional')
    expect(expectTruth(desk.zoom, { ...report, series: [report.series[HOUR]!] }, seconds())).toBe(1)
  }
  clock.forward(3601)
  const settled = await renewed()
  expect(settled.series[HOUR]?.state).toBe('final')
  // What changes now is too late: a final interval is never asked for again.
  const ready = settled.series[HOUR]?.readySeconds
  const asked = desk.reports().length
  for (let hour = 0; hour < 3; hour += 1) {
    clock.forward(3601)
    await renewed()
  }
  const later = desk.reports().slice(asked)
  const settledAt = '2026-11-20T14:00:00Z'
  expect(later.every(({ params }) => (params.from ?? '') >= settledAt)).toBe(true)
  expect((await desk.report(TODAY)).series[HOUR]?.readySeconds).toBe(ready)
})

test('an interval that somebody saw only once is final when it is fetched late enough', async () => {
  const question = 'from=2026-11-19&to=2026-11-19&tz=UTC&interval=1_hour'
  const { series } = await desk.report(question)
  // 15:20 on the 20th: what ended before 09:20 has settled, which is all of the 19th.
  expect(new Set(series.map(({ state }) => state))).toEqual(new Set(['final']))
})
