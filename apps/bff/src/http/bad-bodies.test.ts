import { expect, test } from 'vitest'
import { expectProblem } from './testing/expect-problem.ts'
import { countedWrites } from './testing/plain-answers.ts'
import { get, rawRequest } from './testing/raw-request.ts'
import { OURS, ROUTES } from './testing/route-table.ts'
import { serveApp } from './testing/serve-app.ts'
import { each, soon } from './testing/walk.ts'

const TYPES = [
  'application/json',
  'application/json; charset=utf-7',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain',
  'application/xml',
  'nonsense',
  '',
]
const BODIES = [
  '{}',
  '{"range":"today"}',
  '{"range":',
  '['.repeat(30_000),
  `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  '{"__proto__":{"admin":true}}',
  'range=today&again=true',
  '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
  '\0',
  ' ',
]

const WRITES = ROUTES.filter(({ method }) => method !== 'GET')
const READS = ROUTES.filter(({ method, path }) => method === 'GET' && !path.endsWith('/events'))

test('what changes something reads no body, whatever its type, and does nothing with one', async () => {
  const { answers, writes } = countedWrites()
  const { url } = await serveApp({ answers })
  const requests = WRITES.flatMap((route) => TYPES.flatMap((type) => BODIES.map((body) => ({ ...route, type, body }))))
  await each(requests, async ({ method, address, type, body }) => {
    const answer = await soon(url + address, { method, body, headers: { ...OURS, 'Content-Type': type } })
    await expectProblem(answer, 415, `${method} ${address} ${type} ${body.slice(0, 40)}`)
  })
  expect(writes()).toBe(0)
})

test('an empty body is none, whatever its type', async () => {
  const { url } = await serveApp()
  for (const { method, good, status } of WRITES)
    for (const type of TYPES) {
      const answer = await soon(url + good, { method, body: '', headers: { ...OURS, 'Content-Type': type } })
      expect(answer.status, type).toBe(status)
    }
})

test('a body that comes in pieces is a body', async () => {
  const { port } = await serveApp()
  const head =
    'POST /api/v1/fetches HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Requested-With: readyboard\r\n'
  const answer = await rawRequest(port, `${head}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n`)
  expect(answer).toMatch(/^HTTP\/1\.1 415 .*urn:readyboard:problem:unsupported-body/s)
})

test('a body that is too large is refused on every route, and the connection lives to tell it', async () => {
  const { url } = await serveApp()
  const body = 'x'.repeat(3_000_000)
  await each(WRITES, async ({ method, address }) => {
    await expectProblem(await soon(url + address, { method, body, headers: OURS }), 413, `${method} ${address}`)
  })
  await expectProblem(await soon(`${url}/intervals`, { method: 'POST', body }), 413)
})

test('a body that is announced and never sent is not waited for', async () => {
  const { port } = await serveApp()
  for (const { method, address } of ROUTES) {
    const head = `${method} ${address} HTTP/1.1\r\nHost: localhost\r\nX-Requested-With: readyboard\r\n`
    const [small, large] = await Promise.all(
      [10, 1_000_000_000].map((length) => rawRequest(port, `${head}Content-Length: ${length}\r\n\r\n`, 'one answer')),
    )
    expect(small, address).toMatch(method === 'GET' ? /^HTTP\/1\.1 (200|404) / : /^HTTP\/1\.1 415 /)
    expect(large, address).toMatch(/^HTTP\/1\.1 413 .*problem\+json/s)
  }
})

test('a body on a read changes nothing', async () => {
  const { port } = await serveApp()
  await each(READS, async ({ address }) => {
    const head = `GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n`
    for (const rest of [
      'Content-Type: application/json\r\nContent-Length: 14\r\n\r\n{"tz":"Mars/X"',
      'Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n',
    ])
      expect(await rawRequest(port, head + rest), address).toMatch(/^HTTP\/1\.1 200 /)
  })
})

test('who was refused for a large body may go on asking over the same connection', async () => {
  const { port } = await serveApp()
  const head = 'POST /api/v1/fetches HTTP/1.1\r\nHost: localhost\r\nX-Requested-With: readyboard\r\n'
  const large = `${head}Content-Length: 500000\r\n\r\n${'x'.repeat(500_000)}`
  const answers = await rawRequest(port, large + get('/livez', 'Connection: close'))
  expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 413', 'HTTP/1.1 200'])
})
