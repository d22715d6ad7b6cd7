import { useInfiniteQuery } from '@tanstack/react-query'
import { agentListQuery } from '../api/list-queries.ts'
import { Icon } from '../ui/icon.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { LOCALE } from '../ui/locale.ts'
import { PopoverButton } from '../ui/popover.tsx'
import { useQuestion } from './use-question.ts'

const picker = lazyContent(async () => (await import('./agents-picker.tsx')).AgentsPicker)

/** Which agents are asked about; opens the searchable list of agents. */
export function AgentsFilter({ className = 'pill' }: { className?: string }) {
  const { question } = useQuestion()
  const { data } = useInfiniteQuery(agentListQuery(question.queue, ''))
  const total = data?.pages[0]?.total
  return (
    <PopoverButton content={picker} className={className} shortcut="a">
      <span className="label">Agents</span>
      {/* As wide as two numbers, so that nothing moves when the total arrives. */}
      <span className="min-w-[52px] text-left">{chosenWords(question.agents.length, total)}</span>
      <Icon name="chevron-down" small />
    </PopoverButton>
  )
}

/** `3 of 60`; without the total while it is not known. */
export function chosenWords(chosen: number, total: number | undefined): string {
  if (total === undefined) return chosen === 0 ? 'All' : `${chosen} chosen`
  const count = total.toLocaleString(LOCALE)
  return chosen === 0 ? `${count} of ${count}` : `${chosen} of ${count}`
}
