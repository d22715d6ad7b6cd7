import { checkRow, type TimeSheetRow } from '@readyboard/timesheet'
import { TIME_SHEET_PAGE_SIZE, type TimeSheetPage, ZoomChainError, ZoomPageTokenExpired } from '@readyboard/zoom'
import type { Cell } from '../store/cell.ts'
import type { NewWindow } from '../store/store.ts'
import type { AskZoom } from './ask-zoom.ts'
import { ChainNotWhole, PageChain } from './page-chain.ts'
import { windowQuery } from './window-query.ts'
import { FEWEST_PAGES } from './window-size.ts'

export type WindowToFetch = {
  cell: Cell
  from: number
  to: number
  /** The instants at which a row of this window may start. */
  starts: ReadonlySet<number>
}

/** A single chain takes too long, for its rows or for its page tokens. Nothing was kept; ask for shorter windows. */
export type TooLong = { tooLong: true; rowsPerSecond: number }

/** A single chain of more pages than this is worth the one request that splitting it costs. */
const MOST_PAGES_IN_A_CHAIN = 24
/** Durations and counts beyond this are no time an agent spent, and the store's columns do not hold them. */
const LARGEST = 2_000_000_000

type OnPage = (requests: number, expected: number | null) => void

/**
 * Asks for all pages of a window. A chain that broke (its page token expired, its pages did not add up) is begun once more;
 * where page tokens expire again, shorter windows are needed.
 *
 * @param onPage after each page, with the number of requests so far and, as far as known, in the end
 * @throws ZoomError, ChainNotWhole
 */
export async function fetchWindow(
  ask: AskZoom,
  window: WindowToFetch,
  now: () => number,
  onPage: OnPage,
): Promise<NewWindow | TooLong> {
  let spent = 0
  let total: number | null = null
  try {
    return await runChain(ask, window, now, (pages, expected) => {
      spent = pages
      total = expected
      onPage(pages, expected)
    })
  } catch (error) {
    if (!isBrokenChain(error)) throw error
  }
  try {
    return await runChain(ask, window, now, (pages, expected) => {
      onPage(spent + pages, expected === null ? null : spent + expected)
    })
  } catch (error) {
    if (!(error instanceof ZoomPageTokenExpired) || total === null || total <= FEWEST_PAGES || window.starts.size < 2) {
      throw error
    }
    // Twice the tokens ended before the chain did.
    return { tooLong: true, rowsPerSecond: (total * TIME_SHEET_PAGE_SIZE) / (window.to - window.from) }
  }
}

function isBrokenChain(error: unknown): boolean {
  return error instanceof ZoomPageTokenExpired || error instanceof ZoomChainError || error instanceof ChainNotWhole
}

async function runChain(
  ask: AskZoom,
  window: WindowToFetch,
  now: () => number,
  onPage: OnPage,
): Promise<NewWindow | TooLong> {
  const query = windowQuery(window.cell, window.from, window.to)
  const fetchedAt = now()
  const chain = new PageChain(query)
  let token: string | null = null
  do {
    const page: TimeSheetPage = await ask(query, token)
    token = chain.add(page)
    onPage(chain.pages, chain.total === null ? null : Math.max(1, Math.ceil(chain.total / TIME_SHEET_PAGE_SIZE)))
    if (chain.pages === 1 && isTooLong(chain, window)) {
      return { tooLong: true, rowsPerSecond: (chain.total ?? 0) / (window.to - window.from) }
    }
  } while (token !== null)
  return toWindow(window, chain, fetchedAt)
}

function isTooLong(chain: PageChain, { starts }: WindowToFetch): boolean {
  return starts.size > 1 && (chain.total ?? 0) > MOST_PAGES_IN_A_CHAIN * TIME_SHEET_PAGE_SIZE
}

/**
 * Rows that start just outside the window are Zoom's way of including its ends, and ignored. Those that start farther
 * away stand where rows of this window should be.
 */
function toWindow({ cell, from, to, starts }: WindowToFetch, chain: PageChain, fetchedAt: number): NewWindow {
  const meant = chain.rows.filter((row) => !isJustOutside(row, from, to))
  const usable = meant.filter((row) => starts.has(row.start) && isBelievable(row))
  const rows = usable.map((row) => ({ ...row, consistent: checkRow(row, fetchedAt).consistent }))
  return { cell, from, to, fetchedAt, rejected: chain.rejected + meant.length - usable.length, rows }
}

function isJustOutside({ start, end }: TimeSheetRow, from: number, to: number): boolean {
  return (start < from && end >= from) || start === to
}

function isBelievable({ start: _, end: __, ...row }: TimeSheetRow): boolean {
  return Object.values(row).every((value) => typeof value !== 'number' || Math.abs(value) <= LARGEST)
}
