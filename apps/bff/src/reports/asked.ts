import type { Coverage, EstimateAnswer, PartState, Question, ResolvedQuery } from '@readyboard/contract'
import { type Bucket, formatInstant, type Interval } from '@readyboard/timesheet'

/** A question as it was resolved: instants in epoch seconds, `to` exclusive. */
export type Asked = {
  question: Question
  from: number
  to: number
  zone: string
  interval: Interval
  buckets: readonly Bucket[]
}

/** What is stored of it, per bucket and in all. Instants in epoch seconds. */
export type Known = {
  buckets: readonly { state: PartState; covered: boolean; coveredSeconds: number }[]
  parts: readonly { from: number; to: number; state: PartState; fetchedAt: number | null }[]
  coveredSeconds: number
  asOf: number | null
  rejected: number
  version: string
  fetch: Coverage['fetch']
  trouble: {
    code: string
    detail: string
    since: number
    retryAt: number | null
    estimate?: EstimateAnswer | undefined
  } | null
}

export function toQuery({ question, from, to, zone, interval }: Asked): ResolvedQuery {
  return {
    from: formatInstant(from, zone),
    to: formatInstant(to, zone),
    tz: zone,
    interval,
    queue: question.queue,
    agents: [...question.agents],
    ...(question.teams.length > 0 && { teams: [...question.teams] }),
    ...(question.except.length > 0 && { except: [...question.except] }),
    range: typeof question.period === 'string' ? question.period : null,
    compare: question.compare,
  }
}

export function toCoverage({ zone }: Asked, known: Known): Coverage {
  const instant = (at: number) => formatInstant(at, zone)
  const orNull = (at: number | null) => (at === null ? null : instant(at))
  const covered = known.buckets.filter((bucket) => bucket.covered)
  return {
    state: stateOf(known, covered.length),
    asOf: orNull(known.asOf),
    version: known.version,
    intervals: {
      covered: covered.length,
      total: known.buckets.length,
      provisional: covered.filter(({ state }) => state !== 'final').length,
    },
    parts: known.parts.map((part) => ({
      from: instant(part.from),
      to: instant(part.to),
      state: part.state,
      fetchedAt: orNull(part.fetchedAt),
    })),
    fetch: known.fetch,
    rowsRejected: known.rejected,
    problem: known.trouble && {
      code: known.trouble.code,
      detail: known.trouble.detail,
      since: instant(known.trouble.since),
      retryAt: orNull(known.trouble.retryAt),
      ...(known.trouble.estimate && { estimate: known.trouble.estimate }),
    },
  }
}

function stateOf({ buckets, fetch, trouble }: Known, covered: number): Coverage['state'] {
  if (covered === buckets.length) return 'complete'
  if (fetch) return 'fetching'
  // What waits for a decision has not failed.
  return covered === 0 && trouble && trouble.retryAt !== null ? 'failed' : 'partial'
}
