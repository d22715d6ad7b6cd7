import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { builtPage } from './testing/built-page.ts'
import { expectProblem } from './testing/expect-problem.ts'
import { get, rawRequest } from './testing/raw-request.ts'
import { ROUTES } from './testing/route-table.ts'
import { serveApp } from './testing/serve-app.ts'
import { each, soon } from './testing/walk.ts'

test.each([
  ['two hosts', get('/api/v1/session', 'Host: evil.example', 'Connection: close'), 400],
  ['no host', 'GET /api/v1/session HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ['a huge header', get('/', `X: ${'x'.repeat(20_000)}`), 431],
  ['a huge cookie', get('/', `Cookie: a=${'x'.repeat(1_000_000)}`), 431],
  ['ten thousand headers', get('/', ...Array.from({ length: 10_000 }, (_, i) => `X-${i}: ${i}`)), 431],
  ['a huge address', get(`/${'x'.repeat(20_000)}`), 431],
  ['a huge address of ours', get(`/api/v1/queues?search=${'x'.repeat(500_000)}`), 431],
  ['a huge method', `${'X'.repeat(100_000)} / HTTP/1.1\r\nHost: localhost\r\n\r\n`, 400],
  ['two lengths', get('/', 'Content-Length: 1', 'Content-Length: 2'), 400],
  ['a length that is no number', get('/', 'Content-Length: many'), 400],
  ['a length below nothing', get('/', 'Content-Length: -1'), 400],
  ['a length beyond counting', get('/', `Content-Length: ${'9'.repeat(40)}`), 400],
  ['a length and pieces', get('/', 'Content-Length: 5', 'Transfer-Encoding: chunked'), 400],
  ['pieces and a length', get('/', 'Transfer-Encoding: chunked', 'Content-Length: 5'), 400],
  ['pieces of an unknown kind', get('/', 'Transfer-Encoding: xchunked'), 400],
  ['a header without a name', get('/', ': x'), 400],
  ['a header with a space in its name', get('/', 'X Y: z'), 400],
  ['a folded header', get('/', 'X: y', ' z', 'Connection: close'), 400],
  ['a header with NUL', get('/', 'X: \0'), 400],
  ['an odd expectation', get('/', 'Expect: a-pony'), 417],
  ['a version that is none', 'GET / HTTP/9.9\r\nHost: localhost\r\n\r\n', 400],
  ['an address without its slash', 'GET livez HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
  [
    'an address of another kind',
    'GET ftp://localhost/livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    400,
  ],
  ['nothing of HTTP', 'hello?\r\n\r\n', 400],
  ['bytes of TLS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
])('%s gets a problem', async (_, text, status) => {
  const { port } = await serveApp()
  const answer = await rawRequest(port, text)
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(answer).toMatch(/content-type: application\/problem\+json/i)
  expect(answer).toMatch(/cache-control: no-store/i)
  const [, id = 'none'] = /x-request-id: (\S+)/i.exec(answer) ?? []
  expect(answer).toContain(`"traceId":"${id}"`)
})

test.each([
  ['the absolute form', 'GET http://localhost/livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'],
  [
    'the absolute form of another host',
    'GET http://evil/livez HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
  ],
  ['an older version', 'GET /livez HTTP/1.0\r\n\r\n'],
  ['empty lines before', `\r\n\r\n${get('/livez', 'Connection: close')}`],
  ['a wish to go on', get('/livez', 'Expect: 100-continue', 'Connection: close')],
])('%s changes nothing', async (_, text) => {
  const { port } = await serveApp()
  const answer = await rawRequest(port, text)
  expect(answer).toMatch(/^(HTTP\/1\.1 100 Continue\s+)?HTTP\/1\.1 200 .*alive/s)
  expect(answer).not.toContain('evil')
})

test('ranges are not served in parts, however many are asked for', async () => {
  const { url } = await serveApp({ webRoot: builtPage() })
  const many = `bytes=${Array.from({ length: 1000 }, (_, i) => `${i}-${i}`).join(',')}`
  for (const range of ['bytes=0-0', 'bytes=-1', 'bytes=5-1', 'bytes=0-99999999999', 'lines=1', many])
    for (const address of ['/', '/assets/index-1a2b.js', '/api/v1/session']) {
      const [part, whole] = [await soon(url + address, { headers: { Range: range } }), await soon(url + address)]
      expect([part.status, await part.text()]).toEqual([200, await whole.text()])
    }
})

test('headers that bargain about form are taken lightly', async () => {
  const { url } = await serveApp({ webRoot: builtPage() })
  const odd = [
    ...[{ Accept: 'text/csv' }, { Accept: '' }, { 'Accept-Language': 'x'.repeat(2000) }, { 'Accept-Charset': 'utf-7' }],
    ...[{ 'Accept-Encoding': 'br;q=banana' }, { 'Accept-Encoding': ',,;;==' }, { 'If-None-Match': 'W/"' }],
    ...[
      { 'If-Modified-Since': 'yesterday' },
      { 'If-Match': '"x"' },
      { 'If-Range': '"x"' },
      { Cookie: '__proto__=1; =; a' },
    ],
    ...[{ Authorization: 'Bearer x' }, { 'Content-Type': 'application/json; charset=utf-7' }, { TE: 'trailers' }],
  ]
  for (const headers of odd)
    for (const address of ['/api/v1/session', '/api/v1/reports/time-sheet', '/', '/assets/index-1a2b.js'])
      expect((await soon(url + address, { headers })).status, JSON.stringify(headers)).toBe(200)
})

test('requests in one packet are answered one after the other, a bad one by the last word', async () => {
  const { port } = await serveApp()
  const text = [get('/livez'), get('/api/v1/nothing'), get('/livez?x=1'), get('/livez'), 'nonsense\r\n\r\n'].join('')
  const answers = (await rawRequest(port, text)).split(/(?=HTTP\/1\.1 )/)
  expect(answers.map((answer) => answer.slice(9, 12))).toEqual(['200', '404', '400', '200', '400'])
})

test.each(['zz\r\n', '5\r\nhelloworld\r\n', '-1\r\n', `${'f'.repeat(20)}\r\n`, '1;x=\0\r\n'])(
  'a body broken at %j has the one answer of its request',
  async (body) => {
    const { port } = await serveApp()
    for (const address of ['/livez', '/api/v1/session', '/api/v1/nothing']) {
      const answer = await rawRequest(port, get(address, 'Transfer-Encoding: chunked') + body)
      expect(answer.match(/HTTP\/1\.1 /g), address).toHaveLength(1)
    }
  },
)

test('a refused body is not read as the next request', async () => {
  const { port } = await serveApp()
  const inside = get('/api/v1/session')
  const routes = ROUTES.filter(({ path }) => !path.endsWith('/events'))
  await each(routes, async ({ method, address }) => {
    const head = `${method} ${address} HTTP/1.1\r\nHost: localhost\r\nX-Requested-With: readyboard\r\n`
    const answer = await rawRequest(port, `${head}Content-Length: ${inside.length}\r\n\r\n${inside}`)
    expect(answer.match(/HTTP\/1\.1 /g), address).toHaveLength(1)
  })
})

test('clients that hang up at any byte trouble nobody', async () => {
  const { port, url, logged } = await serveApp({ webRoot: builtPage() })
  const text = `POST /api/v1/fetches?range=today HTTP/1.1\r\nHost: localhost\r\nX-Requested-With: readyboard\r\n\r\n${get('/')}`
  const hangUps = Array.from({ length: text.length }, async (_, at) => {
    const socket = connect(port, '127.0.0.1').on('error', () => undefined)
    const { promise, resolve } = Promise.withResolvers<void>()
    socket.once('close', () => resolve())
    socket.write(text.slice(0, at), () => (at % 2 ? socket.destroy() : socket.resetAndDestroy()))
    await promise
  })
  await Promise.all(hangUps)
  expect((await soon(`${url}/livez`)).status).toBe(200)
  expect(logged()).not.toMatch(/"level":(5|6)0/)
})

test('a viewer who asks too often is told when to come back', async () => {
  const { url } = await serveApp({ viewerRequestsPerMinute: 3 })
  const answers = []
  for (let i = 0; i < 5; i++) answers.push(await soon(`${url}/api/v1/session`))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429])
  const [last = new Response()] = answers.slice(-1)
  expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0)
  await expectProblem(last, 429)
  expect((await soon(`${url}/livez`)).status).toBe(200)
})

test('with too many requests at once the rest is refused, and livez still answers', async () => {
  const { url } = await serveApp({ maxRequestsInFlight: -1 })
  const answer = await soon(`${url}/api/v1/session`)
  expect(answer.headers.get('retry-after')).toBe('2')
  await expectProblem(answer, 503)
  expect((await soon(`${url}/livez`)).status).toBe(200)
})
