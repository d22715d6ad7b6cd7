import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { Answer } from './answers.ts'

/** The bytes of an answer, as they are and compressed; `brotli` is null where that would not pay. */
export type Prepared = { identity: Buffer; brotli: Buffer | null }
/** The same of an answer, with how many rows, or people, it tells of. */
export type PreparedAnswer = Prepared & { rows: number }

const compress = promisify(brotliCompress)
const Counted = z.union([
  z.object({ rows: z.array(z.unknown()) }).transform(({ rows }) => rows.length),
  z.object({ summary: z.object({ agents: z.number() }) }).transform(({ summary }) => summary.agents),
  z.object({ colleagues: z.number() }).transform(({ colleagues }) => colleagues + 1),
])
const KEPT_BYTES = 64 * 1024 * 1024

/** Keeps bodies as bytes under their keys, so that what many viewers get is made and compressed once. */
export function createPreparedAnswers(keptBytes = KEPT_BYTES) {
  const kept = new LRUCache<string, PreparedAnswer>({
    maxSize: keptBytes,
    sizeCalculation: ({ identity, brotli }, key) => identity.length + (brotli?.length ?? 0) + 2 * key.length + 200,
  })
  const inTheMaking = new Map<string, Promise<PreparedAnswer>>()

  async function make(key: string, body: () => Promise<unknown>): Promise<PreparedAnswer> {
    try {
      const value = await body()
      const prepared = { ...(await prepare(value, { quality: 5, fromBytes: 1024 })), rows: rowsIn(value) }
      kept.set(key, prepared)
      return prepared
    } finally {
      inTheMaking.delete(key)
    }
  }

  /** The bytes under the answer's key, made now if they are not there. One that changes by itself is made each time. */
  return function preparedAnswer({
    key,
    body,
  }: Pick<Answer<unknown>, 'key' | 'body'>): PreparedAnswer | Promise<PreparedAnswer> {
    if (key === null) return changing(body)
    const found = kept.get(key) ?? inTheMaking.get(key)
    if (found !== undefined) return found
    const making = make(key, body)
    inTheMaking.set(key, making)
    return making
  }
}

export type PreparedAnswers = ReturnType<typeof createPreparedAnswers>

async function changing(body: () => Promise<unknown>): Promise<PreparedAnswer> {
  const value = await body()
  return { ...(await prepare(value, { quality: 1, fromBytes: 8192 })), rows: rowsIn(value) }
}

/** Rows of a table, else the people of a report. */
function rowsIn(value: unknown): number {
  return Counted.safeParse(value).data ?? 0
}

async function prepare(value: unknown, { quality, fromBytes }: { quality: number; fromBytes: number }) {
  const identity = Buffer.from(JSON.stringify(value))
  if (identity.length < fromBytes) return { identity, brotli: null }
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: identity.length,
  }
  return { identity, brotli: await compress(identity, { params }) }
}
