import fc from 'fast-check'
import { METHODS, ROUTES } from './route-table.ts'

const bytes = (maxLength: number) =>
  fc.string({ unit: fc.nat(255).map((code) => String.fromCharCode(code)), maxLength })
/** Without line ends: what stays in its line of the request. */
const line = (maxLength: number) => bytes(maxLength).map((text) => text.replace(/[\r\n]/g, ''))

/** Mostly the one, now and then the other: a request with a mistake in every line gets no further than its first. */
const mostly = <Value>(usual: fc.Arbitrary<Value>, other: fc.Arbitrary<Value>, weight = 6) =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: other })

const methods = mostly(
  fc.constantFrom('GET', 'GET', ...METHODS),
  fc.oneof(fc.constantFrom('TRACE', 'CONNECT', 'PRI', 'get', 'G ET', ''), line(12)),
)
const paths = fc.oneof(
  fc.constantFrom(
    ...ROUTES.map(({ address }) => address),
    '/',
    '*',
    '//',
    '/%',
    'http://x',
    'http://x?y',
    'a:1',
    '/#',
    '?',
  ),
  fc
    .tuple(fc.constantFrom('/', '/api/v1/', '/api/v1/fetches/', '/assets/', 'http://'), line(40))
    .map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom(...ROUTES.map(({ address }) => address)), line(40)).map(([path, text]) => `${path}?${text}`),
  fc.string({ unit: fc.constantFrom(...'/.%2eEfF;\\:?#&=a~*[]'), maxLength: 30 }).map((text) => `/${text}`),
)
const versions = mostly(fc.constant('HTTP/1.1'), line(10), 12)
const names = fc.constantFrom(
  ...[
    'Host',
    'Origin',
    'Content-Type',
    'Content-Length',
    'Transfer-Encoding',
    'Expect',
    'Connection',
    'Upgrade',
    'Range',
  ],
  ...[
    'Accept-Encoding',
    'If-None-Match',
    'Cookie',
    'X-Requested-With',
    'X-Request-Id',
    'Sec-Fetch-Site',
    'X-Forwarded-For',
  ],
)
const values = fc.oneof(
  fc.constantFrom(
    '',
    '0',
    '5',
    '-1',
    '1e9',
    '99999999999999999999',
    'chunked',
    'gzip, chunked',
    '100-continue',
    'Upgrade',
  ),
  fc.constantFrom(
    'close',
    'keep-alive',
    'websocket',
    'bytes=0-0',
    'readyboard',
    'null',
    'cross-site',
    'localhost',
    'W/""',
  ),
  line(60),
)
const headers = mostly(fc.tuple(names, values), fc.tuple(line(12), values), 12).map(
  ([name, value]) => `${name}: ${value}`,
)
const bodies = fc.oneof(fc.constantFrom('', '', '5\r\nhello\r\n0\r\n\r\n', '{"a":', 'zz\r\n'), bytes(200))

/** A request that is one, more or less: every line of it may be spoiled. Ends so that nothing more is waited for. */
const requests = fc
  .tuple(methods, paths, versions, fc.array(headers, { maxLength: 6 }), fc.boolean(), bodies)
  .map(([method, path, version, lines, named, body]) =>
    [`${method} ${path} ${version}`, ...(named ? ['Host: localhost'] : []), ...lines, '', body].join('\r\n'),
  )

/** Whatever may come over a socket. Characters are bytes. */
export const anyBytes: fc.Arbitrary<string> = fc.oneof(
  { weight: 8, arbitrary: requests },
  { weight: 1, arbitrary: fc.array(requests, { minLength: 2, maxLength: 4 }).map((all) => all.join('\r\n\r\n')) },
  { weight: 1, arbitrary: bytes(300) },
)
