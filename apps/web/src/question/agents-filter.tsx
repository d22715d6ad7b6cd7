import { useInfiniteQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { agentListQuery } from '../api/list-queries.ts'
import { Icon } from '../ui/icon.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { PopoverButton } from '../ui/popover.tsx'
import { AGENTS_PILL } from '../words/agents-pill.ts'
import { countWords } from './count-words.ts'
import { useQuestion } from './use-question.ts'

const picker = lazyContent(async () => (await import('./agents-picker.tsx')).AgentsPicker)
const people = lazyContent(async () => (await import('./asked-people.tsx')).AskedPeople)

/** Which agents are asked about; opens the searchable list of teams and agents. */
export function AgentsFilter({ className = 'pill' }: { className?: string }) {
  const { question } = useQuestion()
  const { data } = useInfiniteQuery(agentListQuery(question.queue, ''))
  const words = countWords(question.agents.length || null, data?.pages[0]?.total)
  return (
    <PopoverButton content={picker} className={className} shortcut="a">
      <span className="label">{AGENTS_PILL.label}</span>
      {/* As wide as two numbers, so that nothing moves when the total arrives. */}
      <span className="max-w-[170px] min-w-[52px] overflow-hidden text-left text-ellipsis">
        {question.teams.length + question.except.length === 0 ? (
          words
        ) : (
          <Suspense fallback="…">
            <people.Content />
          </Suspense>
        )}
      </span>
      <Icon name="chevron-down" small />
    </PopoverButton>
  )
}
