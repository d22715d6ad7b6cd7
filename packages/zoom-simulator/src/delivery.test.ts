import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSimulator, type Simulator } from './simulator.ts'
import { accessToken, createAsker, NOVEMBER } from './test-client.ts'

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

describe('broken connections', () => {
  test('a reset before the headers', async () => {
    simulator.faults.add({ action: { kind: 'reset', when: 'before-headers' } })
    await expect(ask()).rejects.toThrow()
    expect(simulator.log.at(-1)).toMatchObject({ fault: 'reset', status: null, aborted: false })
  })

  test.each(['after-headers', 'mid-body'] as const)('a cut %s', async (when) => {
    simulator.faults.add({ action: { kind: 'reset', when } })
    const response = await ask()
    expect(response.status).toBe(200)
    await expect(response.text()).rejects.toThrow()
  })

  test.each(['before-headers', 'after-headers', 'mid-body'] as const)('silence %s, then the rest', async (when) => {
    const text = await honest()
    simulator.faults.add({ action: { kind: 'silence', when, ms: 80 } })
    const begun = performance.now()
    expect(await honest()).toBe(text)
    expect(performance.now() - begun).toBeGreaterThan(75)
  })

  test('a client that gives up is noted, and nothing goes on', async () => {
    const token = await accessToken(simulator)
    simulator.faults.add({ action: { kind: 'silence', when: 'before-headers', ms: 60_000 } })
    const abort = new AbortController()
    const url = `${simulator.apiUrl}/contact_center/queues`
    const given = fetch(url, { headers: { authorization: `Bearer ${token}` }, signal: abort.signal })
    await expect.poll(() => simulator.log.at(-1)?.fault).toBe('silence')
    abort.abort()
    await expect(given).rejects.toThrow()
    await expect.poll(() => simulator.log.at(-1)?.aborted).toBe(true)
  })

  test('a trickle', async () => {
    simulator.faults.add({ path: 'supervisors', action: { kind: 'trickle', bytesPerSecond: 2000 } })
    const path = `/queues/${simulator.truth.queues()[0]!.id}/supervisors`
    const slow = await (await asker.ask(path)).text()
    expect(JSON.parse(slow)).toHaveProperty('supervisors')
    expect(await (await asker.ask(path)).text()).toBe(slow)
  })
})
