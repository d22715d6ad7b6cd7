import { expect, test } from 'vitest'
import { isPageAddress } from './page.ts'
import { builtPage } from './testing/built-page.ts'
import { serveApp } from './testing/serve-app.ts'

test.each(['/', '/intervals', '/agents/U1', '/agents/a%40b', '/agents/a.b', '/agents/a%2Fb%3D%3D'])(
  '%s opens the page',
  async (address) => {
    const { url } = await serveApp({ webRoot: builtPage() })
    const answer = await fetch(`${url}${address}?range=today`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    expect(await answer.text()).toContain('<title>Readyboard')
  },
)

test.each([
  '/api',
  '/API/x',
  '/assets/old-hash.js',
  '/assets',
  '/x.js',
  '/.env',
  '/agents.js',
  '/agents/a/x.js',
  '/a/../b',
  '/a//b',
  '/a;b',
  '/a/',
  '/metrics',
])('%s does not open the page', (address) => {
  expect(isPageAddress(address)).toBe(false)
})

test('scripts come compressed beforehand and may be kept for good', async () => {
  const { url } = await serveApp({ webRoot: builtPage() })
  const answer = await fetch(`${url}/assets/index-1a2b.js`, { headers: { 'accept-encoding': 'br' } })
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect(answer.headers.get('vary')).toBe('Accept-Encoding')
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(Number(answer.headers.get('content-length'))).toBeLessThan(100)
  expect(await answer.text()).toContain('console.log("hello")')
})

test('a page that has not changed is not sent again', async () => {
  const { url } = await serveApp({ webRoot: builtPage() })
  const etag = (await fetch(url)).headers.get('etag') ?? ''
  const again = await fetch(url, { headers: { 'if-none-match': `"other", ${etag}` } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('the page may load its own files and nothing inline', async () => {
  const { url } = await serveApp({ webRoot: builtPage() })
  const answer = await fetch(url)
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/^default-src 'none';script-src 'self';/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toContain('unsafe')
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('x-powered-by')).toBeNull()
  expect(answer.headers.get('strict-transport-security')).toBeNull()
})

test('only a product reached by https asks for https ever after', async () => {
  const { url } = await serveApp({ webRoot: builtPage(), publicUrl: 'https://board.example' })
  expect((await fetch(url)).headers.get('strict-transport-security')).toContain('max-age=31536000')
})

test('nobody writes to the page', async () => {
  const { url } = await serveApp({ webRoot: builtPage() })
  expect((await fetch(`${url}/intervals`, { method: 'POST' })).status).toBe(405)
})
