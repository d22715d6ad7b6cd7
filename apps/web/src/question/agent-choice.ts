/** Who is ticked: everybody there is, loaded or not, or some by their ids. */
export type AgentChoice = 'all' | ReadonlySet<string>

/** At most so many agents fit into one link. */
export const MAX_CHOSEN = 500

/** The choice a question stands for: no agents named means all. */
export function choiceOf(agents: readonly string[]): AgentChoice {
  return agents.length === 0 ? 'all' : new Set(agents)
}

/** The agents to ask for; everybody by name is the same as all. */
export function askedAgents(choice: AgentChoice, total: number): readonly string[] {
  return choice === 'all' || choice.size === total ? [] : [...choice]
}

/** The choice turned round, within those that are loaded. */
export function inverted(choice: AgentChoice, loaded: readonly string[]): AgentChoice {
  if (choice === 'all') return new Set()
  const rest = loaded.filter((id) => !choice.has(id))
  return new Set(rest)
}

export function isSameChoice(a: AgentChoice, b: AgentChoice): boolean {
  if (a === 'all' || b === 'all') return a === b
  return a.size === b.size && [...a].every((id) => b.has(id))
}

/** Why a choice cannot be applied; null when it can. */
export function choiceProblem(choice: AgentChoice): string | null {
  if (choice === 'all') return null
  if (choice.size === 0) return 'Choose at least one agent'
  return choice.size > MAX_CHOSEN ? `At most ${MAX_CHOSEN} agents fit into a link` : null
}
