import { formatQuestion, type ParameterProblem, QUESTION_KEYS, type Question, readQuestion } from '@readyboard/contract'

/** Parameters of a table or a view; null takes one out of the address. */
export type ViewParameters = Record<string, string | null>

/** What an address says. `search`: all of it, for what is not the question's own: sort, page, units, chart. */
export type Address = {
  question: Question
  search: URLSearchParams
  /** What in it could not be read and fell back. */
  notes: ParameterProblem[]
}

/** The newest address, which may not be drawn yet. */
export const newestAddress = (): Address => readAddress(window.location.search)

let last: { text: string; asked: string; address: Address } | null = null

/** What an address says. Some twenty places of a page ask that at once, so the last answer is kept. */
export function readAddress(text: string): Address {
  if (last?.text === text) return last.address
  const search = new URLSearchParams(text)
  const asked = ownText(search)
  // The same question stays the same object while a table is sorted or paged.
  const { question, notes } = last?.asked === asked ? last.address : readOwn(asked)
  const address = { question, search, notes }
  last = { text, asked, address }
  return address
}

function readOwn(asked: string): Pick<Address, 'question' | 'notes'> {
  const { question, problems: notes } = readQuestion(new URLSearchParams(asked))
  return { question, notes }
}

const isOwn = (key: string) => QUESTION_KEYS.some((own) => own === key)

function ownText(search: URLSearchParams): string {
  return new URLSearchParams([...search].filter(([key]) => isOwn(key))).toString()
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
  for (const [key, value] of Object.entries({ page: null, ...change })) {
    if (value === null || value === '') next.delete(key)
    else next.set(key, value)
  }
  return next
}
