import { LINK_KINDS, LINK_PAGES, type LinkKind, type LinkPage, type LinkWish } from '@readyboard/contract'
import { formatInstant } from '@readyboard/timesheet'
import type { Viewer } from '../access/viewer.ts'
import type { StoredLink } from '../store/links.ts'
import type { Store } from '../store/store.ts'
import type { AskingDefaults } from './answer-resolve.ts'
import { BadQuestion } from './answers.ts'
import { askedAddress, fixedAddress, rollingAddress } from './asked-address.ts'
import { readScope, writeScope } from './kept-scope.ts'
import { type Link, type LinkAnswers, NotYours, TooMuchToKeep } from './link-answers.ts'
import { expiryOf } from './link-expiry.ts'
import type { Looker } from './looked.ts'
import type { ObjectDoor } from './object-door.ts'
import { underShortId } from './short-id.ts'

const MOST_LINKS = 10_000
/** Of all one viewer's pinned numbers: 140 times those of 10,000 agents, 7,000 times those of 200. */
const MOST_PINNED_CHARACTERS = 256 * 1024 * 1024
const SWEEP_EVERY_SECONDS = 3600
/** The pages whose every number is kept with a pinned link. */
const PINNED_PAGES: readonly LinkPage[] = ['/', '/agents']

/** The text of the numbers that a page with this address shows now. */
type PinNumbers = (viewer: Viewer, address: string) => Promise<string>

/** Short links: made, opened and deleted. */
export function answerLinks(
  { links }: Store,
  looker: Looker,
  open: ObjectDoor,
  pinNumbers: PinNumbers,
  defaults: AskingDefaults,
  now: () => number,
) {
  const nowSeconds = () => Math.floor(now() / 1000)
  let sweptAt = Number.NEGATIVE_INFINITY

  /** A link that has not ended. */
  async function find(id: string): Promise<StoredLink | null> {
    await sweep()
    const link = await links.find(id)
    return link !== null && (link.expiresAt === null || link.expiresAt > nowSeconds()) ? link : null
  }

  /** Whoever has a link may open it, as far as the numbers behind it are for them. */
  async function letIn(viewer: Viewer, link: StoredLink | null): Promise<StoredLink> {
    const scope = link && readScope(link)
    return await open(viewer, 'link', link && { ...link, shared: true, pinned: scope })
  }

  const opened = async (viewer: Viewer, id: string) => await letIn(viewer, await find(id))

  /** What has ended is gone for readers at once, and from the disk within an hour of anybody's next look. */
  async function sweep(): Promise<void> {
    if (Math.abs(nowSeconds() - sweptAt) < SWEEP_EVERY_SECONDS) return
    sweptAt = nowSeconds()
    // A disk that refuses costs nobody an answer.
    await links.sweep(sweptAt).catch(() => undefined)
  }

  async function refuseTooMany(viewer: Viewer, kind: LinkKind): Promise<void> {
    const kept = await links.kept(viewer.id)
    if (kept.links >= MOST_LINKS)
      throw new TooMuchToKeep('kind', `At most ${MOST_LINKS} links are kept; delete some, or let new ones expire.`)
    if (kind === 'pinned' && kept.pinned >= MOST_PINNED_CHARACTERS)
      throw new TooMuchToKeep('kind', 'All room for pinned numbers is taken; delete some pinned links first.')
  }

  const answers: Pick<LinkAnswers, 'createLink' | 'ownLinks' | 'openLink' | 'deleteLink'> = {
    async createLink(viewer, wish: LinkWish) {
      const { kind, page, agent } = wish
      if (kind === 'pinned' && !PINNED_PAGES.includes(page))
        throw new BadQuestion([
          { parameter: 'kind', detail: `pinned goes with page=${PINNED_PAGES.join(' or page=')}` },
        ])
      await sweep()
      const at = nowSeconds()
      const asked = await askedAddress(wish, viewer, looker, defaults, at)
      const address = kind === 'rolling' ? rollingAddress(asked, defaults) : fixedAddress(asked, defaults, at)
      await refuseTooMany(viewer, kind)
      const pin = kind === 'pinned' ? await pinNumbers(viewer, address) : null
      const expiresAt = expiryOf(kind, wish.expires, at)
      const scope = pin === null ? null : writeScope(viewer)
      const owner = { owner: viewer.id, ownerName: viewer.name }
      const rest = { kind, page, agent, address, ...owner, createdAt: at, expiresAt, scope }
      const id = await underShortId((free) => links.add({ id: free, ...rest }, pin))
      return toLink({ id, ...rest })
    },

    async ownLinks(viewer, { page, pageSize }) {
      await sweep()
      const part = { limit: pageSize, offset: (page - 1) * pageSize }
      const { rows, total } = await links.ownedBy(viewer.id, nowSeconds(), part)
      return { items: rows.map(toLink), page, pageSize, total }
    },

    openLink: async (viewer, id) => toLink(await opened(viewer, id)),

    async deleteLink(viewer, id) {
      const link = await find(id)
      // One's own can always be deleted, whatever it leads to.
      if (link?.owner !== viewer.id) {
        await letIn(viewer, link)
        throw new NotYours('link')
      }
      await links.remove(id)
    },
  }
  return { answers, opened }
}

function toLink({ id, kind, page, agent, address, createdAt, ownerName, expiresAt }: StoredLink): Link {
  return {
    id,
    kind: LINK_KINDS.find((known) => known === kind) ?? 'rolling',
    page: LINK_PAGES.find((known) => known === page) ?? '/',
    agent,
    address,
    createdAt: formatInstant(createdAt, 'UTC'),
    createdBy: ownerName,
    expiresAt: expiresAt === null ? null : formatInstant(expiresAt, 'UTC'),
  }
}
