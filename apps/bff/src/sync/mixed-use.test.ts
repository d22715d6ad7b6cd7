import { afterAll, beforeAll, expect, test } from 'vitest'
import { expectTruth } from '../testing/compare.ts'
import { Desk } from '../testing/desk.ts'
import { inTime } from '../testing/judge-answers.ts'
import { judgeQuota, requestsPerDay } from '../testing/judge-quota.ts'
import { judgeStore } from '../testing/judge-store.ts'
import { movableClock } from '../testing/movable-clock.ts'
import { createRandom } from '../testing/simulate/random.ts'
import { REFRESH_PART } from './settings.ts'

const DAYS = process.env.NIGHTLY ? 30 : 5
const PER_SECOND = 100
const PER_DAY = 200
const SHARE = 0.5
const MOST_A_DAY = PER_DAY * SHARE
const MOMENTS_A_DAY = 6
const DAY = 86_400

const clock = movableClock('2026-10-20T06:00:10Z')
let desk: Desk
beforeAll(async () => {
  const settings = { perSecond: PER_SECOND, perDay: PER_DAY, mediumPerSecond: PER_SECOND, share: SHARE }
  const limits = { heavyPerSecond: PER_SECOND, heavyPerDay: PER_DAY, mediumPerSecond: PER_SECOND }
  desk = await Desk.open({ agents: 24, seed: 17, now: clock.now, limits, settings })
})
afterAll(() => desk.close())

const ZONES = ['UTC', 'America/New_York', 'Europe/Berlin', 'Asia/Kathmandu']
const LOOKS = [
  'range=today&interval=1_hour',
  'range=last-24-hours',
  'range=yesterday',
  'range=this-week',
  'range=last-7-days',
  'range=this-month',
]
const PASSING = [
  { kind: 'answer', status: 502, body: '<h1>Bad gateway</h1>', headers: { 'Content-Type': 'text/html' } },
  { kind: 'reset', when: 'mid-body' },
  { kind: 'revoke' },
  { kind: 'page-token-expired' },
] as const

test(`${DAYS} days of mixed use: no second over the limit, no day over the share, hardly a retry`, async () => {
  const { pick, whole, percent } = createRandom(30)
  const [queue] = desk.zoom.truth.queues()
  const [agent] = desk.zoom.truth.agents()
  const scopes = ['', '', '', `&queue=${queue?.id}`, `&agent=${encodeURIComponent(agent?.userId ?? '')}`]
  let faults = 0
  const look = async () => {
    const question = `${pick(LOOKS)}&tz=${pick(ZONES)}${pick(scopes)}`
    const isHeldToTruth = percent(15)
    const answer = await inTime(desk.report(question, 20), 30_000)
    if (answer instanceof Error) return expect(answer.message).toMatch(/share/)
    if (isHeldToTruth) expectTruthOfFinal(answer)
    if (answer.coverage.fetch) await desk.room.fetcher.job(answer.coverage.fetch.id)?.finished
  }
  for (let moment = 0; moment < DAYS * MOMENTS_A_DAY; moment += 1) {
    clock.forward(DAY / MOMENTS_A_DAY - 60 + whole(0, 120))
    if (percent(35)) {
      desk.zoom.faults.add({ path: 'time_sheets', action: pick(PASSING) })
      faults += 1
    }
    await Promise.all(Array.from({ length: whole(2, 6) }, look))
  }
  const allowed = { perSecond: PER_SECOND, perDay: MOST_A_DAY, mediumPerSecond: PER_SECOND }
  expect(judgeQuota(desk.zoom.log, allowed)).toEqual([])
  expect(await judgeStore({ ...desk, settleSeconds: desk.room.settings.settleSeconds })).toEqual([])
  for (const day of requestsPerDay(desk.zoom.log).keys()) {
    expect((await desk.store.requestsUsed(day)).refreshes).toBeLessThanOrEqual(MOST_A_DAY * REFRESH_PART)
  }
  const wasted = desk.reports().filter(({ status, fault }) => status !== 200 || fault !== null).length
  expect(faults).toBeGreaterThan(DAYS)
  expect(wasted).toBeLessThanOrEqual(desk.reports().length * 0.1)
}, 300_000)

function expectTruthOfFinal(report: Awaited<ReturnType<Desk['report']>>): void {
  const { agents } = report.query
  const series = report.series.filter(({ state }) => state === 'final')
  const people = report.query.queue ? queuePeople(report.query.queue) : agents
  expectTruth(desk.zoom, { ...report, series }, clock.now() / 1000, people.length > 0 ? people : undefined)
}

function queuePeople(id: string): string[] {
  return desk.zoom.truth.queues().find((queue) => queue.id === id)?.userIds ?? []
}
