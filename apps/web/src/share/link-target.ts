import { ANY_QUESTION, type LinkKind, type LinkPage, type LinkTarget, type ResolvedQuery } from '@readyboard/contract'
import { type Address, addressOf, alongParameters } from '../question/address.ts'
import { agentOfPath, agentPath } from '../question/agent-path.ts'
import { withKeptLook } from '../question/kept-look.ts'
import { NO_PIN } from '../question/pin.ts'
import { fixedEnds } from './fixed-ends.ts'

/** What a link is to carry. `look`: also how the answer is looked at: columns, sort, page, units. */
export type LinkChoice = { kind: LinkKind; look: boolean; wallboard: boolean }

type Place = Pick<Address, 'question' | 'occupancy' | 'search'> & { pathname: string }

const PAGES = ['/', '/intervals', '/patterns', '/agents', '/wallboard'] as const satisfies readonly LinkPage[]

/** The page of a path as links name it, with its agent; null where no link leads. */
export function linkPage(pathname: string): Pick<LinkTarget, 'page' | 'agent'> | null {
  const page = PAGES.find((known) => known === pathname)
  if (page) return { page, agent: null }
  const agent = agentOfPath(pathname)
  return agent === null ? null : { page: '/agent', agent }
}

/** Where a link to what somebody sees leads; what the server chose for them (zone, interval) is written out. */
export function linkTarget(place: Place, resolved: ResolvedQuery | null, choice: LinkChoice): LinkTarget {
  const { question, occupancy, search } = place
  const chosen = resolved && { tz: resolved.tz, interval: resolved.interval }
  const meaning = alongParameters(occupancy)
  if (choice.wallboard) {
    const { queue, agents, teams, except } = question
    const asked = { ...ANY_QUESTION, queue, agents, teams, except, tz: chosen?.tz ?? question.tz }
    return { page: '/wallboard', agent: null, address: text(addressOf(asked, meaning)) }
  }
  const ends = resolved && choice.kind !== 'rolling' ? fixedEnds(question, resolved) : {}
  const { page, agent } = linkPage(place.pathname) ?? { page: '/', agent: null }
  return {
    page,
    agent,
    address: text(
      addressOf(
        { ...question, ...chosen, ...ends },
        choice.look ? unpinned(withKeptLook(search, place.pathname)) : meaning,
      ),
    ),
  }
}

/** The path and query to which a target leads. */
export function pathOf({ page, agent, address }: LinkTarget): string {
  const path = page === '/agent' ? agentPath(agent ?? '') : page
  return address ? `${path}?${address}` : path
}

/** The same with the numbers that a pinned link keeps. */
export function pinnedPathOf(target: LinkTarget, id: string): string {
  const path = pathOf(target)
  return `${path}${path.includes('?') ? '&' : '?'}pinned=${id}`
}

function unpinned(search: URLSearchParams): URLSearchParams {
  return new URLSearchParams([...search].filter(([key]) => !(key in NO_PIN)))
}

const text = (query: string) => query.replace(/^\?/, '')
