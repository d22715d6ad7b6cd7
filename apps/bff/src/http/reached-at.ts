import type { Request } from 'express'

/** Where links to the product begin, without a slash at the end: where the operator says, else where it was reached; never what a request says of itself. */
export function reachedAt(publicUrl: string | null, { socket }: Request): string {
  if (publicUrl !== null) return publicUrl.replace(/\/+$/, '')
  const address = (socket.localAddress ?? '127.0.0.1').replace(/^::ffff:/, '')
  return `http://${address.includes(':') ? `[${address}]` : address}:${socket.localPort}`
}
