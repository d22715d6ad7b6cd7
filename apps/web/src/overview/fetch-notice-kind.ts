import type { Coverage } from '@readyboard/contract'

/** What there is to say about a fetch: it waits for somebody's consent, it runs, or nothing. */
export type FetchNoticeKind = 'consent' | 'fetching' | null

export function fetchNoticeKind({ state, problem }: Coverage): FetchNoticeKind {
  if (problem?.code === 'needs-consent') return 'consent'
  return state === 'fetching' ? 'fetching' : null
}
