import { QuotaAnswer } from '@readyboard/contract'
import type { ZoomClient } from '@readyboard/zoom'
import { followFetch } from '../follow-fetch.ts'
import { type Product, ProductRefusal } from '../product.ts'
import { bad, type Finding, ok, warn } from './finding.ts'
import { LIMIT_TODO, missingScope, zoomFinding } from './zoom-finding.ts'

const CHECK = 'time sheets'
const SCOPE = 'contact_center_report:read:admin'
const HOUR = 3600

/** The report of one agent's last whole hour, through the product: one request, counted in the day's budget. */
export async function reportThroughProduct(product: Product, userId: string, now: number): Promise<Finding> {
  const { from, to } = lastHour(now)
  const question = `from=${wallTime(from)}&to=${wallTime(to)}&tz=UTC&interval=1_hour&agent=${encodeURIComponent(userId)}`
  try {
    const { failed, requestsDone } = await followFetch(product, `/api/v1/fetches?${question}&again=true`, () => {})
    if (failed === null) {
      return ok(CHECK, requestsDone === 0 ? 'were read lately' : 'can be read (one request, counted in the budget)')
    }
    return await problemFinding(product, failed)
  } catch (error) {
    if (!(error instanceof ProductRefusal)) throw error
    if (error.problem.status === 404) return otherAccount()
    return await problemFinding(product, error.message)
  }
}

/** The same where no product can count it. */
export async function reportDirectly(client: ZoomClient, userId: string | null, now: number): Promise<Finding> {
  const scope = userId === null ? {} : { userId }
  try {
    await client.timeSheetPage({ interval: '1_hour', zone: 'UTC', ...lastHour(now), ...scope })
    return ok(CHECK, 'can be read (one request, which Readyboard’s own count does not see)')
  } catch (error) {
    return zoomFinding(CHECK, error, SCOPE)
  }
}

async function problemFinding(product: Product, detail: string): Promise<Finding> {
  if (/\bscope\b/.test(detail)) return missingScope(CHECK, /[a-z_]+(?::[a-z_]+)+/.exec(detail)?.[0] ?? SCOPE)
  const { stoppedUntil, usedToday, mayUseToday } = await product.get('/api/v1/quota', QuotaAnswer)
  if (stoppedUntil !== null || usedToday >= mayUseToday) return bad(CHECK, detail, LIMIT_TODO)
  return warn(CHECK, detail, 'Try again in some minutes; if it stays so, look into the log.')
}

function otherAccount(): Finding {
  return warn(
    CHECK,
    'the running Readyboard does not know an agent that these credentials see: it asks another account',
    'Run the doctor with the environment that the running one has.',
  )
}

/** Whole hours in UTC, epoch seconds. */
function lastHour(now: number): { from: number; to: number } {
  const to = Math.floor(now / HOUR) * HOUR
  return { from: to - HOUR, to }
}

const wallTime = (instant: number): string => new Date(instant * 1000).toISOString().slice(0, 16)
