import { Problem } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { builtPage } from './testing/built-page.ts'
import { rawRequest } from './testing/raw-request.ts'
import { routePaths, serveApp } from './testing/serve-app.ts'

const addressOf = (path: string) => path.replace(':id', 'F1')

const QUERIES = [
  'nonsense=1',
  '__proto__=1',
  'constructor[prototype]=1',
  'queue[]=Q1',
  'wait=61',
  'wait=-1',
  'wait=1&wait=1',
  'from=2026-02-30&to=2026-03-01',
  'from=1&from=2',
  'tz=..%2F..%2Fetc%2Fpasswd',
  'interval=1_HOUR',
  'pageSize=1e9',
  'pageSize=0x10',
  'page=0',
  'cursor=',
  'cursor=%20',
  'queue=*',
  "queue='%20OR%201=1--",
  'agent=%3Cscript%3E',
  `x=${'y'.repeat(5000)}`,
  Array.from({ length: 500 }, (_, i) => `a${i}=1`).join('&'),
]

const ADDRESSES = [
  '//api/v1/session',
  '/API/v1/session',
  '/api/V1/session',
  '/api/v1/session/',
  '/api/v1/session;a=b',
  '/api/v1/session/x.css',
  '/api/v1/%73ession',
  '/api/v1/fetches/%2e%2e/events',
  '/api/v1/fetches/a%2Fb/events',
  '/api/v1/../v1/session',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%5c..%5cwindows',
  '/%61pi/v1/session',
  '/api;/v1/session',
  '/api',
  '/.env',
  '/.git/config',
  '/index.html.br',
  '/assets/index.js.map',
  '/livez/',
  '/metrics/x',
  '//evil.example/..',
]

const BROKEN = [
  '/api/v1/queues?search=%00',
  '/api/v1/queues?search=%ff',
  '/%c0%ae',
  '/api/v1/session?x=%',
  '/%0d%0aX: y',
]

async function expectProblem(answer: Response, status: number | RegExp): Promise<void> {
  expect(String(answer.status)).toMatch(typeof status === 'number' ? new RegExp(`^${status}$`) : status)
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const text = await answer.text()
  const problem = Problem.parse(JSON.parse(text))
  expect(problem.traceId).toBe(answer.headers.get('x-request-id'))
  expect(text).not.toMatch(/ at .*\.ts:\d+|node_modules/)
  expect(text.length).toBeLessThan(10_000)
}

test('every address refuses every bad parameter by name', async () => {
  const { url, app } = await serveApp()
  for (const path of routePaths(app.express))
    for (const query of QUERIES) await expectProblem(await fetch(`${url}${addressOf(path)}?${query}`), 400)
})

test('every address refuses every method but GET and HEAD, and says so', async () => {
  const { url, app } = await serveApp()
  for (const path of routePaths(app.express))
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await fetch(`${url}${addressOf(path)}`, { method })
      expect(answer.headers.get('allow')).toBe('GET, HEAD')
      await expectProblem(answer, 405)
    }
})

test.each(ADDRESSES)('%s is nothing, and not the page', async (address) => {
  const { port } = await serveApp({ webRoot: builtPage() })
  expect(await rawRequest(port, `GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)).toMatch(
    /^HTTP\/1\.1 404 .*"urn:readyboard:problem:not-found"/s,
  )
})

test.each(BROKEN)('%s cannot be read', async (address) => {
  const { url } = await serveApp()
  await expectProblem(await fetch(`${url}${address}`), 400)
})

test.each([
  ['TRACE', 'TRACE /api/v1/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 405],
  ['CONNECT', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n', 405],
  ['an unknown method', 'BREW /api/v1/session HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
  [
    'two hosts',
    'GET /api/v1/session HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    400,
  ],
  ['no host', 'GET /api/v1/session HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['a stranger as host', 'GET /api/v1/session HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 403],
  ['a huge header', `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['a huge address', `GET /${'x'.repeat(20_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`, 431],
  ['a huge body', 'GET /livez HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\n', 413],
  ['two lengths', 'GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx', 400],
  ['an odd expectation', 'GET / HTTP/1.1\r\nHost: localhost\r\nExpect: a-pony\r\n\r\n', 417],
  ['nonsense', 'hello?\r\n\r\n', 400],
])('%s gets a problem', async (_, text, status) => {
  const { port } = await serveApp()
  const answer = await rawRequest(port, text)
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(answer).toMatch(/application\/problem\+json/i)
})

test.each([
  ['a body', 'GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: 5\r\n\r\nhello'],
  [
    'a chunked body',
    'GET /livez HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
  ],
  [
    'another method in a header',
    'GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-HTTP-Method-Override: DELETE\r\n\r\n',
  ],
  [
    'forwarded headers',
    'GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: https\r\n\r\n',
  ],
  ['the absolute form', 'GET http://localhost/livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
])('%s changes nothing', async (_, text) => {
  const { port } = await serveApp()
  const answer = await rawRequest(port, text)
  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
  expect(answer).not.toContain('evil')
})

test('other sites cannot read the API, but may open the page', async () => {
  const { url } = await serveApp()
  const headers = { 'sec-fetch-site': 'cross-site' }
  await expectProblem(await fetch(`${url}/api/v1/session`, { headers }), 403)
  expect((await fetch(`${url}/livez`, { headers })).status).toBe(200)
})

test('what is echoed of a value is short', async () => {
  const { url } = await serveApp()
  const answer = await fetch(`${url}/api/v1/reports/time-sheet?tz=${'Z'.repeat(3000)}`)
  expect(await answer.text()).not.toMatch(/Z{101}/)
})

test('a viewer who asks too often is told when to come back', async () => {
  const { url } = await serveApp({ viewerRequestsPerMinute: 3 })
  const answers = []
  for (let i = 0; i < 5; i++) answers.push(await fetch(`${url}/api/v1/session`))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429])
  const [last = new Response()] = answers.slice(-1)
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  await expectProblem(last, 429)
  expect((await fetch(`${url}/livez`)).status).toBe(200)
})

test('with too many requests at once the rest is refused, and livez still answers', async () => {
  const { url } = await serveApp({ maxRequestsInFlight: -1 })
  const answer = await fetch(`${url}/api/v1/session`)
  expect(answer.headers.get('retry-after')).toBe('2')
  await expectProblem(answer, 503)
  expect((await fetch(`${url}/livez`)).status).toBe(200)
})
