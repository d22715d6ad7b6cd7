import { formatQuestion, type ParameterProblem, QUESTION_KEYS, type Question, readQuestion } from '@readyboard/contract'
import { useMemo } from 'react'
import { useLocation, useNavigate } from 'react-router'

/** Parameters of a table or a view; null takes one out of the address. */
export type ViewParameters = Record<string, string | null>

export type QuestionRoom = {
  question: Question
  /** The whole address, for what is not the question's own: sort, order, search, page, pageSize, only, view. */
  search: URLSearchParams
  /** What in the address could not be read and fell back. */
  notes: ParameterProblem[]
  /** Asks something else: a new entry in the history, back on the first page. */
  ask: (change: Partial<Question>) => void
  /** Changes how the answer is looked at; `replace` for what nobody wants to go back through, such as typing. */
  setTable: (change: ViewParameters, options?: { replace?: boolean }) => void
}

/** The address bar as a question: read from it, asked through it, held nowhere else. */
export function useQuestion(): QuestionRoom {
  const { search: text } = useLocation()
  const navigate = useNavigate()
  // They read the address when they are called, so what depends on them is not made anew with every address.
  const acts = useMemo((): Pick<QuestionRoom, 'ask' | 'setTable'> => {
    // Whoever looks at a table and changes a filter goes on looking at the table.
    const go = (change: (address: Address) => string, replace = false) =>
      void navigate(change(readAddress(window.location.search)), { replace, preventScrollReset: true })
    return {
      ask: (change) =>
        go(({ question, search }) => addressOf({ ...question, ...change }, changed(search, { page: null }))),
      setTable: (change, { replace = false } = {}) => {
        const first = 'page' in change ? {} : { page: null }
        go(({ question, search }) => addressOf(question, changed(search, { ...first, ...change })), replace)
      },
    }
  }, [navigate])
  return useMemo(() => ({ ...readAddress(text), ...acts }), [text, acts])
}

/** The question of the newest address, which may not be drawn yet. */
export const newestQuestion = (): Question => readAddress(window.location.search).question

type Address = Pick<QuestionRoom, 'question' | 'search' | 'notes'>

let last: { text: string; asked: string; address: Address } | null = null

/** What an address says. Some twenty places of a page ask that at once, so the last answer is kept. */
function readAddress(text: string): Address {
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

function changed(search: URLSearchParams, change: ViewParameters): URLSearchParams {
  const next = new URLSearchParams(search)
  for (const [key, value] of Object.entries(change)) {
    if (value === null || value === '') next.delete(key)
    else next.set(key, value)
  }
  return next
}
