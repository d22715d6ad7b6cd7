import type { LinkExpiry, LinkKind, LinkTarget } from '@readyboard/contract'
import { useState } from 'react'
import { ApiError } from '../api/api-error.ts'
import { makeLink } from '../api/link-queries.ts'
import { SHARE } from '../words/share.ts'

/** What a short link is asked for. */
export type LinkAsked = { kind: LinkKind; target: LinkTarget; expires: LinkExpiry }

/** A short link that is made when somebody wants it, once for each of what is asked while the dialog is open. */
export function useShortLink(asked: LinkAsked) {
  const [made, setMade] = useState<ReadonlyMap<string, string>>(new Map())
  const key = JSON.stringify(asked)
  const make = async (): Promise<string> => {
    const known = made.get(key)
    if (known) return known
    const { url } = await makeLink(asked.kind, asked.target, asked.expires)
    setMade((before) => new Map(before).set(key, url))
    return url
  }
  return { key, url: made.get(key) ?? null, make }
}

/** Why no short link was made, in words; what to do instead only where there is a full link. */
export function linkFailure(error: unknown, hasFull: boolean): string {
  const { status, problem } = error instanceof ApiError ? error : { status: 0, problem: null }
  const { failed } = SHARE
  if (status === 0) return hasFull ? failed.unreachable : failed.unreachableAlone
  if (status === 429) return failed.busy
  if (status >= 500 || !problem) return hasFull ? failed.broken : failed.brokenAlone
  const [first] = problem.errors
  return failed.unable({ detail: first ? failed.wrong(first) : problem.detail })
}
