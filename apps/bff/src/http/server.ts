import { randomUUID } from 'node:crypto'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { problemBody, Refusal, STATUS } from './problems.ts'

/** A server with its time and size limits. What cannot even be parsed is answered with a problem, too. */
export function createHttpServer(listener: RequestListener): Server {
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      // Node's own refusal has no body; `refuseMalformed` sees to it.
      requireHostHeader: false,
      headersTimeout: 15_000,
      requestTimeout: 30_000,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: 5_000,
    },
    listener,
  )
  // Longer than the longest wait and the heartbeat of streams: only a peer that has gone silent is cut.
  server.setTimeout(120_000)
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy()
    else answerRaw(socket, error.code === 'HPE_HEADER_OVERFLOW' ? HEADERS_TOO_LARGE : UNREADABLE)
  })
  server.on('connect', (_req, socket) => answerRaw(socket, NO_TUNNEL))
  server.on('checkExpectation', (_req, res) => {
    const body = problemBody(EXPECTATION, randomUUID())
    res.writeHead(STATUS[EXPECTATION.code], { 'Content-Type': 'application/problem+json', Connection: 'close' })
    res.end(body)
  })
  return server
}

const HEADERS_TOO_LARGE = new Refusal('headers-too-large', 'The address and the headers may hold at most 16 KiB.')
const UNREADABLE = new Refusal('bad-request', 'This is not an HTTP request that can be read.')
const NO_TUNNEL = new Refusal('method-not-allowed', 'This address can only be read.', {
  headers: { Allow: 'GET, HEAD' },
})
const EXPECTATION = new Refusal('expectation-failed', 'Only 100-continue can be expected.')

function answerRaw(socket: Duplex, refusal: Refusal): void {
  const body = problemBody(refusal, randomUUID())
  const headers = {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
    ...refusal.more.headers,
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.on('error', () => socket.destroy())
  socket.end(`HTTP/1.1 ${STATUS[refusal.code]} Refused\r\n${lines.join('')}\r\n${body}`)
}

/** Starts to listen and gives the port, which the system chooses when asked for 0. */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const onError = (error: NodeJS.ErrnoException) =>
    reject(error.code === 'EADDRINUSE' ? new Error(`${host}:${port} is in use: set PORT to another one.`) : error)
  server.once('error', onError)
  server.listen({ host, port }, resolve)
  await promise
  server.off('error', onError)
  const address: AddressInfo | string | null = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}

/** Takes no more connections, lets the requests that run be answered, and cuts what is left after `ms`. */
export async function closeWithin(server: Server, ms: number): Promise<void> {
  if (!server.listening) return
  const { promise: closed, resolve } = Promise.withResolvers<void>()
  server.close(() => resolve())
  // Connections become idle one by one, as their last answers go out.
  const idle = setInterval(() => server.closeIdleConnections(), 100)
  const rest = setTimeout(() => server.closeAllConnections(), ms)
  await closed
  clearInterval(idle)
  clearTimeout(rest)
}
