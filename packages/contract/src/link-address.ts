import { excerpt } from './parameters.ts'
import { type ParameterProblem, QUESTION_KEYS, type Question } from './question.ts'
import { formatQuestion, readQuestion } from './question-codec.ts'

/** How a page shows what it answers: columns, sorting, pages. Its own affair; here only bounded. */
export type ViewPair = [name: string, value: string]

/** The query text of a page, taken apart. `problems` all name `address` and tell of the parameter inside it. */
export type AddressReading = { question: Question; view: ViewPair[]; problems: ParameterProblem[] }

const MOST_PAIRS = 40
const LONGEST_VALUE = 1_000
const NAME = /^[\w.-]{1,40}$/
const UNPRINTABLE = /[\p{Cc}\p{Cs}\uFFFD]/u

/** Reads what a page's address asks as strictly as a call, and keeps what it says besides within limits. */
export function readAddress(address: string): AddressReading {
  const params = new URLSearchParams(address)
  const view = [...params].filter(([name]) => !QUESTION_KEYS.some((known) => known === name))
  const { question, problems } = readQuestion(params)
  const inside = problems.map(({ parameter, detail }) => `\`${parameter}\` ${detail}`)
  if (view.length > MOST_PAIRS)
    inside.push(`holds ${view.length} parameters beside the question; at most ${MOST_PAIRS} fit`)
  for (const [name, value] of view.slice(0, MOST_PAIRS)) {
    if (!NAME.test(name)) inside.push(`\`${excerpt(name)}\` is not a name for a parameter`)
    else if (value.length > LONGEST_VALUE) inside.push(`\`${name}\` is longer than ${LONGEST_VALUE} characters`)
    else if (UNPRINTABLE.test(value)) inside.push(`\`${name}\` holds what cannot be read`)
  }
  return { question, view, problems: inside.map((detail) => ({ parameter: 'address', detail })) }
}

/** The query text again, the question first. `readAddress` of it gives the same back. */
export function formatAddress(question: Question, view: readonly ViewPair[]): string {
  const shown = new URLSearchParams([...view]).toString()
  return [formatQuestion(question), shown.replaceAll('%2C', ',')].filter((text) => text !== '').join('&')
}
