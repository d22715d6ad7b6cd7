import { formatCount } from '../ui/format.ts'
import { AGENTS_PICKER } from '../words/agents-picker.ts'
import { type AgentChoice, type Crew, isEverybody } from './agent-choice.ts'

/** Whom a link made of a choice will mean, and what becomes of newcomers. */
export function choiceMeaning(choice: AgentChoice, crew: Crew): string {
  const { meaning } = AGENTS_PICKER
  if (isEverybody(choice, crew)) return meaning.all
  const { all, teams, agents, except } = choice
  if (all) return meaning.allBut({ count: except.size, text: formatCount(except.size) })
  if (teams.size > 0) return meaning.teams({ count: teams.size })
  return agents.size === 0 ? meaning.nobody : meaning.named
}
