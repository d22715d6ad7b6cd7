import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'

const LINGER_MS = 2000

/**
 * Lets a client that was refused before it had sent everything go on for a moment: a connection closed while it still
 * sends would take the answer back (RFC 9112 9.6). What comes in the meantime is read and forgotten.
 */
export function cutIfStillSending(req: IncomingMessage, res: ServerResponse): void {
  res.once('finish', () => {
    if (req.complete) return
    const keep = destroyLater(req.socket)
    req.once('end', keep)
  })
}

/** Cuts a connection that its client does not end by itself. Answers how to change one's mind. */
export function destroyLater(socket: Duplex): () => void {
  const timer = setTimeout(() => socket.destroy(), LINGER_MS)
  timer.unref()
  const keep = () => clearTimeout(timer)
  socket.once('close', keep)
  return keep
}
