import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { answerUnreadable, withPath } from './unreadable-requests.ts'

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
    withPath(listener),
  )
  // Longer than the longest wait and the heartbeat of streams: only a peer that has gone silent is cut.
  server.setTimeout(120_000)
  answerUnreadable(server)
  return server
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
