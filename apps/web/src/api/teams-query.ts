import type { Team, TeamsAnswer } from '@readyboard/contract'
import { queryOptions } from '@tanstack/react-query'
import { fetchJson } from './fetch-json.ts'
import { listText } from './list-queries.ts'

/** All teams with agents in a queue (null: in any), by name. */
export function teamsQuery(queue: string | null) {
  return queryOptions({
    queryKey: ['teams', queue],
    queryFn: async ({ signal }) => {
      const teams: Team[] = []
      let cursor: string | null = ''
      while (cursor !== null) {
        const page: TeamsAnswer = await fetchJson(`/teams?${listText({ queue: queue ?? '', cursor })}`, signal)
        teams.push(...page.items)
        cursor = page.nextCursor
      }
      return teams
    },
    staleTime: 300_000,
  })
}
