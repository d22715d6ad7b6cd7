import type { Agent, Team } from '@readyboard/contract'
import type { AgentChoice } from './agent-choice.ts'

/** A line of the list of agents; a heading cannot be chosen. `inset`: below its team. */
export type AgentLine =
  | { kind: 'team'; key: string; team: Team }
  | { kind: 'heading'; key: string }
  | { kind: 'agent'; key: string; agent: Agent; inset: boolean }

/** Ids of teams and of agents may be alike; no id has a colon in it. */
const TEAM = 'team:'
const teamKey = (id: string): string => TEAM + id
export const teamOfKey = (key: string): string | null => (key.startsWith(TEAM) ? key.slice(TEAM.length) : null)

const agentLine = (inset: boolean) => (agent: Agent) => ({ kind: 'agent', key: agent.id, agent, inset }) as const
const teamLine = (team: Team) => ({ kind: 'team', key: teamKey(team.id), team }) as const

/**
 * Each team with its members, then who has none; whoever was named or left out when the list opened comes first. Ticking
 * moves nobody.
 */
export function groupedLines(agents: readonly Agent[], teams: readonly Team[], asked: AgentChoice): AgentLine[] {
  const byTeam = Map.groupBy(agents, (agent) => teams.find(({ id }) => agent.teams.includes(id))?.id)
  const askedFirst = (some: readonly Agent[]) =>
    firstThose(some, ({ id }) => asked.agents.has(id) || asked.except.has(id))
  const groups = teams.map((team) => ({ team, members: askedFirst(byTeam.get(team.id) ?? []) }))
  const isAsked = ({ team, members: [first] }: (typeof groups)[number]) =>
    asked.teams.has(team.id) || (first !== undefined && (asked.agents.has(first.id) || asked.except.has(first.id)))
  const others = askedFirst(byTeam.get(undefined) ?? [])
  return [
    ...firstThose(groups, isAsked).flatMap(({ team, members }) => [teamLine(team), ...members.map(agentLine(true))]),
    ...(groups.length > 0 && others.length > 0 ? [{ kind: 'heading', key: ':' } as const] : []),
    ...others.map(agentLine(groups.length > 0)),
  ]
}

/** Teams, then agents as they come: of a search, and of more people than are loaded. */
export function flatLines(agents: readonly Agent[], teams: readonly Team[], asked: AgentChoice | null): AgentLine[] {
  const isAsked = ({ id }: Agent) => asked !== null && (asked.agents.has(id) || asked.except.has(id))
  return [...teams.map(teamLine), ...firstThose(agents, isAsked).map(agentLine(false))]
}

function firstThose<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): Item[] {
  return [...items.filter(isFirst), ...items.filter((item) => !isFirst(item))]
}
