import { isId } from '@readyboard/contract'
import type { Period } from '@readyboard/timesheet'
import type { AskedQuestion } from '../api/report-query.ts'

const PAGE = /^\/agents\/([^/]+)$/

/** Where one agent's page is. */
export const agentPath = (id: string): string => `/agents/${encodeURIComponent(id)}`

/** The agent whose page a path is; null for any other page, and for what cannot be the id of anybody. */
export function agentOfPath(pathname: string): string | null {
  const part = PAGE.exec(pathname)?.[1]
  if (part === undefined) return null
  try {
    const id = decodeURIComponent(part)
    return isId(id) ? id : null
  } catch {
    return null
  }
}

/** A question about one agent, whoever else the address asks about. */
export const ofOne = (question: AskedQuestion, agent: string): AskedQuestion => ({
  ...question,
  agents: [agent],
  teams: [],
  except: [],
})

/** So many days one agent's page shows by the clock at once: by the quarter hour one answer does not hold more. */
export const MOST_DAYS_BY_THE_CLOCK = 31

/**
 * The same as that agent's page asks it: by the hour where nobody asked for an interval, as long as all days are shown
 * at once. What the switch shows, what the rows are of and what Export offers is this one question.
 */
export function onPageOf(question: AskedQuestion, agent: string): AskedQuestion {
  const asked = ofOne(question, agent)
  const free = asked.interval === null && daysOf(asked.period) <= MOST_DAYS_BY_THE_CLOCK
  return free ? { ...asked, interval: '1_hour' } : asked
}

/** About how many days a period is long: exactly, by days. */
function daysOf(period: Period): number {
  if (typeof period === 'string') return period === 'last-90-days' ? 90 : MOST_DAYS_BY_THE_CLOCK
  const { from, to } = period
  return (wallTime(to) - wallTime(from)) / 86_400_000 + (to.length === 10 ? 1 : 0)
}

const wallTime = (end: string) => Date.parse(`${end.slice(0, 16)}${end.length === 10 ? 'T00:00' : ''}Z`)
