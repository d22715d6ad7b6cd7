import { z } from 'zod'
import { LINK_KINDS, LINK_PAGES, type LinkTarget, MAX_ADDRESS } from './link-choices.ts'
import type { Parameters } from './parameters.ts'
import { isId } from './question-codec.ts'
import { MEASURE_NAMES } from './table.ts'

const instant = z.iso.datetime({ offset: true })
const count = z.int().nonnegative()

/** A short link: `/v/:id` of the page leads to `page` + `?` + `address`. Pinned ones are kept for 13 months at the longest. */
export const LinkAnswer = z.object({
  id: z.string(),
  /** The whole link, below PUBLIC_URL. */
  url: z.string(),
  kind: z.enum(LINK_KINDS),
  page: z.enum(LINK_PAGES),
  /** The agent of `/agent`, else null. */
  agent: z.string().nullable(),
  /** The query text that page opens with; of fixed and pinned links with `from` and `to` as they were resolved. */
  address: z.string(),
  createdAt: instant,
  createdBy: z.string(),
  expiresAt: instant.nullable(),
})
export type LinkAnswer = z.infer<typeof LinkAnswer>

/** A page of the viewer's own links that have not ended, newest first; also of those that lead nowhere any more. */
export const LinksAnswer = z.object({
  items: z.array(LinkAnswer),
  page: z.int().positive(),
  pageSize: z.int().positive(),
  total: count,
})
export type LinksAnswer = z.infer<typeof LinksAnswer>

/** One measure that is not what it was when the link was pinned. */
export const MeasureChange = z.object({
  measure: z.enum(MEASURE_NAMES),
  before: z.number().nullable(),
  now: z.number().nullable(),
})
export type MeasureChange = z.infer<typeof MeasureChange>

/** What changed since a link was pinned: by agent and measure, and in all. Ratios that follow from seconds come along. */
export const ChangesAnswer = z.object({
  pinnedAt: instant,
  /** When the numbers of now were fetched, and whether all of the range is there. */
  asOf: instant.nullable(),
  complete: z.boolean(),
  totals: z.array(MeasureChange),
  /** `gone`: pinned, and without a row now; `new`: the other way round. Sorted by name. */
  rows: z.array(
    z.object({
      userId: z.string(),
      displayName: z.string(),
      kind: z.enum(['changed', 'gone', 'new']),
      measures: z.array(MeasureChange),
    }),
  ),
  page: z.int().positive(),
  pageSize: z.int().positive(),
  /** Agents with any change, over all pages. */
  total: count,
})
export type ChangesAnswer = z.infer<typeof ChangesAnswer>

/** A named question with its page. `isDefault`: what the viewer starts with where the address asks nothing. */
export const SavedView = z.object({
  id: z.string(),
  name: z.string(),
  page: z.enum(LINK_PAGES),
  agent: z.string().nullable(),
  address: z.string(),
  /** Seen by everybody who may open it; else by its owner alone. */
  shared: z.boolean(),
  isDefault: z.boolean(),
  /** Whether the viewer may change and delete it. */
  own: z.boolean(),
  owner: z.string(),
  createdAt: instant,
})
export type SavedView = z.infer<typeof SavedView>
export const ViewsAnswer = z.object({ items: z.array(SavedView) })
export type ViewsAnswer = z.infer<typeof ViewsAnswer>

/** Reads a target from parameters; what `address` asks is checked by whoever asks it. Bad ones are refused in `read`. */
export function readLinkTarget(read: Parameters): LinkTarget {
  const page = read.choice('page', LINK_PAGES) ?? '/'
  const agent = read.checked('agent', isId, 'the id of one agent')
  const address = read.one('address') ?? ''
  if (page === '/agent' && !read.has('agent')) read.refuse('agent', 'is missing: the page of one agent needs it')
  if (page !== '/agent' && read.has('agent')) read.refuse('agent', 'goes with page=/agent only')
  if (address.length > MAX_ADDRESS)
    read.refuse('address', `is longer than ${MAX_ADDRESS} characters: name a team, or leave some out`)
  return { page, agent, address: address.slice(0, MAX_ADDRESS) }
}
