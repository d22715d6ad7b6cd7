import type { ParameterProblem } from './question.ts'

/** Unknown parameters named one by one: an address full of them must not make an answer many times as long. */
const MAX_NAMED = 20

/** Reads parameters by name and collects what is wrong with them, so that one answer can name every mistake. */
export class Parameters {
  readonly problems: ParameterProblem[] = []
  readonly #params: URLSearchParams

  constructor(params: URLSearchParams) {
    this.#params = params
  }

  refuse(parameter: string, detail: string): null {
    this.problems.push({ parameter, detail })
    return null
  }

  /** Refuses parameters that nobody reads: a misspelt filter must not silently show everything. */
  refuseUnknown(known: readonly string[]): void {
    const unknown = [...new Set(this.#params.keys())].filter((name) => !known.includes(name))
    for (const name of unknown.slice(0, MAX_NAMED)) {
      this.refuse(excerpt(name), `is not a parameter here; known are ${known.join(', ')}`)
    }
    const [next, ...more] = unknown.slice(MAX_NAMED)
    if (next !== undefined) this.refuse(excerpt(next), `and ${more.length} more are no parameters here`)
  }

  all(name: string): string[] {
    return this.#params.getAll(name)
  }

  has(name: string): boolean {
    return this.#params.has(name)
  }

  /** The one value of a parameter, null when absent; twice is refused. */
  one(name: string): string | null {
    const values = this.#params.getAll(name)
    if (values.length > 1) return this.refuse(name, 'is given more than once; expected once')
    return values[0] ?? null
  }

  /** The one value, checked; `expected` says in words what would be right. */
  checked<T extends string>(name: string, test: (text: string) => text is T, expected: string): T | null {
    const text = this.one(name)
    if (text === null) return null
    return test(text) ? text : this.refuse(name, `is ${quoted(text)}; expected ${expected}`)
  }

  choice<T extends string>(name: string, choices: readonly T[]): T | null {
    const isChoice = (text: string): text is T => choices.some((choice) => choice === text)
    return this.checked(name, isChoice, `one of ${choices.join(', ')}`)
  }

  /** A whole number written in plain digits. */
  wholeNumber(name: string, from: number, to: number): number | null {
    const text = this.one(name)
    if (text === null) return null
    const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN
    if (number >= from && number <= to) return number
    return this.refuse(name, `is ${quoted(text)}; expected a whole number from ${from} to ${to}`)
  }
}

/** At most 61 characters of what was sent, without control and direction marks: it is echoed in answers and logs. */
export function excerpt(text: string): string {
  const start = text.length > 60 ? `${text.slice(0, 60)}…` : text
  return start.toWellFormed().replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '\uFFFD')
}

export function quoted(text: string): string {
  return `"${excerpt(text)}"`
}
