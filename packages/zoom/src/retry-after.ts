const DAY_MS = 86_400_000

/** The next 00:00 UTC after `now` (both epoch ms): when Zoom's day of requests begins anew. */
export function nextUtcMidnight(now: number): number {
  return (Math.floor(now / DAY_MS) + 1) * DAY_MS
}

/**
 * The instant (epoch ms) that a `Retry-After` header names: seconds, an HTTP date or an ISO date, at most the next
 * 00:00 UTC. `null` when it is absent, unreadable or not in the future.
 */
export function parseRetryAfter(header: string | null | undefined, now: number): number | null {
  const text = header?.trim() ?? ''
  const at = /^\d+(\.\d+)?$/.test(text) ? now + Math.ceil(Number(text) * 1000) : dateIn(text)
  return at > now ? Math.min(at, nextUtcMidnight(now)) : null
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i
const HTTP_DATE = /^[A-Za-z]{3,9},? [\d A-Za-z:,-]+$/

// Only the known forms reach Date.parse, which reads nearly anything (`120` is a year to it); without a zone it is UTC.
function dateIn(text: string): number {
  if (HTTP_DATE.test(text)) return Date.parse(/(GMT|UTC)$/i.test(text) ? text : `${text} GMT`)
  if (!ISO_DATE.test(text)) return Number.NaN
  const iso = text.replace(' ', 'T')
  return Date.parse(iso.length === 10 || /(Z|[+-]\d{2}:?\d{2})$/i.test(iso.slice(10)) ? iso : `${iso}Z`)
}
