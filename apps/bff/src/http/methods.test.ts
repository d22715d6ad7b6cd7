import { expect, test } from 'vitest'
import { builtPage } from './testing/built-page.ts'
import { expectNoDoorsOpened, expectProblem } from './testing/expect-problem.ts'
import { plainAnswers } from './testing/plain-answers.ts'
import { rawRequest } from './testing/raw-request.ts'
import { allowed, METHODS, OURS, ROUTES } from './testing/route-table.ts'
import { serveApp } from './testing/serve-app.ts'
import { each, soon } from './testing/walk.ts'

test('every address refuses the methods it has no use for, and says which it takes', async () => {
  const { url } = await serveApp()
  const paths = [...new Set(ROUTES.map(({ path }) => path))]
  const requests = paths.flatMap((path) => METHODS.map((method) => ({ path, method })))
  await each(
    requests.filter(({ path, method }) => !allowed(path).includes(method)),
    async ({ path, method }) => {
      const answer = await soon(url + path.replace(':id', 'F1'), { method, headers: OURS })
      expect(answer.headers.get('allow'), `${method} ${path}`).toBe(allowed(path).join(', '))
      await expectProblem(answer, 405, `${method} ${path}`)
    },
  )
})

test('a method is refused whatever else is wrong with the request', async () => {
  const { url } = await serveApp()
  for (const method of ['PATCH', 'OPTIONS'])
    for (const { address } of ROUTES)
      await expectProblem(
        await soon(`${url}${address}?tz=Mars`, { method, body: method === 'PATCH' ? '{}' : null }),
        405,
      )
})

test.each(['/', '/intervals', '/assets/index-1a2b.js'])('%s of the page can only be read', async (address) => {
  const { url } = await serveApp({ webRoot: builtPage() })
  for (const method of METHODS.slice(2)) {
    const answer = await soon(url + address, { method, headers: OURS })
    expect(answer.headers.get('allow')).toBe('GET, HEAD')
    await expectProblem(answer, 405)
  }
})

test('at an address where nothing is, every method finds nothing', async () => {
  const { url } = await serveApp({ webRoot: builtPage() })
  for (const address of ['/api/v1/nothing', '/api', '/assets/none.js', '/x.php'])
    for (const method of METHODS) await expectProblem(await soon(url + address, { method, headers: OURS }), 404)
})

test('HEAD is answered as GET is, without the body', async () => {
  const { url } = await serveApp({ webRoot: builtPage() })
  const fixed = ['content-type', 'cache-control', 'etag', 'vary', 'content-length']
  const addresses = ROUTES.filter(({ method, path }) => method === 'GET' && !path.includes(':id')).map(
    ({ address }) => address,
  )
  for (const address of [...addresses, '/', '/assets/index-1a2b.js']) {
    const [head, get] = [await soon(url + address, { method: 'HEAD' }), await soon(url + address)]
    expect([head.status, await head.text()], address).toEqual([get.status, ''])
    // What is written at the moment of asking has no length before.
    const names = /z$|metrics/.test(address) ? fixed.slice(0, 2) : fixed
    for (const name of names) expect(head.headers.get(name), `${name} of ${address}`).toBe(get.headers.get(name))
  }
})

test.each(['X-HTTP-Method-Override', 'X-HTTP-Method', 'X-Method-Override'])(
  '%s does not change the method',
  async (header) => {
    let stopped = 0
    const answers = plainAnswers({ stopFetch: () => ++stopped > 0 })
    const { url } = await serveApp({ answers })
    const headers = { ...OURS, [header]: 'DELETE' }
    expect((await soon(`${url}/api/v1/session`, { headers })).status).toBe(200)
    await expectProblem(await soon(`${url}/api/v1/fetches/F1`, { headers }), 405)
    await expectProblem(await soon(`${url}/api/v1/fetches/F1`, { method: 'POST', headers }), 405)
    await expectProblem(await soon(`${url}/api/v1/fetches/F1?_method=DELETE`, { method: 'POST', headers }), 405)
    expect(stopped).toBe(0)
  },
)

test.each([
  ['TRACE', 'TRACE /api/v1/session HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 405],
  ['CONNECT', 'CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n', 405],
  ['a method that nobody knows', 'BREW /api/v1/session HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
  ['a method in small letters', 'get /api/v1/session HTTP/1.1\r\nHost: localhost\r\n\r\n', 400],
  ['the server itself', 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 400],
  ['HTTP/2 without an upgrade', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
])('%s gets a problem', async (_, text, status) => {
  const { port } = await serveApp()
  const answer = await rawRequest(port, text)
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} .*application/problem\\+json`, 's'))
})

test('a wish to speak another protocol is overheard', async () => {
  const { port } = await serveApp()
  for (const protocol of ['websocket', 'h2c', 'TLS/1.0']) {
    const text = `GET /livez HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: ${protocol}\r\n\r\n`
    expect(await rawRequest(port, text)).toMatch(/^HTTP\/1\.1 200 /)
  }
})

test('what is answered well opens no doors either', async () => {
  const { url } = await serveApp({ webRoot: builtPage() })
  const headers = { ...OURS, Origin: 'https://evil.example' }
  for (const { method, address } of ROUTES.filter(({ method }) => method === 'GET'))
    expectNoDoorsOpened(await soon(url + address, { method, headers }), address)
})
