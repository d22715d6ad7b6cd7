import type { ResolvedQuery, SeriesPoint } from '@readyboard/contract'
import { CLOCK_SECONDS, isClockInterval } from '@readyboard/timesheet'
import { offsetMinutesAt } from '../question/zone-clock.ts'
import { formatCount } from '../ui/format.ts'
import { FETCH_SUM } from '../words/fetch-sum.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { plural } from '../words/plural.ts'

const DAY_MS = 86_400_000

/** Rows that Zoom hands out per request. */
const PAGE_ROWS = 100
/** What a fetch may take beyond its full pages, as the last page of each window is rarely full. */
const MORE = 1.15

type Asked = { query: ResolvedQuery; series: readonly Pick<SeriesPoint, 'start'>[]; agents: number; requests: number }

/**
 * Why a fetch takes so many requests: `40 agents × 31 days × 24 hours is at most 29,760 rows`. Null where that is not
 * how Zoom is asked: a zone off by :30 is asked for in half hours, and part of the range may be stored already.
 */
export function rowsWords({ query, series, agents, requests }: Asked): string | null {
  if (agents === 0 || !isAskedAsShown(query)) return null
  const factors = factorsOf(query, series)
  const rows = agents * factors.reduce((product, { count }) => product * count, 1)
  if (requests > (rows / PAGE_ROWS) * MORE + daysOf(query) + 1) return null
  const all = [{ count: agents, unit: FETCH_SUM.agents }, ...factors].map(({ count, unit }) =>
    FETCH_SUM.factor({ count: formatCount(count), unit: plural(count, unit) }),
  )
  return FETCH_SUM.rows({ factors: all.join(' × '), rows: formatCount(rows) })
}

/** How many agents Zoom is asked for by name, 0 for all: teams are picked out of everybody's rows. */
export function namedToZoom({ agents, teams }: ResolvedQuery): number {
  return teams ? 0 : agents.length
}

function isAskedAsShown({ from, tz, interval }: ResolvedQuery): boolean {
  return !isClockInterval(interval) || (offsetMinutesAt(Date.parse(from), tz) * 60) % CLOCK_SECONDS[interval] === 0
}

const daysOf = ({ from, to }: ResolvedQuery) => Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

function factorsOf(query: ResolvedQuery, series: Asked['series']) {
  const { interval } = query
  const { days } = FETCH_SUM
  // Weeks and months are asked for day by day.
  if (!isClockInterval(interval)) return [{ count: daysOf(query), unit: days }]
  const perDay = [...Map.groupBy(series, ({ start }) => start.slice(0, 10)).values()].map(({ length }) => length)
  const [first = 0] = perDay
  // Only where all days are equally long is it a product of days.
  if (perDay.length > 1 && perDay.every((count) => count === first))
    return [
      { count: perDay.length, unit: days },
      { count: first, unit: INTERVAL_NAMES[interval] },
    ]
  return [{ count: series.length, unit: INTERVAL_NAMES[interval] }]
}
