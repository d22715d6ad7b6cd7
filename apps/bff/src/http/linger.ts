import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

const LINGER_MS = 2000

/**
 * Ends the connection after the answer, but not at once: closed while the client still sends, it would take the answer
 * back (RFC 9112 9.6). What comes in the meantime is read and forgotten.
 */
export function closeAfterAnswer(req: IncomingMessage, res: ServerResponse): void {
  res.once('finish', () => {
    if (req.complete) req.socket.end()
    else req.once('end', () => req.socket.end())
    destroyLater(req.socket)
  })
}

/** Cuts a connection that its client does not end by itself. */
export function destroyLater(socket: Duplex): void {
  const timer = setTimeout(() => socket.destroy(), LINGER_MS)
  timer.unref()
  socket.once('close', () => clearTimeout(timer))
}
