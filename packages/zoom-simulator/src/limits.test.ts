import { afterEach, expect, test } from 'vitest'
import { peakPerSecond } from './request-log.ts'
import { createSimulator, type Simulator, type SimulatorOptions } from './simulator.ts'
import { createAsker, json, NOVEMBER } from './test-client.ts'

let simulator: Simulator | undefined
afterEach(() => simulator?.close())

async function start(options: SimulatorOptions): Promise<Awaited<ReturnType<typeof createAsker>>> {
  simulator = await createSimulator({ agents: 2, ...options })
  return createAsker(simulator)
}

test('the sixth heavy request of a second is refused on the Pro plan', async () => {
  const asker = await start({ plan: 'pro' })
  const answers = await Promise.all(Array.from({ length: 6 }, () => asker.askSheet({})))
  expect(answers.map((answer) => answer.status).toSorted()).toEqual([200, 200, 200, 200, 200, 429])
  const refused = answers.find((answer) => answer.status === 429)!
  expect(refused.headers.get('x-ratelimit-type')).toBe('QPS')
  expect(refused.headers.get('x-ratelimit-category')).toBe('Heavy')
  expect(refused.headers.get('retry-after')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)
  expect((await json<{ message: string }>(refused)).message).toMatch('maximum per-second rate limit')
  expect((await asker.ask('/queues')).status).toBe(200)
  expect(peakPerSecond(simulator!.log, 'heavy')).toBe(6)
  expect(simulator!.usedToday('heavy')).toBe(5)
})

test('a used-up day is refused until midnight UTC', async () => {
  let now = NOVEMBER
  const asker = await start({ limits: { heavyPerDay: 3 }, now: () => now })
  await asker.askSheet({})
  simulator!.consume('heavy', 2)
  const refused = await asker.askSheet({})
  expect(refused.status).toBe(429)
  expect(refused.headers.get('x-ratelimit-type')).toBe('Daily-limit')
  expect(refused.headers.get('retry-after')).toBe('2026-11-13T00:00:00Z')
  expect((await json<{ message: string }>(refused)).message).toMatch('maximum daily rate limit')
  now = Date.UTC(2026, 10, 13)
  const next = await createAsker(simulator!)
  expect((await next.askSheet({})).status).toBe(200)
})

test.each([
  ['seconds', /^31170$/],
  ['http-date', /^Fri, 13 Nov 2026 00:00:00 GMT$/],
  ['iso', /^2026-11-13T00:00:00Z$/],
] as const)('the time to come back may be written as %s', async (retryAfter, form) => {
  const asker = await start({ limits: { heavyPerDay: 0 }, now: () => NOVEMBER, switches: { retryAfter } })
  expect((await asker.askSheet({})).headers.get('retry-after')).toMatch(form)
})

test('the log names what was asked, and no secret', async () => {
  const asker = await start({})
  await asker.askSheet({ timezone: 'UTC' })
  expect(simulator!.log).toMatchObject([
    { kind: 'oauth', method: 'POST', status: 200 },
    {
      kind: 'heavy',
      path: '/v2/contact_center/analytics/agents/time_sheets',
      params: { timezone: 'UTC' },
      status: 200,
    },
  ])
  expect(JSON.stringify(simulator!.log)).not.toContain(simulator!.clientSecret)
})

test('an added latency delays every answer', async () => {
  const asker = await start({ latencyMs: 60 })
  const begun = performance.now()
  await asker.askSheet({})
  expect(performance.now() - begun).toBeGreaterThan(55)
})
