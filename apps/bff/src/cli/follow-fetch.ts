import { setTimeout as delay } from 'node:timers/promises'
import { type FetchProgress, FetchStarted } from '@readyboard/contract'
import { CliError } from './cli-error.ts'
import { type Product, ProductRefusal } from './product.ts'

/** How a fetch ended: `failed` has words for why not all of it came. */
export type FetchEnd = { requestsDone: number; failed: string | null }

const AGAIN_AFTER_MS = 2000
const MOST_BROKEN_STREAMS = 30

/**
 * Starts a fetch and follows it to its end. A stream that breaks off (the product is restarted) is no end: the fetch is
 * started again, which joins what is under way.
 *
 * @param path of `POST /fetches` with its question
 */
export async function followFetch(
  product: Product,
  path: string,
  onProgress: (progress: FetchProgress) => void,
): Promise<FetchEnd> {
  let before = 0
  let started = await product.post(path, FetchStarted)
  for (let broken = 0; broken < MOST_BROKEN_STREAMS; broken += 1) {
    if (started.requestsExpected === 0) return { requestsDone: before, failed: null }
    let done = 0
    const end = await follow(product, started.id, (progress) => {
      done = progress.requestsDone
      onProgress(progress)
    })
    if (end) return { requestsDone: before + done, failed: end.failed }
    before += done
    await delay(AGAIN_AFTER_MS)
    started = (await startedAgain(product, path)) ?? started
  }
  throw new CliError(`Readyboard at ${product.url} breaks off what it tells about the fetch.`)
}

/** Null when the stream broke off, or its fetch is not known any more. */
async function follow(product: Product, id: string, onProgress: (progress: FetchProgress) => void) {
  try {
    for await (const event of product.fetchEvents(id)) {
      if (event.type === 'done') return { failed: null }
      if (event.type === 'failed') return { failed: event.detail }
      onProgress(event)
    }
    return null
  } catch (error) {
    if (product.isOwn) throw error
    return null
  }
}

/** Null while nobody answers; a refusal stays one. */
async function startedAgain(product: Product, path: string): Promise<FetchStarted | null> {
  try {
    return await product.post(path, FetchStarted)
  } catch (error) {
    if (error instanceof ProductRefusal) throw error
    return null
  }
}
