import { useQuery } from '@tanstack/react-query'
import { queueNameQuery, sessionQuery } from '../api/list-queries.ts'
import { Icon } from '../ui/icon.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { PopoverButton } from '../ui/popover.tsx'
import { FILTERS } from '../words/filters.ts'
import { everyQueueName } from './every-queue.ts'
import { useQuestion } from './use-question.ts'

const picker = lazyContent(async () => (await import('./queue-picker.tsx')).QueuePicker)

/** Which queue is asked about; opens the searchable list of queues. */
export function QueueFilter({ className = 'pill' }: { className?: string }) {
  const name = useQueueName()
  return (
    <PopoverButton content={picker} className={className} shortcut="q">
      <span className="label">{FILTERS.queue}</span>
      <span className="max-w-[110px] min-w-[64px] xl:max-w-[180px] overflow-hidden text-left text-ellipsis">
        {name}
      </span>
      <Icon name="chevron-down" small />
    </PopoverButton>
  )
}

/** What no queue in particular means to the viewer, or the name of the one asked about (its id until the name is known). */
export function useQueueName(): string {
  const { question } = useQuestion()
  const { data: name } = useQuery(queueNameQuery(question.queue))
  const { data: session } = useQuery(sessionQuery)
  return question.queue === null ? everyQueueName(session) : (name ?? question.queue)
}
