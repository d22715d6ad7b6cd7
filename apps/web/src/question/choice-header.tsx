import { formatCount } from '../ui/format.ts'
import { AGENTS_PICKER as WORDS } from '../words/agents-picker.ts'
import { type AgentChoice, ALL, type Crew, countOf, inverted, isNew, NOBODY } from './agent-choice.ts'
import { choiceMeaning } from './choice-meaning.ts'

type ChoiceHeaderProps = {
  choice: AgentChoice
  asked: AgentChoice
  crew: Crew
  onChoose: (choice: AgentChoice) => void
}

/** How many are chosen, the short ways to all and none, and whom a link will mean. */
export function ChoiceHeader({ choice, asked, crew, onChoose }: ChoiceHeaderProps) {
  const act = (words: string, to: () => AgentChoice) => (
    <button type="button" className="text-link min-h-6" onClick={() => onChoose(to())}>
      {words}
    </button>
  )
  return (
    <div className="px-[10px] pt-2 pb-1 text-xs">
      <div className="flex items-center gap-[6px]">
        <span role="status">
          <b className="font-semibold">
            {WORDS.of({ count: formatCount(countOf(choice, crew)), total: formatCount(crew.total) })}
          </b>
          {isNew(choice, asked, crew) && <span className="ml-[6px] text-t3">{WORDS.notApplied}</span>}
        </span>
        <span className="ml-auto flex items-center gap-[6px] text-t3">
          {act(WORDS.all, () => ALL)}·{act(WORDS.none, () => NOBODY)}·{act(WORDS.invert, () => inverted(choice, crew))}
        </span>
      </div>
      <p className="text-t3">{choiceMeaning(choice, crew)}</p>
    </div>
  )
}
