// Apart from the shapes of answers: a page knows these without carrying what checks answers.

/** `rolling`: the range moves with the clock; `fixed`: the same two instants, numbers as they are then; `pinned`: the numbers as they were when the link was made. */
export const LINK_KINDS = ['rolling', 'fixed', 'pinned'] as const
export type LinkKind = (typeof LINK_KINDS)[number]

/** The pages a link or a saved view can lead to; `/agents/…` to one agent is written with its id. */
export const LINK_PAGES = ['/', '/intervals', '/patterns', '/agents', '/agent', '/wallboard'] as const
export type LinkPage = (typeof LINK_PAGES)[number]

export const LINK_EXPIRIES = ['never', '7_days', '30_days', '13_months'] as const
export type LinkExpiry = (typeof LINK_EXPIRIES)[number]

export const MAX_VIEW_NAME = 80
/**
 * Some 400 agents by their ids. It travels inside an address itself, where each of them takes four signs more, beside
 * headers of a browser: 16 KiB for all of it.
 */
export const MAX_ADDRESS = 12_500

/** Where a link or a view leads: `page`, `agent` (of `/agent` alone) and `address`, the query text of that page. */
export type LinkTarget = { page: LinkPage; agent: string | null; address: string }
export const LINK_TARGET_KEYS = ['page', 'agent', 'address'] as const
