import type { ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { createGzip } from 'node:zlib'
import type { Answer } from './answer.ts'
import type { FaultAction } from './faults.ts'

/** Writes an answer, in the way that a fault wants it. */
export async function deliver(
  response: ServerResponse,
  answer: Answer,
  action: FaultAction | null,
  signal: AbortSignal,
): Promise<void> {
  const plain = toBytes(answer.body)
  switch (action?.kind) {
    case 'reset':
      return deliverReset(response, answer, plain, action.when)
    case 'silence':
      return deliverSilence(response, answer, plain, action, signal)
    case 'trickle':
      return deliverTrickle(response, answer, plain, action.bytesPerSecond, signal)
    case 'truncate':
      return deliverTruncated(response, answer, plain, action)
    case 'oversized':
      return deliverOversized(response, answer, inflate(plain, action.bytes), signal)
    case 'gzip-bomb':
      return deliverBomb(response, answer, inflate(plain, action.bytes), signal)
    case 'rewrite': {
      const rewritten = action.rewrite(plain.toString())
      return end(response, answer, typeof rewritten === 'string' ? Buffer.from(rewritten) : rewritten)
    }
    case 'replace-text':
      return end(response, answer, Buffer.from(plain.toString().replaceAll(action.find, action.by)))
    default:
      return end(response, answer, plain)
  }
}

function toBytes(body: unknown): Buffer {
  if (Buffer.isBuffer(body)) return body
  return Buffer.from(typeof body === 'string' ? body : JSON.stringify(body ?? null))
}

function begin(response: ServerResponse, answer: Answer, length: number | null): void {
  const isText = typeof answer.body === 'string'
  response.writeHead(answer.status, {
    'Content-Type': isText ? 'text/html; charset=utf-8' : 'application/json;charset=UTF-8',
    ...(length === null ? {} : { 'Content-Length': length }),
    ...answer.headers,
  })
  response.flushHeaders()
}

function end(response: ServerResponse, answer: Answer, bytes: Buffer): void {
  begin(response, answer, bytes.length)
  response.end(bytes)
}

async function deliverReset(response: ServerResponse, answer: Answer, bytes: Buffer, when: string): Promise<void> {
  if (when !== 'before-headers') begin(response, answer, bytes.length)
  if (when === 'mid-body') {
    await new Promise<void>((done) => response.write(bytes.subarray(0, bytes.length >> 1), () => done()))
  }
  if (when === 'before-headers') response.socket?.resetAndDestroy()
  // What was written must get out before the cut, which a reset would throw away.
  else response.socket?.destroySoon()
}

async function deliverSilence(
  response: ServerResponse,
  answer: Answer,
  bytes: Buffer,
  { when, ms }: { when: string; ms: number },
  signal: AbortSignal,
): Promise<void> {
  const half = when === 'mid-body' ? bytes.length >> 1 : 0
  if (when !== 'before-headers') begin(response, answer, bytes.length)
  if (half > 0) response.write(bytes.subarray(0, half))
  await wait(ms, undefined, { signal })
  if (when === 'before-headers') begin(response, answer, bytes.length)
  response.end(bytes.subarray(half))
}

async function deliverTrickle(
  response: ServerResponse,
  answer: Answer,
  bytes: Buffer,
  bytesPerSecond: number,
  signal: AbortSignal,
): Promise<void> {
  begin(response, answer, bytes.length)
  for (let at = 0; at < bytes.length && !response.destroyed; at++) {
    response.write(bytes.subarray(at, at + 1))
    await wait(1000 / bytesPerSecond, undefined, { signal })
  }
  response.end()
}

async function deliverTruncated(
  response: ServerResponse,
  answer: Answer,
  whole: Buffer,
  { bytes, length }: { bytes: number; length: string },
): Promise<void> {
  const part = whole.subarray(0, bytes)
  if (length === 'right') return end(response, answer, part)
  begin(response, answer, length === 'wrong' ? whole.length : null)
  if (part.length > 0) await new Promise<void>((done) => response.write(part, () => done()))
  response.socket?.destroySoon()
}

/** The same JSON object behind a field of `bytes` letters. */
function* inflate(plain: Buffer, bytes: number): Generator<Buffer> {
  yield Buffer.from('{"filler":"')
  const block = Buffer.alloc(65_536, 'x')
  for (let left = bytes; left > 0; left -= block.length) yield block.subarray(0, Math.min(left, block.length))
  yield Buffer.from('",')
  yield plain.subarray(1)
}

async function deliverOversized(
  response: ServerResponse,
  answer: Answer,
  parts: Iterable<Buffer>,
  signal: AbortSignal,
): Promise<void> {
  begin(response, answer, null)
  await pipeline(Readable.from(parts), response, { signal })
}

async function deliverBomb(
  response: ServerResponse,
  answer: Answer,
  parts: Iterable<Buffer>,
  signal: AbortSignal,
): Promise<void> {
  begin(response, { ...answer, headers: { ...answer.headers, 'Content-Encoding': 'gzip' } }, null)
  await pipeline(Readable.from(parts), createGzip({ level: 9 }), response, { signal })
}
