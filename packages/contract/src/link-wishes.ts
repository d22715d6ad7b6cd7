import {
  LINK_EXPIRIES,
  LINK_KINDS,
  LINK_TARGET_KEYS,
  type LinkExpiry,
  type LinkKind,
  type LinkTarget,
  MAX_VIEW_NAME,
} from './link-choices.ts'
import { readLinkTarget } from './links.ts'
import { Parameters } from './parameters.ts'
import type { ParameterProblem } from './question.ts'
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './table.ts'

/** What a link is to be. Absent: rolling, without an end; a pinned one ends after 13 months at the latest. */
export type LinkWish = LinkTarget & { kind: LinkKind; expires: LinkExpiry }
/** What a saved view is to be, as it is made. */
export type ViewWish = LinkTarget & { name: string; shared: boolean; isDefault: boolean }
/** What is to be different in a saved view; null leaves it as it is. */
export type ViewChange = ViewFacts & { target: LinkTarget | null }
type ViewFacts = { name: string | null; shared: boolean | null; isDefault: boolean | null }
/** A page of one's links, or of what changed since one was pinned. */
export type ListPage = { page: number; pageSize: number }
type WishReading<Wish> = { wish: Wish; problems: ParameterProblem[] }

export const LINK_KEYS = ['kind', ...LINK_TARGET_KEYS, 'expires'] as const
export const VIEW_KEYS = ['name', 'shared', 'default', ...LINK_TARGET_KEYS] as const
export const PAGE_KEYS = ['page', 'pageSize'] as const

/** Reads `POST /links`. What its address asks is checked by `readAddress`. */
export function parseLinkWish(params: URLSearchParams): WishReading<LinkWish> {
  const read = new Parameters(params)
  read.refuseUnknown(LINK_KEYS)
  const kind = read.choice('kind', LINK_KINDS) ?? 'rolling'
  const expires = read.choice('expires', LINK_EXPIRIES) ?? 'never'
  return { wish: { ...readLinkTarget(read), kind, expires }, problems: read.problems }
}

/** Reads `POST /views`; its name is a must. */
export function parseViewWish(params: URLSearchParams): WishReading<ViewWish> {
  const read = new Parameters(params)
  read.refuseUnknown(VIEW_KEYS)
  if (!read.has('name')) read.refuse('name', 'is missing: a saved view needs one')
  const { name, shared, isDefault } = readFacts(read)
  const target = readLinkTarget(read)
  return {
    wish: { ...target, name: name ?? '', shared: shared ?? false, isDefault: isDefault ?? false },
    problems: read.problems,
  }
}

/** Reads `PUT /views/:id`; at least one thing has to change. Where a view leads changes as a whole. */
export function parseViewChange(params: URLSearchParams): WishReading<ViewChange> {
  const read = new Parameters(params)
  read.refuseUnknown(VIEW_KEYS)
  if (!VIEW_KEYS.some((key) => read.has(key)))
    read.refuse('name', `is missing: nothing would change; give one of ${VIEW_KEYS.join(', ')}`)
  const leads = LINK_TARGET_KEYS.some((key) => read.has(key))
  if (leads && !read.has('address')) read.refuse('address', 'is missing: where a view leads is given as a whole')
  return { wish: { ...readFacts(read), target: leads ? readLinkTarget(read) : null }, problems: read.problems }
}

/** Reads the page of `GET /links` and `GET /links/:id/changes`. */
export function parsePage(params: URLSearchParams): WishReading<ListPage> {
  const read = new Parameters(params)
  read.refuseUnknown(PAGE_KEYS)
  const page = read.wholeNumber('page', 1, 1_000_000) ?? 1
  const pageSize = read.wholeNumber('pageSize', 1, MAX_PAGE_SIZE) ?? DEFAULT_PAGE_SIZE
  return { wish: { page, pageSize }, problems: read.problems }
}

function readFacts(read: Parameters): ViewFacts {
  return { name: readName(read), shared: readFlag(read, 'shared'), isDefault: readFlag(read, 'default') }
}

function readFlag(read: Parameters, name: string): boolean | null {
  const text = read.choice(name, ['true', 'false'])
  return text === null ? null : text === 'true'
}

// Marks that turn the direction of what follows would reach beyond the name.
const UNPRINTABLE = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\uFFFD\u202a-\u202e\u2066-\u2069]/u

function readName(read: Parameters): string | null {
  const text = read.one('name')
  if (text === null) return null
  const name = text.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const length = [...name].length
  if (length < 1 || length > MAX_VIEW_NAME)
    return read.refuse('name', `has ${length} characters; expected 1 to ${MAX_VIEW_NAME}`)
  return UNPRINTABLE.test(text) ? read.refuse('name', 'holds what cannot be printed') : name
}
