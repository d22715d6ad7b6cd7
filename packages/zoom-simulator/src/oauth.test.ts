import { afterEach, beforeEach, expect, test } from 'vitest'
import { REPORT_SCOPE } from './oauth.ts'
import { createSimulator, type Simulator } from './simulator.ts'
import { accessToken, createAsker, json, mint, NOVEMBER } from './test-client.ts'

let now = NOVEMBER
let simulator: Simulator
beforeEach(async () => {
  now = NOVEMBER
  simulator = await createSimulator({ agents: 2, limits: false, now: () => now })
})
afterEach(() => simulator.close())

function listQueues(token: string): Promise<Response> {
  return fetch(`${simulator.apiUrl}/contact_center/queues`, { headers: { authorization: `Bearer ${token}` } })
}

test('a token is bearer, lives an hour, and older ones stay alive', async () => {
  const answer = await json<{ access_token: string }>(mint(simulator))
  expect(answer).toMatchObject({ token_type: 'bearer', expires_in: 3600, scope: expect.stringContaining(REPORT_SCOPE) })
  await accessToken(simulator)
  expect((await listQueues(answer.access_token)).status).toBe(200)
  now += 3_600_000
  const late = await listQueues(answer.access_token)
  expect(late.status).toBe(401)
  expect(await late.json()).toMatchObject({ code: 124 })
})

test.each([
  [{ clientSecret: 'wrong' }, 'Invalid client_id or client_secret', 'invalid_client'],
  [{ clientId: 'wrong' }, 'Invalid client_id or client_secret', 'invalid_client'],
  [{ accountId: 'wrong' }, 'Account does not exist', 'invalid_request'],
])('%o is told "%s"', async (changes, reason, error) => {
  const response = await mint(simulator, changes)
  expect(response.status).toBe(400)
  expect(await response.json()).toEqual({ reason, error })
})

test('a rotated secret refuses the old one', async () => {
  simulator.rotateSecret('next')
  expect((await mint(simulator)).status).toBe(400)
  expect((await mint(simulator, { clientSecret: 'next' })).status).toBe(200)
})

test('where one token is valid at a time a new one ends the old', async () => {
  simulator.set({ oneValidToken: true })
  const first = await accessToken(simulator)
  const second = await accessToken(simulator)
  expect((await listQueues(first)).status).toBe(401)
  expect((await listQueues(second)).status).toBe(200)
  simulator.revokeTokens()
  expect((await listQueues(second)).status).toBe(401)
})

test('a missing scope is named', async () => {
  simulator.setScopes([])
  const response = await (await createAsker(simulator)).askSheet({})
  expect(response.status).toBe(400)
  expect(await response.json()).toEqual({
    code: 4711,
    message: `Invalid access token, does not contain scopes:[${REPORT_SCOPE}].`,
  })
})
