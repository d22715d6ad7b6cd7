import type { Agent, Question } from '@readyboard/contract'

/** Whom a question asks about, as it asks: everybody or some teams or neither, with people named and people left out. */
export type AgentChoice = {
  /** Everybody there is, newcomers included. */
  all: boolean
  /** Whole teams, newcomers included. */
  teams: ReadonlySet<string>
  /** Named besides. */
  agents: ReadonlySet<string>
  /** Left out of all these. */
  except: ReadonlySet<string>
}

/** Who can be chosen. `known`: those that are loaded, which may be part of `total`. */
export type Crew = { known: readonly Person[]; teams: readonly { id: string; agents: number }[]; total: number }
type Person = Pick<Agent, 'id' | 'teams'>
type Base = Pick<AgentChoice, 'all' | 'teams'>

/** At most so many agents fit into one link, and so many are left out by it. */
export const MAX_CHOSEN = 500

const NO_ONE: ReadonlySet<string> = new Set()
export const ALL: AgentChoice = { all: true, teams: NO_ONE, agents: NO_ONE, except: NO_ONE }
export const NOBODY: AgentChoice = { ...ALL, all: false }

/** The choice a question stands for: no agents and no teams named means all. */
export function choiceOf({ agents, teams, except }: Pick<Question, 'agents' | 'teams' | 'except'>): AgentChoice {
  const all = agents.length === 0 && teams.length === 0
  return { all, teams: new Set(teams), agents: new Set(agents), except: new Set(except) }
}

/** What a choice asks. */
export function askedPeople(choice: AgentChoice, crew: Crew): Pick<Question, 'agents' | 'teams' | 'except'> {
  const { teams, agents, except } = isEverybody(choice, crew) ? ALL : choice
  return { agents: [...agents], teams: [...teams], except: [...except] }
}

/** Everybody by name is the same as all. A team of everybody is not: others may come who do not belong to it. */
export function isEverybody(choice: AgentChoice, crew: Crew): boolean {
  const { all, teams, agents, except } = choice
  if (all && except.size === 0) return true
  if (teams.size > 0 || crew.total === 0 || !isLoaded(crew)) return false
  // Who is gone from every list is asked about, or left out, all the same.
  const unlisted = unlistedIn(crew)
  return unlisted([...agents, ...except]).length === 0 && crew.known.every((person) => isTicked(choice, person))
}

export function isTicked(choice: AgentChoice, person: Person): boolean {
  return (isIn(choice, person) || choice.agents.has(person.id)) && !choice.except.has(person.id)
}

/** How many are chosen: exactly where everybody is loaded, else by the sizes of teams. */
export function countOf(choice: AgentChoice, crew: Crew): number {
  if (isLoaded(crew)) {
    // Somebody named who is gone from every list is still asked about.
    const unlisted = unlistedIn(crew)(choice.agents).filter((id) => !choice.except.has(id))
    return crew.known.filter((person) => isTicked(choice, person)).length + unlisted.length
  }
  const { all, agents, except } = choice
  const ofTeams = crew.teams.reduce((sum, team) => sum + (choice.teams.has(team.id) ? team.agents : 0), 0)
  return Math.max(0, (all ? crew.total : ofTeams + agents.size) - except.size)
}

/** How many of a team are chosen, as far as its members are known. */
export function countOfTeam(choice: AgentChoice, team: Crew['teams'][number], crew: Crew): number {
  const members = crew.known.filter(({ teams }) => teams.includes(team.id))
  const ticked = members.filter((person) => isTicked(choice, person)).length
  return choice.all || choice.teams.has(team.id) ? team.agents - (members.length - ticked) : ticked
}

export function withAgents(choice: AgentChoice, crew: Crew, change: ReadonlyMap<string, boolean>): AgentChoice {
  return shaped(choice, choice, crew, (person) => change.get(person.id) ?? isTicked(choice, person))
}

/** A whole team chosen, or none of it. All but a team are the other teams, so that they, too, go on taking newcomers in. */
export function withTeam(choice: AgentChoice, crew: Crew, team: string, chosen: boolean): AgentChoice {
  const others = (choice.all ? crew.teams.map(({ id }) => id) : [...choice.teams]).filter((id) => id !== team)
  const base = chosen
    ? { all: choice.all, teams: new Set(choice.teams).add(team) }
    : { all: false, teams: new Set(others) }
  return shaped(choice.all && chosen ? choice : base, choice, crew, (person) =>
    person.teams.includes(team) ? chosen : isTicked(choice, person),
  )
}

/** The choice turned round: of a few named, all but these. */
export function inverted(choice: AgentChoice, crew: Crew): AgentChoice {
  const { all, teams, agents, except } = choice
  const others = new Set(crew.teams.map(({ id }) => id).filter((id) => !teams.has(id)))
  const base = all ? NOBODY : teams.size === 0 ? ALL : { all: false, teams: others }
  const turned = { ...choice, agents: except, except: agents }
  return shaped(base, turned, crew, (person) => !isTicked(choice, person))
}

export function isSameChoice(a: AgentChoice, b: AgentChoice): boolean {
  const same = (key: 'teams' | 'agents' | 'except') =>
    a[key].size === b[key].size && [...a[key]].every((id) => b[key].has(id))
  return a.all === b.all && same('teams') && same('agents') && same('except')
}

/** Whether applying a choice asks about others than were asked about. */
export function isNew(choice: AgentChoice, asked: AgentChoice, crew: Crew): boolean {
  return !isSameChoice(asked, choiceOf(askedPeople(choice, crew)))
}

export type ChoiceProblem = 'nobody' | 'too-many'

/** Why a choice cannot be applied; null when it can. */
export function choiceProblem(choice: AgentChoice, crew: Crew): ChoiceProblem | null {
  const { all, teams, agents, except } = choice
  if (!all && teams.size + agents.size === 0) return 'nobody'
  if (isLoaded(crew) && countOf(choice, crew) === 0) return 'nobody'
  return Math.max(teams.size, agents.size, except.size) > MAX_CHOSEN ? 'too-many' : null
}

export const isLoaded = ({ known, total }: Crew): boolean => known.length >= total

/** Those who are not among the loaded. */
function unlistedIn({ known }: Crew): (ids: Iterable<string>) => string[] {
  const listed = new Set(known.map(({ id }) => id))
  return (ids) => [...ids].filter((id) => !listed.has(id))
}

const isIn = ({ all, teams }: Base, person: Person) => all || person.teams.some((team) => teams.has(team))

/** Everybody as wanted, on top of a base; who is not loaded stays as before. Where most would be left out, the few are named. */
function shaped(base: Base, before: AgentChoice, crew: Crew, isWanted: (person: Person) => boolean): AgentChoice {
  const unknown = unlistedIn(crew)
  const wanted = crew.known.filter(isWanted)
  const idsOf = (people: readonly Person[]) => people.map(({ id }) => id)
  const out = crew.known.filter((person) => isIn(base, person) && !isWanted(person))
  if (isLoaded(crew) && out.length > 1 && out.length >= wanted.filter((person) => isIn(base, person)).length)
    return { ...NOBODY, agents: new Set([...unknown(before.agents), ...idsOf(wanted)]) }
  return {
    all: base.all,
    teams: base.all ? NO_ONE : base.teams,
    agents: new Set(base.all ? [] : [...unknown(before.agents), ...idsOf(wanted.filter((one) => !isIn(base, one)))]),
    except: new Set([...unknown(before.except), ...idsOf(out)]),
  }
}
