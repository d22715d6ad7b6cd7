import { expect, test } from 'vitest'
import { builtPage } from './testing/built-page.ts'
import { expectNoDoorsOpened, expectProblem } from './testing/expect-problem.ts'
import { countedWrites } from './testing/plain-answers.ts'
import { rawRequest } from './testing/raw-request.ts'
import { OURS, ROUTES } from './testing/route-table.ts'
import { serveApp } from './testing/serve-app.ts'
import { each, soon } from './testing/walk.ts'

const WRITES = ROUTES.filter(({ method }) => method !== 'GET')
const READS_OF_THE_API = ROUTES.filter(({ method, path }) => method === 'GET' && path.startsWith('/api'))
const PUBLIC = 'https://board.example'

const FOREIGN: readonly (readonly [what: string, headers: Record<string, string>])[] = [
  ['no header that a form cannot send', {}],
  ['another value of it', { 'X-Requested-With': 'XMLHttpRequest' }],
  ['it in other letters', { 'X-Requested-With': 'Readyboard' }],
  ['it twice over', { 'X-Requested-With': 'readyboard, readyboard' }],
  ['a stranger’s origin', { ...OURS, Origin: 'https://evil.example' }],
  ['no origin worth the name', { ...OURS, Origin: 'null' }],
  ['our origin with something behind it', { ...OURS, Origin: `${PUBLIC}.evil.example` }],
  ['our origin by http', { ...OURS, Origin: 'http://board.example' }],
  ['our origin at another port', { ...OURS, Origin: `${PUBLIC}:8443` }],
  ['our origin and another', { ...OURS, Origin: `${PUBLIC}, https://evil.example` }],
  ['an origin of this machine', { ...OURS, Origin: 'http://localhost:1' }],
  ['another site’s page', { ...OURS, 'Sec-Fetch-Site': 'cross-site' }],
  ['a neighbour’s page', { ...OURS, 'Sec-Fetch-Site': 'same-site' }],
  ['the address bar', { ...OURS, 'Sec-Fetch-Site': 'none' }],
  ['our origin from another site', { ...OURS, Origin: PUBLIC, 'Sec-Fetch-Site': 'cross-site' }],
  ['a form of another site', { Origin: 'https://evil.example', 'Content-Type': 'application/x-www-form-urlencoded' }],
  ['a form of ours', { Origin: PUBLIC, 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'text/plain' }],
]

test.each(FOREIGN)('nothing is changed by a request with %s', async (what, headers) => {
  const { answers, writes } = countedWrites()
  const { url } = await serveApp({ answers, publicUrl: PUBLIC })
  for (const { method, address } of WRITES) {
    const body = what.includes('form') && method === 'POST' ? 'range=today' : null
    const problem = await expectProblem(await soon(url + address, { method, headers, body }), 403, address)
    if (headers['X-Requested-With'] !== 'readyboard') expect(problem?.errors[0]?.parameter).toBe('X-Requested-With')
  }
  expect(writes()).toBe(0)
})

test.each([
  ['a program', {}],
  ['our page', { Origin: PUBLIC, 'Sec-Fetch-Site': 'same-origin' }],
])('%s may change something with the header that says so', async (_, headers) => {
  const { url } = await serveApp({ publicUrl: PUBLIC })
  for (const { method, good, status } of WRITES)
    expect((await soon(url + good, { method, headers: { ...OURS, ...headers } })).status).toBe(status)
})

test('the page’s own address counts as its origin where no other is set', async () => {
  const { url } = await serveApp()
  const headers = { ...OURS, Origin: url }
  expect((await soon(`${url}/api/v1/fetches`, { method: 'POST', headers })).status).toBe(202)
})

test('pages of other sites read nothing, and may link to the page', async () => {
  const { url } = await serveApp({ webRoot: builtPage() })
  const headers = { 'Sec-Fetch-Site': 'cross-site' }
  await each(READS_OF_THE_API, async ({ address }) => {
    await expectProblem(await soon(url + address, { headers }), 403, address)
  })
  expect((await soon(`${url}/intervals?range=today`, { headers })).status).toBe(200)
})

test('nobody is asked in before, and no answer may be read by other sites', async () => {
  const { url } = await serveApp({ webRoot: builtPage() })
  const asking = {
    Origin: 'https://evil.example',
    'Access-Control-Request-Method': 'POST',
    'Access-Control-Request-Headers': 'x-requested-with',
    'Access-Control-Request-Private-Network': 'true',
  }
  for (const { method, address } of ROUTES) {
    await expectProblem(await soon(url + address, { method: 'OPTIONS', headers: asking }), 405, address)
    expectNoDoorsOpened(await soon(url + address, { method, headers: { ...OURS, Origin: 'null' } }), address)
  }
  expectNoDoorsOpened(await soon(url, { headers: asking }))
})

test('no answer shows in a frame, or is taken for something else than it says', async () => {
  const { url } = await serveApp({ webRoot: builtPage() })
  for (const address of ['/', '/api/v1/session', '/api/v1/nothing', '/api/v1/reports/time-sheet?tz=Mars', '/livez']) {
    const { headers } = await soon(url + address)
    expect(headers.get('content-security-policy'), address).toContain("frame-ancestors 'none'")
    expect(headers.get('x-frame-options'), address).toBe('DENY')
    expect(headers.get('x-content-type-options'), address).toBe('nosniff')
    expect(headers.get('cross-origin-resource-policy'), address).toBe('same-origin')
  }
})

const HOSTS = [
  'evil.example',
  'localhost.evil.example',
  '127.0.0.1.evil.example',
  'board.example@evil.example',
  '',
  '[::2]',
]

test.each(HOSTS)('who calls this machine "%s" is a stranger’s page', async (host) => {
  const { port } = await serveApp({ publicUrl: PUBLIC })
  for (const { method, address, path } of ROUTES.filter(({ path }) => path.startsWith('/api'))) {
    const head = `${method} ${address} HTTP/1.1\r\nHost: ${host}\r\nX-Requested-With: readyboard\r\n`
    expect(await rawRequest(port, `${head}Connection: close\r\n\r\n`), path).toMatch(
      /^HTTP\/1\.1 40[03] .*problem\+json/s,
    )
  }
})

test('what a stranger says about hosts and forwarding is neither believed nor repeated', async () => {
  const { url } = await serveApp({ webRoot: builtPage() })
  const headers = {
    Forwarded: 'for=1.2.3.4;host=evil.example;proto=https',
    'X-Forwarded-Host': 'evil.example',
    'X-Forwarded-Proto': 'https',
    'X-Forwarded-For': 'evil.example',
    'X-Forwarded-Prefix': '//evil.example',
    'X-Original-URL': '/metrics',
    'X-Rewrite-URL': '/metrics',
    'X-Request-Id': 'evil.example "><script>',
  }
  for (const address of ['/', '/api/v1/session', '/api/v1/nothing']) {
    const [plain, forwarded] = [await soon(url + address), await soon(url + address, { headers })]
    expect(forwarded.status).toBe(plain.status)
    expect(JSON.stringify([...forwarded.headers]) + (await forwarded.text())).not.toContain('evil')
  }
})

test('the limit of a viewer is not widened by forwarded addresses', async () => {
  const { url } = await serveApp({ viewerRequestsPerMinute: 2 })
  const statuses = []
  for (let i = 0; i < 4; i++)
    statuses.push((await soon(`${url}/api/v1/session`, { headers: { 'X-Forwarded-For': `10.0.0.${i}` } })).status)
  expect(statuses).toEqual([200, 200, 429, 429])
})
