import type { Question } from '@readyboard/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { agentListQuery } from '../api/list-queries.ts'
import { teamsQuery } from '../api/teams-query.ts'
import { formatCount } from '../ui/format.ts'
import { AGENTS_ASKED } from '../words/agents-asked.ts'
import { countWords } from './count-words.ts'
import { useQuestion } from './use-question.ts'

type People = Pick<Question, 'agents' | 'teams' | 'except'>

/** Whom the question asks about: `3 of 60`, `All but 2 of 60`, `Team North`. */
export function useAgentsWords(): string {
  const { question } = useQuestion()
  const { data } = useInfiniteQuery(agentListQuery(question.queue, ''))
  const { data: teams } = useQuery({ ...teamsQuery(question.queue), enabled: question.teams.length > 0 })
  return agentsWords(question, data?.pages[0]?.total, teams)
}

/** The same where `total` and the names of teams may not be known yet. */
export function agentsWords(
  { agents, teams, except }: People,
  total: number | undefined,
  known: readonly { id: string; name: string }[] = [],
): string {
  const [chosen, left] = [formatCount(agents.length), formatCount(except.length)]
  if (teams.length > 0) {
    const name = teams.length === 1 ? known.find(({ id }) => id === teams[0])?.name : undefined
    const count = { count: teams.length, text: formatCount(teams.length) }
    const whom = name === undefined ? AGENTS_ASKED.teams(count) : AGENTS_ASKED.team({ name })
    const more = agents.length > 0 ? AGENTS_ASKED.and({ whom, more: chosen }) : whom
    return except.length > 0 ? AGENTS_ASKED.but({ whom: more, left }) : more
  }
  if (agents.length > 0) return countWords(agents.filter((id) => !except.includes(id)).length, total)
  if (except.length === 0) return countWords(null, total)
  return total === undefined
    ? AGENTS_ASKED.allBut({ left })
    : AGENTS_ASKED.allButOf({ left, total: formatCount(total) })
}
