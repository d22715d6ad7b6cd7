import type { Coverage, ResolvedQuery } from '@readyboard/contract'

type Answer = { query: Pick<ResolvedQuery, 'interval'>; coverage: Pick<Coverage, 'state' | 'problem'> }

/**
 * Whether the notice of a page says already what there is to say of its hours: they are its own intervals, both are on
 * their way, or the same is in the way of both. A consent is given for each.
 */
export function isSaidAbove(hours: Answer, page: Answer): boolean {
  if (hours.query.interval === page.query.interval) return true
  const code = hours.coverage.problem?.code
  if (code === undefined) return hours.coverage.state === page.coverage.state
  return code !== 'needs-consent' && code === page.coverage.problem?.code
}
