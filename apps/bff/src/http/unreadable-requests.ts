import { randomUUID } from 'node:crypto'
import type { RequestListener, Server, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { destroyLater } from './linger.ts'
import { problemBody, Refusal, STATUS } from './problems.ts'

const UNREADABLE: Readonly<Record<string, Refusal>> = {
  HPE_HEADER_OVERFLOW: new Refusal('headers-too-large', 'The address and the headers may hold at most 16 KiB.'),
  ERR_HTTP_REQUEST_TIMEOUT: new Refusal('request-timeout', 'The request did not arrive as a whole in time.'),
}
const UNREADABLE_OTHERWISE = new Refusal('bad-request', 'This is not an HTTP request that can be read.')
const NO_TUNNEL = new Refusal('method-not-allowed', 'This address can only be read.', {
  headers: { Allow: 'GET, HEAD' },
})
const EXPECTATION = new Refusal('expectation-failed', 'Only 100-continue can be expected.')

/** Gives a listener only what asks for a path. Express answers the rest itself, in HTML and before any of its handlers. */
export function withPath(listener: RequestListener): RequestListener {
  return (req, res) => {
    // The absolute form is legal (RFC 9112 3.2.2); its host decides nothing here.
    req.url = (req.url ?? '').replace(/^https?:\/\/[^/?#]*\/?/i, '/')
    if (req.url.startsWith('/')) return listener(req, res)
    const { body, headers } = written(UNREADABLE_OTHERWISE)
    res.writeHead(STATUS[UNREADABLE_OTHERWISE.code], headers).end(body)
  }
}

/** Problems for what never reaches the application: Node would answer without a body, or not at all. */
export function answerUnreadable(server: Server): void {
  const begun = new WeakMap<Duplex, ServerResponse>()
  const refused = new WeakSet<Duplex>()
  server.on('request', ({ socket }, res) => begun.set(socket, res))
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    // The rest of what was refused already.
    if (refused.has(socket)) return
    refused.add(socket)
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy()
    destroyLater(socket)
    const before = begun.get(socket)
    // What is broken may be the body of a request that has its answer, or will have it: two would be one too many.
    const isItsBody = before !== undefined && !before.req.complete
    const answer = isItsBody
      ? () => socket.end()
      : () => answerRaw(socket, UNREADABLE[error.code ?? ''] ?? UNREADABLE_OTHERWISE)
    // Written into another answer it would be read as part of it.
    if (before && !before.writableFinished) before.once('finish', answer)
    else answer()
  })
  server.on('connect', (_req, socket) => {
    destroyLater(socket)
    answerRaw(socket, NO_TUNNEL)
  })
  server.on('checkExpectation', (_req, res) => {
    const { body, headers } = written(EXPECTATION)
    res.writeHead(STATUS[EXPECTATION.code], headers).end(body)
  })
}

function answerRaw(socket: Duplex, refusal: Refusal): void {
  const { body, headers } = written(refusal)
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${STATUS[refusal.code]} Refused\r\n${lines.join('')}\r\n${body}`)
}

function written(refusal: Refusal) {
  const id = randomUUID()
  const body = problemBody(refusal, id)
  const headers = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Request-Id': id,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
    ...refusal.more.headers,
  }
  return { body, headers }
}
