import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerUnreadable, withPath } from './unreadable-requests.ts'

/** How long a peer may take, in milliseconds. */
export type Patience = {
  /** To send a request, headers and all. */
  requestMs: number
  /** To take in what is left of an answer, from one piece to the next. */
  unreadMs: number
  /** How often slow requests are looked for: so much longer may one take. */
  checkMs: number
}

const PATIENCE: Patience = { requestMs: 10_000, unreadMs: 15_000, checkMs: 5_000 }

/** A server with its time and size limits. What cannot even be parsed is answered with a problem, too. */
export function createHttpServer(listener: RequestListener, patience: Patience = PATIENCE): Server {
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      // Node's own refusal has no body; `refuseMalformed` sees to it.
      requireHostHeader: false,
      headersTimeout: patience.requestMs,
      requestTimeout: patience.requestMs,
      keepAliveTimeout: 65_000,
      connectionsCheckingInterval: patience.checkMs,
    },
    withPath(listener),
  )
  // Longer than the longest wait and the heartbeat of streams: only a peer that has gone silent is cut.
  server.setTimeout(120_000)
  // An answer that is complete here and that nobody takes is memory held for nothing.
  server.prependListener('request', (_req, res) => {
    res.once('prefinish', () => res.socket?.setTimeout(patience.unreadMs))
  })
  answerUnreadable(server)
  return server
}

/** Another process listens there. */
export class PortInUse extends Error {
  constructor(host: string, port: number) {
    super(`${host}:${port} is in use: set PORT to another one, or end what listens there`)
    this.name = 'PortInUse'
  }
}

/** Starts to listen and gives the port, which the system chooses when asked for 0. */
export async function listen(server: Server, host: string, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  const onError = (error: NodeJS.ErrnoException) =>
    reject(error.code === 'EADDRINUSE' ? new PortInUse(host, port) : error)
  server.once('error', onError)
  // A thousand people open a link at once: who finds the queue full waits a second for the next try.
  server.listen({ host, port, backlog: 4096 }, resolve)
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
