import { ZoomChainError } from './errors.ts'

/** What following a chain needs to know of a page. */
type Linked = { nextPageToken: string | null; totalRecords: number | null }

// Zoom leaves out the total only where it leaves out much else; more pages than a day's budget never end by themselves.
const MOST_PAGES_WITHOUT_TOTAL = 10_000

/**
 * Follows the page tokens to the end.
 *
 * @throws ZoomChainError when a token comes twice, or when twice the pages the total calls for (and two) are passed
 */
export async function* followPages<Page extends Linked>(
  pageSize: number,
  read: (pageToken: string | undefined) => Promise<Page>,
): AsyncGenerator<Page, void, undefined> {
  const seen = new Set<string>()
  let token: string | undefined
  for (let pages = 1; ; pages += 1) {
    const page = await read(token)
    yield page
    token = page.nextPageToken ?? undefined
    if (token === undefined) return
    if (seen.has(token)) throw new ZoomChainError('loop', pages)
    seen.add(token)
    if (pages >= pageCap(page.totalRecords, pageSize)) throw new ZoomChainError('too-many-pages', pages)
  }
}

function pageCap(totalRecords: number | null, pageSize: number): number {
  if (totalRecords === null) return MOST_PAGES_WITHOUT_TOTAL
  return Math.ceil(Math.max(totalRecords, 0) / pageSize) * 2 + 2
}
