import { BadEnvironment, readEnvironment } from '../environment.ts'

/** What is said about an environment, a line each; nothing where it is in order. */
export function mistakesIn(source: Record<string, string>): readonly string[] {
  try {
    readEnvironment(source)
    return []
  } catch (error) {
    if (error instanceof BadEnvironment) return error.mistakes
    throw error
  }
}
