import { expect, test } from 'vitest'
import { serveApp } from './http/testing/serve-app.ts'
import { createLogs } from './log.ts'

const CANARY = 'canary-5f2c'

test.each([
  { authorization: CANARY },
  { headers: { authorization: CANARY, cookie: CANARY, 'set-cookie': CANARY } },
  { err: { request: { headers: { authorization: CANARY } } } },
  { config: { zoom: { clientSecret: CANARY, credentials: CANARY } } },
  { body: { access_token: CANARY } },
])('a secret in %o stays out of the log', (entry) => {
  const lines: string[] = []
  createLogs('info', { write: (line) => void lines.push(line) }).log.info(entry, 'something happened')
  expect(lines.join()).toContain('something happened')
  expect(lines.join()).not.toContain(CANARY)
})

test('a request leaves one line with its id, and neither its secrets nor the names somebody looked for', async () => {
  const { url, logged } = await serveApp()
  const headers = { 'x-request-id': 'trace-12345', authorization: `Bearer ${CANARY}`, cookie: `session=${CANARY}` }
  const answer = await fetch(`${url}/api/v1/agents?queue=Q1&search=${CANARY}&token=${CANARY}&${CANARY}`, { headers })
  expect(answer.headers.get('x-request-id')).toBe('trace-12345')
  await expect.poll(logged).toContain('answered')
  expect(logged()).not.toContain(CANARY)
  expect(
    logged()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toMatchObject([
    { requestId: 'trace-12345', method: 'GET', address: '/api/v1/agents?queue=Q1&search=…&…&…', status: 400 },
  ])
})

test.each(['short', 'a b c d e f g h', 'x'.repeat(65), '<script>alert(1)</script>'])(
  'a request id like %s is replaced',
  async (id) => {
    const { url } = await serveApp()
    const answer = await fetch(`${url}/livez`, { headers: { 'x-request-id': id } })
    expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
  },
)
