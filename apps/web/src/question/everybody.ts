import type { Question } from '@readyboard/contract'

type People = Pick<Question, 'agents' | 'teams' | 'except'>

/** What a question says of people where it asks about all of them. */
export const EVERYBODY: People = { agents: [], teams: [], except: [] }

export function isAboutSome({ agents, teams, except }: People): boolean {
  return agents.length + teams.length + except.length > 0
}
