import type { Response } from 'express'

const HEARTBEAT_MS = 15_000
const MAX_BUFFERED_BYTES = 1024 * 1024
const RECONNECT_MS = 2000

/** One stream of server-sent events. After its end, or the client's going, nothing is written any more. */
export type EventStream = { send(event: string, data: unknown): void; end(): void }

/** All open streams, so that they can be told to come back when the product stops. */
export type EventStreams = { open(res: Response): EventStream; count(): number; stop(): void }

export function createEventStreams(): EventStreams {
  const open = new Set<Response>()

  function write(res: Response, text: string): void {
    if (res.writableEnded || res.destroyed) return
    res.write(text)
    // Who does not read must not fill our memory.
    if (res.writableLength > MAX_BUFFERED_BYTES) res.destroy()
  }

  return {
    open(res) {
      res.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'X-Accel-Buffering': 'no' })
      res.flushHeaders()
      open.add(res)
      const heartbeat = setInterval(() => write(res, ': still here\n\n'), HEARTBEAT_MS)
      res.once('close', () => {
        clearInterval(heartbeat)
        open.delete(res)
      })
      return {
        send: (event, data) => write(res, `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`),
        end: () => void res.end(),
      }
    },
    count: () => open.size,
    stop() {
      for (const res of open) {
        write(res, `retry: ${RECONNECT_MS}\n\n`)
        res.end()
      }
    },
  }
}
