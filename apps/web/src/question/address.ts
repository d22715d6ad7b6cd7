import { formatQuestion, type ParameterProblem, QUESTION_KEYS, type Question, readQuestion } from '@readyboard/contract'
import type { AskedQuestion } from '../api/report-query.ts'
import { columnParameters, readColumns } from './column-address.ts'
import { type OccupancyChoice, occupancyParameter, readOccupancy } from './occupancy-choice.ts'
import { NO_PIN, readPin } from './pin.ts'

/** Parameters of a table or a view; null takes one out of the address. */
export type ViewParameters = Record<string, string | null>

type Own = { question: AskedQuestion; notes: ParameterProblem[] }

/**
 * What an address says. `search`: all of it, for what is not the question's own: sort, page, units, chart. Without an
 * occupancy or columns that nobody knows.
 */
export type Address = {
  question: AskedQuestion
  occupancy: OccupancyChoice
  search: URLSearchParams
  /** What in it could not be read and fell back. */
  notes: ParameterProblem[]
}

/** The newest address, which may not be drawn yet. */
export const newestAddress = (): Address => readAddress(window.location.search)

let last: { text: string; asked: string; own: Own; address: Address } | null = null

/** What an address says. Some twenty places of a page ask that at once, so the last answer is kept. */
export function readAddress(text: string): Address {
  if (last?.text === text) return last.address
  const search = new URLSearchParams(text)
  const asked = ownText(search)
  // The same question stays the same object while a table is sorted or paged.
  const own = last?.asked === asked ? last.own : readOwn(asked)
  const { occupancy, notes: misread } = readOccupancy(search)
  if (misread.length > 0) search.delete('occupancy')
  const { choice, notes: unknown } = readColumns(search)
  if (unknown.length > 0) writeView(search, columnParameters(choice))
  const unread = [...misread, ...unknown]
  const notes = unread.length > 0 ? [...own.notes, ...unread] : own.notes
  const address = { question: own.question, occupancy, search, notes }
  last = { text, asked, own, address }
  return address
}

function readOwn(asked: string): Own {
  const search = new URLSearchParams(asked)
  const { question, problems: notes } = readQuestion(search)
  const pin = readPin(search)
  return { question: pin?.shown ? { ...question, pinned: pin.id } : question, notes }
}

const isOwn = (key: string) => QUESTION_KEYS.some((own) => own === key)

function ownText(search: URLSearchParams): string {
  return new URLSearchParams([...search].filter(([key]) => isOwn(key) || key in NO_PIN)).toString()
}

/** What goes along to another page: which occupancy is meant. How a table was sorted or paged stays behind. */
export function alongParameters(occupancy: OccupancyChoice): URLSearchParams {
  return withView(new URLSearchParams(), occupancyParameter(occupancy))
}

/** The query part of an address: the question, then whatever else `search` holds. */
export function addressOf(question: Question, search = new URLSearchParams()): string {
  const others = new URLSearchParams([...search].filter(([key]) => !isOwn(key)))
  const text = [formatQuestion(question), others.toString()].filter(Boolean).join('&')
  return `?${text}`
}

/**
 * The whole address with some parameters set, or taken out where they are null or empty. What changes the order or the
 * number of rows leads back to the first page.
 */
export function withView(search: URLSearchParams, change: ViewParameters): URLSearchParams {
  const next = new URLSearchParams(search)
  writeView(next, { page: null, ...change })
  return next
}

function writeView(search: URLSearchParams, change: ViewParameters): void {
  for (const [key, value] of Object.entries(change)) {
    if (value === null || value === '') search.delete(key)
    else search.set(key, value)
  }
}
