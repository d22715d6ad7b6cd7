import { expect } from 'vitest'

const AT_ONCE = 8
const WITHIN_MS = 1000

/** Does something for each of many, some at a time: thousands of requests one by one take too long, at once too much. */
export async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const left = items.values()
  const worker = async () => {
    for (const item of left) await work(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** An answer, which came within a second if it is a refusal. A machine that was busy elsewhere gets a second try. */
export async function soon(url: string, init?: RequestInit): Promise<Response> {
  const [first, firstMs] = await timed(url, init)
  if (firstMs < WITHIN_MS || first.ok) return first
  const [answer, ms] = await timed(url, init)
  expect(Math.min(ms, firstMs), `milliseconds of ${url.slice(0, 300)}`).toBeLessThan(WITHIN_MS)
  return answer
}

async function timed(url: string, init?: RequestInit): Promise<[answer: Response, ms: number]> {
  const began = performance.now()
  const answer = await fetch(url, { redirect: 'manual', ...init, signal: AbortSignal.timeout(10_000) })
  return [answer, performance.now() - began]
}
