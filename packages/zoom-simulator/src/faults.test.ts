import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSimulator, type Simulator } from './simulator.ts'
import { accessToken, createAsker, json, NOVEMBER, type Sheet } from './test-client.ts'

/** What a test reads of an answer of another shape. */
type Shape = { agents: { user_id: string }[]; total_records: number; timezone: string; page_size: number }

const question = { from: '2026-11-02', to: '2026-11-05', interval: '1_hour', page_size: '100' }
let simulator: Simulator
let asker: Awaited<ReturnType<typeof createAsker>>
beforeEach(async () => {
  simulator = await createSimulator({ agents: 20, limits: false, now: () => NOVEMBER })
  asker = await createAsker(simulator)
})
afterEach(() => simulator.close())

const ask = (): Promise<Response> => asker.askSheet(question)
/** An answer of one page, so that it holds no token and is the same each time. */
const honest = async (): Promise<string> => (await asker.askSheet({ ...question, interval: '1_month' })).text()

describe('the queue of faults', () => {
  test('plays each as often as told, on the path and parameters told', async () => {
    simulator.faults.add(
      { path: 'queues', action: { kind: 'answer', status: 500 } },
      { path: 'time_sheets', params: { interval: '1_hour' }, times: 2, action: { kind: 'answer', status: 503 } },
    )
    expect((await asker.askSheet({ ...question, interval: '1_day' })).status).toBe(200)
    expect([(await ask()).status, (await ask()).status, (await ask()).status]).toEqual([503, 503, 200])
    expect((await asker.ask('/queues')).status).toBe(500)
    expect(simulator.faults.pending()).toBe(0)
    expect(simulator.log.map((entry) => entry.fault)).toEqual([null, null, 'answer', 'answer', null, 'answer'])
  })

  test('lets requests pass first where told, and can be cleared', async () => {
    simulator.faults.add({
      skip: 1,
      times: Number.POSITIVE_INFINITY,
      action: { kind: 'answer', status: 502, body: '<h1>Bad gateway</h1>' },
    })
    expect((await ask()).status).toBe(200)
    const broken = await ask()
    expect([broken.status, broken.headers.get('content-type'), await broken.text()]).toEqual([
      502,
      'text/html; charset=utf-8',
      '<h1>Bad gateway</h1>',
    ])
    simulator.faults.clear()
    expect((await ask()).status).toBe(200)
  })

  test('chooses the pages of a chain by a predicate', async () => {
    simulator.faults.add({
      predicate: ({ params }) => params.next_page_token !== undefined,
      action: { kind: 'page-token-expired' },
    })
    const { next_page_token } = await json(ask())
    const second = await asker.askSheet({ ...question, next_page_token })
    expect(await second.json()).toMatchObject({ code: 300, message: 'The next page token is invalid or expired.' })
    expect((await asker.askSheet({ ...question, next_page_token })).status).toBe(200)
  })
})

test.each([
  [{ limit: 'per-second' }, 'per-second rate limit', '2026-11-12T15:20:31Z'],
  [{ limit: 'daily' }, 'daily rate limit', '2026-11-13T00:00:00Z'],
  [{ limit: 'concurrent' }, 'Too many concurrent requests', null],
  [{ limit: 'daily', retryAfter: 'NaN' }, 'daily rate limit', 'NaN'],
  [{ limit: 'daily', retryAfter: null }, 'daily rate limit', null],
] as const)('a refusal of the kind %o', async (kind, message, retryAfter) => {
  simulator.faults.add({ action: { kind: 'rate-limit', ...kind } })
  const response = await ask()
  expect([response.status, response.headers.get('retry-after')]).toEqual([429, retryAfter])
  expect((await json<{ message: string }>(response)).message).toMatch(message)
})

describe('broken bodies', () => {
  test('cut, though the length is right', async () => {
    const text = await honest()
    simulator.faults.add({ action: { kind: 'truncate', bytes: 40, length: 'right' } })
    expect(await honest()).toBe(text.slice(0, 40))
  })

  test.each(['wrong', 'chunked'] as const)('cut, with the length %s', async (length) => {
    simulator.faults.add({ action: { kind: 'truncate', bytes: 40, length } })
    await expect(honest()).rejects.toThrow()
  })

  test('larger than anybody wants', async () => {
    simulator.faults.add({ action: { kind: 'oversized', bytes: 3_000_000 } })
    const body = await json<Sheet & { filler: string }>(ask())
    expect(body.filler).toHaveLength(3_000_000)
    expect(body.agents.length).toBeGreaterThan(0)
  })

  test('tiny on the wire and large behind it', async () => {
    simulator.faults.add({ action: { kind: 'gzip-bomb', bytes: 20_000_000 } })
    const token = await accessToken(simulator)
    const wire = await new Promise<number>((resolve, reject) => {
      const options = { headers: { authorization: `Bearer ${token}` } }
      request(`${simulator.apiUrl}/contact_center/queues`, options, (response) => {
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length
        })
        response.on('end', () => resolve(bytes))
      })
        .on('error', reject)
        .end()
    })
    expect(wire).toBeLessThan(100_000)
    simulator.faults.add({ action: { kind: 'gzip-bomb', bytes: 1_000_000 } })
    expect((await json<{ filler: string }>(ask())).filler).toHaveLength(1_000_000)
  })

  test.each([
    [{ kind: 'patch', at: 'agents.0.user_id', value: '' }, (body: Shape) => body.agents[0]!.user_id, ''],
    [{ kind: 'patch', at: 'agents', remove: true }, (body: Shape) => body.agents, undefined],
    [{ kind: 'patch', at: 'agents.1', value: null }, (body: Shape) => body.agents[1], null],
    [{ kind: 'patch', at: 'total_records', value: -1 }, (body: Shape) => body.total_records, -1],
    [{ kind: 'wrong-echo', timezone: 'Europe/Paris' }, (body: Shape) => body.timezone, 'Europe/Paris'],
    [
      { kind: 'replace-text', find: '"page_size":100', by: '"page_size":1e400' },
      (body: Shape) => body.page_size,
      Number.POSITIVE_INFINITY,
    ],
    [{ kind: 'change', change: () => [] }, (body: Shape) => body, []],
    [{ kind: 'rewrite', rewrite: (text: string) => `[${text}]` }, (body: Shape) => Array.isArray(body), true],
  ] as const)('of another shape: %o', async (action, read, expected) => {
    simulator.faults.add({ action })
    expect(read(await json<Shape>(ask()))).toEqual(expected)
  })
})

test.each([[['A']], [['A', 'B']], ['fresh' as const]])('page tokens %o that lead nowhere new', async (tokens) => {
  simulator.faults.add({ path: 'time_sheets', times: 6, action: { kind: 'page-token-loop', tokens } })
  const seen: string[] = []
  let next = ''
  for (let page = 0; page < 6; page++) {
    const response = await asker.askSheet({ ...question, ...(next ? { next_page_token: next } : {}) })
    expect(response.status).toBe(200)
    next = (await json(response)).next_page_token
    seen.push(next)
  }
  expect(new Set(seen).size).toBe(tokens === 'fresh' ? 6 : tokens.length)
})

test('tokens that die: refused once, or ended for all', async () => {
  simulator.faults.add({ action: { kind: 'unauthorized' } })
  expect([(await ask()).status, (await ask()).status]).toEqual([401, 200])
  simulator.faults.add({ action: { kind: 'revoke' } })
  expect([(await ask()).status, (await ask()).status]).toEqual([401, 401])
})

test('a fault that needs a good answer keeps its turn until there is one', async () => {
  simulator.faults.add({ action: { kind: 'truncate', bytes: 5, length: 'right' } })
  expect((await asker.askSheet({ ...question, timezone: 'Nowhere' })).status).toBe(400)
  expect(await honest()).toHaveLength(5)
})

test('the token endpoint fails too', async () => {
  simulator.faults.add({ path: '/oauth/token', action: { kind: 'patch', at: 'expires_in', value: -1 } })
  const answer = await fetch(simulator.oauthUrl, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${simulator.clientId}:${simulator.clientSecret}`)}` },
    body: new URLSearchParams({ grant_type: 'account_credentials', account_id: simulator.accountId }),
  })
  expect(await answer.json()).toMatchObject({ expires_in: -1 })
})
