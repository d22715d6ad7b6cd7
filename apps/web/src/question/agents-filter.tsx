import { Icon } from '../ui/icon.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { PopoverButton } from '../ui/popover.tsx'
import { AGENTS_PILL } from '../words/agents-pill.ts'
import { useAgentsWords } from './agents-words.ts'

const picker = lazyContent(async () => (await import('./agents-picker.tsx')).AgentsPicker)

/** Which agents are asked about; opens the searchable list of agents. */
export function AgentsFilter({ className = 'pill' }: { className?: string }) {
  const words = useAgentsWords()
  return (
    <PopoverButton content={picker} className={className} shortcut="a">
      <span className="label">{AGENTS_PILL.label}</span>
      {/* As wide as two numbers, so that nothing moves when the total arrives. */}
      <span className="max-w-[170px] min-w-[52px] overflow-hidden text-left text-ellipsis">{words}</span>
      <Icon name="chevron-down" small />
    </PopoverButton>
  )
}
