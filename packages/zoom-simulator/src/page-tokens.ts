import { PAGE_TOKEN_EXPIRED, Refusal } from './answer.ts'
import { opaqueId } from './random.ts'

const LIFETIME_MS = 15 * 60 * 1000

/** Page tokens: each leads to a place in a list, with the same other parameters, for 15 minutes. */
export type PageTokens<T> = {
  issue: (key: string, place: T) => string
  /** Where a token leads. Refuses one that is unknown, too old, or comes with other parameters. */
  follow: (token: string, key: string) => T
  /** Makes another text lead to where `token` leads. */
  alias: (text: string, token: string) => void
  expireAll: () => void
}

export function createPageTokens<T>(now: () => number): PageTokens<T> {
  const issued = new Map<string, { key: string; place: T; until: number }>()
  let count = 0
  const sweep = (): void => {
    for (const [token, { until }] of issued) {
      if (until > now()) return
      issued.delete(token)
    }
  }
  return {
    issue: (key, place) => {
      sweep()
      count += 1
      const token = opaqueId(71, count) + opaqueId(72, count).slice(0, 10)
      issued.set(token, { key, place, until: now() + LIFETIME_MS })
      return token
    },
    follow: (token, key) => {
      const known = issued.get(token)
      if (!known || known.until <= now() || known.key !== key) throw new Refusal(PAGE_TOKEN_EXPIRED)
      return known.place
    },
    alias: (text, token) => {
      const known = issued.get(token)
      if (known) issued.set(text, known)
    },
    expireAll: () => issued.clear(),
  }
}

/** The parameters a page token is bound to, as one text. */
export function boundKey(path: string, params: URLSearchParams): string {
  const rest = [...params].filter(([name]) => name !== 'next_page_token').map(([name, value]) => `${name}=${value}`)
  return `${path}?${rest.sort().join('&')}`
}
