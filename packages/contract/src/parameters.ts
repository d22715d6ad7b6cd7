import type { ParameterProblem } from './question.ts'

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
    for (const name of new Set(this.#params.keys())) {
      if (!known.includes(name)) this.refuse(excerpt(name), `is not a parameter here; known are ${known.join(', ')}`)
    }
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
    if (values.length > 1) return this.refuse(name, 'is given more than once')
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

/** At most 100 characters of what was sent, without control characters: it is echoed in answers and logs. */
export function excerpt(text: string): string {
  const clean = text.toWellFormed().replace(/\p{Cc}/gu, '\uFFFD')
  return clean.length > 60 ? `${clean.slice(0, 60)}…` : clean
}

export function quoted(text: string): string {
  return `"${excerpt(text)}"`
}
