import type { TimeSheetRow } from '@readyboard/timesheet'
import {
  echoMismatch,
  TIME_SHEET_PAGE_SIZE,
  type TimeSheetPage,
  type TimeSheetQuery,
  ZoomChainError,
} from '@readyboard/zoom'

// More than any window has: where Zoom counts nothing, only this ends tokens without end.
const MOST_PAGES_WITHOUT_TOTAL = 2000

/** Zoom answered something else than it was asked, or not all of it: nothing of the chain may be used. */
export class ChainNotWhole extends Error {
  constructor(detail: string) {
    super(detail)
    this.name = 'ChainNotWhole'
  }
}

/** The pages of one window as they come in. Rows are told apart by start and agent; the one that came last counts. */
export class PageChain {
  readonly #query: TimeSheetQuery
  readonly #rows = new Map<string, TimeSheetRow>()
  readonly #tokens = new Set<string>()
  #rejected = 0
  #total: number | null = null
  #pages = 0

  constructor(query: TimeSheetQuery) {
    this.#query = query
  }

  get pages(): number {
    return this.#pages
  }

  /** Rows over all pages as Zoom says now, null when it does not say. */
  get total(): number | null {
    return this.#total
  }

  get rejected(): number {
    return this.#rejected
  }

  get rows(): TimeSheetRow[] {
    return [...this.#rows.values()]
  }

  /**
   * Takes a page in and answers with the token of the next one, null when the chain has ended whole.
   *
   * @throws ChainNotWhole, ZoomChainError
   */
  add(page: TimeSheetPage): string | null {
    const mismatch = echoMismatch(this.#query, page.echo)
    if (mismatch !== null) throw new ChainNotWhole(`Zoom answered about something else than it was asked: ${mismatch}`)
    this.#pages += 1
    for (const row of page.rows) this.#rows.set(`${row.start}|${row.userId}`, row)
    this.#rejected += page.rejected.length
    this.#total = page.totalRecords ?? this.#total
    const token = page.nextPageToken
    if (token === null) this.#checkWhole()
    else this.#checkGoesOn(token)
    return token
  }

  #checkWhole(): void {
    const distinct = this.#rows.size + this.#rejected
    if (this.#total !== null && distinct !== this.#total) {
      throw new ChainNotWhole(`Zoom counts ${this.#total} rows and sent ${distinct}`)
    }
  }

  #checkGoesOn(token: string): void {
    // Zoom's analytics endpoints are known to hand the same token out twice.
    if (this.#tokens.has(token)) throw new ZoomChainError('loop', this.#pages)
    this.#tokens.add(token)
    const most =
      this.#total === null
        ? MOST_PAGES_WITHOUT_TOTAL
        : Math.ceil(Math.max(0, this.#total) / TIME_SHEET_PAGE_SIZE) * 2 + 2
    if (this.#pages >= most) throw new ZoomChainError('too-many-pages', this.#pages)
  }
}
