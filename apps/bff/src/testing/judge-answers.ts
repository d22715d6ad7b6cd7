import { setTimeout as delay } from 'node:timers/promises'

/** The names under which an answer may be refused; anything else is a fault of ours. */
const REFUSALS = new Set(['NothingStored', 'NotFound'])

/** I5: an answer, or a documented refusal, in time. Rejects in words with anything else, and when the time is up. */
export async function inTime<Answer>(answer: Promise<Answer>, milliseconds: number): Promise<Answer | Error> {
  const over = new AbortController()
  const late = delay(milliseconds, null, { signal: over.signal }).then(
    () => {
      throw new Error(`no answer within ${milliseconds} ms`)
    },
    () => new Error('answered'),
  )
  try {
    return await Promise.race([answer.catch(refusalOrFault), late])
  } finally {
    over.abort()
  }
}

function refusalOrFault(error: unknown): Error {
  if (error instanceof Error && REFUSALS.has(error.name)) return error
  throw error
}
