import { useAgentsWords } from './agents-words.ts'

/** Whom the question asks about, teams by their name. */
export function AskedPeople() {
  return useAgentsWords()
}
