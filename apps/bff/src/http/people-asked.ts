import { createHash } from 'node:crypto'
import type { Question } from '@readyboard/contract'
import type { RowFilter } from '../store/store.ts'
import type { Directory } from '../sync/directory.ts'

/** Whose rows answer a question, with teams as they are now. */
export type PeopleAsked = Pick<RowFilter, 'agents' | 'among' | 'except'>

/** For whom Zoom is asked. Teams and all but some are answered from everybody's rows: who belongs to them changes. */
export function agentsOfZoom({ agents, teams }: Pick<Question, 'agents' | 'teams'>): readonly string[] {
  return teams.length > 0 ? [] : agents
}

/** @throws ListUnavailable where teams are asked about and nobody can say who belongs to them */
export async function peopleAsked(
  { agents, teams, except }: Pick<Question, 'agents' | 'teams' | 'except'>,
  directory: Directory,
): Promise<PeopleAsked> {
  const without = except.length > 0 ? { except } : {}
  if (teams.length === 0) return { agents, ...without }
  const wanted = new Set(teams)
  const members = (await directory.teams()).filter(({ id }) => wanted.has(id)).flatMap(({ userIds }) => userIds)
  return { agents: [], among: [...new Set([...agents, ...members])], ...without }
}

/** Whether somebody is asked about. */
export function isAskedAbout({ agents, among, except = [] }: PeopleAsked): (userId: string) => boolean {
  const [named, group, others] = [new Set(agents), among && new Set(among), new Set(except)]
  return (userId) => (named.size === 0 || named.has(userId)) && (group?.has(userId) ?? true) && !others.has(userId)
}

/** Short words for the members of teams, null without any: when they change, so does an answer. */
export function digestOfPeople({ among }: PeopleAsked): string | null {
  if (!among) return null
  return createHash('sha1')
    .update([...among].sort().join('\n'))
    .digest('base64url')
    .slice(0, 12)
}
