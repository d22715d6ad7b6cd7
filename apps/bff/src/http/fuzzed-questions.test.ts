import { formatQuestion, parseQuestion, TimeSheetReport } from '@readyboard/contract'
import { SEEN_AT } from '@readyboard/contract/testing/bad-moments'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from '../testing/desk.ts'
import { movableClock } from '../testing/movable-clock.ts'
import { anyRequest, likelyQuestions } from './testing/any-request.ts'
import { expectConsistent } from './testing/expect-consistent.ts'
import { expectConsistentFile } from './testing/expect-consistent-file.ts'
import { expectProblem } from './testing/expect-problem.ts'
import { OURS } from './testing/route-table.ts'
import { serveApp } from './testing/serve-app.ts'
import { soon } from './testing/walk.ts'

const NIGHTLY = process.env.NIGHTLY !== undefined
const RUNS = NIGHTLY ? 20_000 : 300
const LIMITS = { numRuns: RUNS, ...(NIGHTLY ? {} : { interruptAfterTimeLimit: 8_000 }) }
const TIMEOUT = NIGHTLY ? 3_600_000 : 60_000
const clock = movableClock(SEEN_AT)
let desk: Desk
let people: { queues: string[]; agents: string[]; teams: string[] }

beforeAll(async () => {
  const settings = {
    perSecond: 200,
    mediumPerSecond: 400,
    perDay: 100_000_000,
    share: 1,
    consent: { share: 1, seconds: 0.5 },
  }
  desk = await Desk.open({ agents: 4, seed: 8, limits: false, now: clock.now, settings })
  people = {
    queues: desk.zoom.truth.queues().map(({ id }) => id),
    agents: desk.zoom.truth.agents().map(({ userId }) => userId),
    teams: [...new Set(desk.zoom.truth.agents().map(({ teamId }) => teamId))],
  }
  // So that many questions find something.
  for (const some of ['interval=15_minutes', 'interval=1_day', 'interval=1_day&tz=America/New_York'])
    await desk.report(`from=2026-10-20&to=2026-11-19&${some}`)
})
afterAll(() => desk.close())

test('an estimate of any question is had without asking Zoom for the report', { timeout: TIMEOUT }, async () => {
  const { url } = await serveApp({ answers: desk.answers })
  const before = desk.reports().length
  await fc.assert(
    fc.asyncProperty(likelyQuestions(clock.now(), people), async (question) => {
      const answer = await soon(`${url}/api/v1/reports/time-sheet/estimate?${formatQuestion(question)}`)
      if (answer.status !== 200) await expectProblem(answer, answer.status)
      else expectConsistent('/api/v1/reports/time-sheet/estimate', await answer.json())
      expect([200, 400, 404, 422]).toContain(answer.status)
    }),
    { ...LIMITS, numRuns: RUNS / 2 },
  )
  expect(desk.reports()).toHaveLength(before)
})

const REFUSED = [400, 403, 404, 405, 409, 415, 422, 431]

test('any request gets a good answer that agrees with itself, or a problem that says why not', {
  timeout: TIMEOUT,
}, async () => {
  const { url, logged } = await serveApp({ answers: desk.answers })
  const answered = new Map<number, number>()
  await fc.assert(
    fc.asyncProperty(anyRequest(clock.now(), people), async ({ route, method, text, header }) => {
      const headers = new Headers(OURS)
      if (header !== null && /^[\x20-\x7e]*$/.test(header[1])) headers.set(header[0], header[1])
      const answer = await soon(`${url}${route.address}?${text}`, { method, headers })
      answered.set(answer.status, (answered.get(answer.status) ?? 0) + 1)
      if (answer.status >= 300) {
        expect(REFUSED, await answer.clone().text()).toContain(answer.status)
        await expectProblem(answer, answer.status)
      } else if (route.path === '/api/v1/audit/export') {
        expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
        await answer.text()
      } else if (route.path.endsWith('/export')) {
        if (method !== 'HEAD') await expectConsistentFile(text, answer)
      } else if (method !== 'HEAD') expectConsistent(route.path, await answer.json())
    }),
    LIMITS,
  )
  expect(answered.get(200)).toBeGreaterThan(0)
  expect(logged()).not.toMatch(/"level":(5|6)0/)
})

test('a question that is answered is the one that was asked', { timeout: TIMEOUT }, async () => {
  const { url } = await serveApp({ answers: desk.answers })
  await fc.assert(
    fc.asyncProperty(likelyQuestions(clock.now(), people), async (question) => {
      const text = formatQuestion(question)
      const answer = await soon(`${url}/api/v1/reports/time-sheet?${text}`)
      if (answer.status !== 200) return void (await expectProblem(answer, answer.status))
      const { query } = TimeSheetReport.parse(await answer.json())
      const { question: asked } = parseQuestion(new URLSearchParams(text))
      expect(query).toMatchObject({
        queue: asked.queue,
        agents: asked.agents,
        tz: asked.tz ?? 'UTC',
        compare: asked.compare,
      })
      if (asked.interval !== null) expect(query.interval).toBe(asked.interval)
      expect(query.range).toBe(typeof asked.period === 'string' ? asked.period : null)
    }),
    { ...LIMITS, numRuns: RUNS / 3 },
  )
})
