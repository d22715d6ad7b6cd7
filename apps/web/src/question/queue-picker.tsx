import type { Queue } from '@readyboard/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ListBoxItem } from 'react-aria-components'
import { queuesQuery, sessionQuery } from '../api/list-queries.ts'
import { Icon } from '../ui/icon.tsx'
import { LOCALE } from '../ui/locale.ts'
import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'
import { useDebounced } from '../ui/use-debounced.ts'
import { plural } from '../words/plural.ts'
import { QUEUE_PICKER as WORDS } from '../words/queue-picker.ts'
import { everyQueueName } from './every-queue.ts'
import { EVERYBODY } from './everybody.ts'
import { loadNearEnd } from './load-near-end.ts'
import { Matched, SearchList } from './search-list.tsx'
import { useQuestion } from './use-question.ts'

/** One queue of those the viewer may see, searched on the server. */
export function QueuePicker(props: PopoverContentProps) {
  const { question, ask } = useQuestion()
  const [search, setSearch] = useState('')
  const list = useInfiniteQuery(queuesQuery(useDebounced(search).trim()))
  const found = list.data?.pages.flatMap(({ items }) => items) ?? []
  const { data: session } = useQuery(sessionQuery)
  const all: Queue = { id: '', name: everyQueueName(session), channel: null, agents: null }
  const items = search.trim() ? found : [all, ...found]
  const choose = (id: string) => {
    props.close()
    // Agents belong to a queue; those of another one would only empty the answer.
    if (id !== (question.queue ?? '')) ask({ queue: id || null, ...EVERYBODY })
  }
  return (
    <PopoverSurface {...props} label={WORDS.label} className="w-[290px]">
      <div className="p-2 max-md:p-3">
        <SearchList<Queue>
          label={WORDS.list}
          placeholder={WORDS.find}
          search={search}
          onSearch={setSearch}
          items={items}
          dependencies={[search, all.name]}
          selectionMode="single"
          selectedKeys={[question.queue ?? '']}
          // Pressing the chosen one empties the selection: it stays chosen.
          onSelectionChange={(keys) => choose(String([...keys][0] ?? question.queue ?? ''))}
          onScroll={loadNearEnd(list)}
          renderEmptyState={() => (
            <p className="p-[10px] text-t2">{list.isPending ? WORDS.asking : WORDS.noMatch({ search })}</p>
          )}
        >
          {(queue) => <QueueItem queue={queue} search={search} />}
        </SearchList>
        <p className="mt-[6px] border-t border-line px-[10px] pt-2 pb-1 text-xs text-t3">{WORDS.note}</p>
      </div>
    </PopoverSurface>
  )
}

function QueueItem({ queue, search }: { queue: Queue; search: string }) {
  return (
    <ListBoxItem id={queue.id} textValue={queue.name} className="menu-item">
      {({ isSelected }) => (
        <>
          <Matched text={queue.name} search={search} />
          <span className="ml-auto text-xs font-normal text-t3">
            {queue.agents !== null &&
              plural(queue.agents, WORDS.agents)({ count: queue.agents.toLocaleString(LOCALE) })}
          </span>
          <span className="w-[14px]">{isSelected && <Icon name="check" small />}</span>
        </>
      )}
    </ListBoxItem>
  )
}
