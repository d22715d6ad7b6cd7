/** What a check found, and where something is wrong what to do about it. */
export type Finding = { check: string; state: 'ok' | 'warn' | 'bad' | 'skipped'; words: string; todo: string | null }

export const ok = (check: string, words: string): Finding => ({ check, state: 'ok', words, todo: null })
export const skipped = (check: string, words: string): Finding => ({ check, state: 'skipped', words, todo: null })
export const warn = (check: string, words: string, todo: string): Finding => ({ check, state: 'warn', words, todo })
export const bad = (check: string, words: string, todo: string): Finding => ({ check, state: 'bad', words, todo })

const CHECK_WIDTH = 18

/** A line for a person, and below it what to do. */
export function findingInWords({ check, state, words, todo }: Finding): string {
  const head = `${state.padEnd(8)}${check.padEnd(CHECK_WIDTH)}${words}`
  return todo === null ? head : `${head}\n${' '.repeat(8)}${''.padEnd(CHECK_WIDTH)}→ ${todo}`
}
