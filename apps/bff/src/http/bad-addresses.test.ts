import { expect, test } from 'vitest'
import { builtPage } from './testing/built-page.ts'
import { get, rawRequest } from './testing/raw-request.ts'
import { OURS, ROUTES } from './testing/route-table.ts'
import { serveApp } from './testing/serve-app.ts'
import { soon } from './testing/walk.ts'

const NOTHING_THERE = [
  ...[
    '//api/v1/session',
    '/api//v1/session',
    '/API/v1/session',
    '/api/V1/session',
    '/api/v1/Session',
    '/api/v1/session/',
  ],
  ...['/api/v1/session;a=b', '/api;/v1/session', '/api/v1/session.', '/api/v1/session.json', '/api/v1/%73ession'],
  ...['/%61pi/v1/session', '/api%2Fv1%2Fsession', '/api\\v1\\session', '/api/v1/session%20', '/api/v1/session/..'],
  ...[
    '/api/v1/../v1/session',
    '/api/v1/./session',
    '/x/../api/v1/session',
    '/api',
    '/api/',
    '/api/v1',
    '/api/v2/session',
  ],
  // Cache deception: an answer for one person under a name that a proxy keeps for everybody.
  ...['/api/v1/session/x.css', '/api/v1/session/x.js', '/api/v1/agents/a.png', '/api/v1/reports/time-sheet/x.ico'],
  ...[
    '/api/v1/fetches/%2e%2e/events',
    '/api/v1/fetches/a%2Fb/events',
    '/api/v1/fetches//events',
    '/api/v1/fetches/F1/',
  ],
  ...[
    '/%2e%2e/%2e%2e/etc/passwd',
    '/../../etc/passwd',
    '/..%5c..%5cwindows',
    '/..%2f..%2fetc%2fpasswd',
    '/%252e%252e/x.y',
  ],
  ...['/.env', '/.git/config', '/.well-known/x', '/.built-from', '/assets/.x', '/a/.b', '/%2eenv', '/index.html.br'],
  ...[
    '/assets/index.js.map',
    '/assets/index-1a2b.js.map',
    '/assets/index-1a2b.js.br',
    '/assets/',
    '/assets',
    '/assets/..',
  ],
  ...[
    '/assets/index-1a2b.js/',
    '/assets/%69ndex-1a2b.js',
    '/ASSETS/index-1a2b.js',
    '/index.html/',
    '/index.html%00.js',
  ],
  ...[
    '/livez/',
    '/LIVEZ',
    '/metrics/x',
    '/metrics/',
    '/readyz;x',
    '//livez',
    '//evil.example/..',
    '//evil.example',
    '/\\evil',
  ],
  ...['/wp-login.php', '/server-status.', '/x.php', '/intervals/', '/intervals//', '/a;b', '/favicon.gif'],
]

test.each(NOTHING_THERE)('%s is nothing, and not the page', async (address) => {
  const { port } = await serveApp({ webRoot: builtPage() })
  const answer = await rawRequest(port, get(address, 'Connection: close'))
  expect(answer).toMatch(/^HTTP\/1\.1 (404|400) .*"urn:readyboard:problem:(not-found|bad-request)"/s)
  expect(answer).not.toMatch(/<!doctype|console\.log|secret/i)
})

const UNREADABLE = [
  '/%c0%ae',
  '/%0d%0aX: y',
  '/%',
  '/%zz',
  '/api/v1/fetches/%ff/events',
  '/a%00',
  '/%E0%A4%A',
  '/x#y',
  '*',
  '?x',
  'a:1',
  'mailto:a@b',
]
// Bytes as they are: beyond ASCII, or not of an address.
const BYTES = [
  '/\xc3\xa9',
  '/api/v1/queues?search=\xc3\xa9',
  '/api/v1/session\x01',
  '/a b',
  '/\x7f',
  '/api/v1/session#x',
]

test.each([...UNREADABLE, ...BYTES])('%j cannot be read', async (address) => {
  const { port } = await serveApp({ webRoot: builtPage() })
  expect(await rawRequest(port, get(address, 'Connection: close'))).toMatch(/^HTTP\/1\.1 400 .*problem\+json/is)
})

test.each(['/?search=50%', '/?tz=%ff', '/intervals?search=%00', '/?%c0%ae=1', '/agents/U1?x=%0d%0aX:y'])(
  '%j opens the page, which says itself what it cannot read',
  async (address) => {
    const { port } = await serveApp({ webRoot: builtPage() })
    expect(await rawRequest(port, get(address, 'Connection: close'))).toMatch(/^HTTP\/1\.1 200 .*<title>/s)
  },
)

test('the absolute form without a path asks for the page, with its parameters', async () => {
  const { port } = await serveApp({ webRoot: builtPage() })
  for (const address of [
    'http://localhost',
    'http://',
    'HTTP://localhost:80',
    'https://localhost?range=today',
    'http://localhost/?',
  ])
    expect(await rawRequest(port, get(address, 'Connection: close')), address).toMatch(/^HTTP\/1\.1 200 .*<title>/s)
})

test('what is echoed of a value is short', async () => {
  const { url } = await serveApp()
  for (const { method, address } of ROUTES) {
    const answer = await soon(`${url}${address}?tz=${'Z'.repeat(3000)}`, { method, headers: OURS })
    expect(await answer.text()).not.toMatch(/Z{101}/)
  }
})
