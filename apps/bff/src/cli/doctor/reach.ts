import { bad, type Finding, ok, warn } from './finding.ts'
import { networkTrouble } from './network-trouble.ts'

/** `aheadMs`: how far the other side's clock is ahead of ours, null when it did not say. */
export type Reached = { finding: Finding; aheadMs: number | null }

const ANSWERS_WITHIN_MS = 10_000

/** Whether anything answers at an address of Zoom's. What it says does not matter: nobody has shown credentials yet. */
export async function reach(variable: string, url: string, proxy: string | null): Promise<Reached> {
  const host = new URL(url).host
  const way = proxy === null || url.startsWith('http:') ? host : `${host} through the proxy ${new URL(proxy).host}`
  const sentAt = Date.now()
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) })
    await response.body?.cancel()
    const aheadMs = aheadOf(response.headers.get('date'), (sentAt + Date.now()) / 2)
    return { finding: verdict(variable, url, way, response.status), aheadMs }
  } catch (error) {
    const { words, todo } = networkTrouble(error)
    return { finding: bad(variable, `${way} cannot be reached: ${words}`, todo), aheadMs: null }
  }
}

function verdict(variable: string, url: string, way: string, status: number): Finding {
  if (status >= 500)
    return warn(variable, `${way} answers with status ${status}`, 'Look at Zoom’s status page; try again later.')
  if (url.startsWith('http:') && !/^http:\/\/(127\.|localhost|\[::1\])/.test(url)) {
    return warn(variable, `${way} is reached without encryption`, 'Use an https address: the secret goes there.')
  }
  return ok(variable, `${way} is reached`)
}

/** The header has whole seconds, cut off. */
function aheadOf(date: string | null, now: number): number | null {
  const theirs = date === null ? Number.NaN : Date.parse(date)
  return Number.isNaN(theirs) ? null : theirs + 500 - now
}
