import type { Agent } from '@readyboard/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { ListBoxItem, type Selection } from 'react-aria-components'
import { agentListQuery } from '../api/list-queries.ts'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { LOCALE } from '../ui/locale.ts'
import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'
import { useDebounced } from '../ui/use-debounced.ts'
import {
  type AgentChoice,
  askedAgents,
  choiceOf,
  choiceProblem,
  inverted,
  isSameChoice,
  MAX_CHOSEN,
} from './agent-choice.ts'
import { loadNearEnd } from './load-near-end.ts'
import { Matched, SearchList } from './search-list.tsx'
import { useQuestion } from './use-question.ts'

/** Some or all agents of the queue, searched on the server; applied on Apply or Ctrl+Enter. */
export function AgentsPicker(props: PopoverContentProps) {
  const { question, ask } = useQuestion()
  const [search, setSearch] = useState('')
  const [asked] = useState(() => choiceOf(question.agents))
  const [choice, setChoice] = useState<AgentChoice>(asked)
  const term = useDebounced(search).trim()
  const everybody = useInfiniteQuery(agentListQuery(question.queue, ''))
  const matching = useInfiniteQuery(agentListQuery(question.queue, term))
  const known = everybody.data?.pages.flatMap(({ items }) => items) ?? []
  const total = everybody.data?.pages[0]?.total ?? 0
  const found = term === '' ? known : (matching.data?.pages.flatMap(({ items }) => items) ?? [])
  // Those asked for when the list opened come first; ticking moves nobody.
  const isAsked = ({ id }: Agent) => asked !== 'all' && asked.has(id)
  const items = term === '' ? [...found.filter(isAsked), ...found.filter((agent) => !isAsked(agent))] : found
  const count = choice === 'all' ? total : choice.size
  const problem = choiceProblem(choice)

  // All can only be unticked one by one when everybody is known, so the rest is fetched where it fits into a link.
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = everybody
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && total <= MAX_CHOSEN) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, total])

  const tick = (selection: Selection) => {
    if (selection === 'all') return
    const shown = new Set(found.map(({ id }) => id))
    const others = idsOf(choice, known).filter((id) => !shown.has(id))
    const next = new Set([...others, ...[...selection].map(String)])
    setChoice(next.size === total ? 'all' : next)
  }
  const apply = () => {
    if (problem) return
    props.close()
    if (!isSameChoice(asked, choice)) ask({ agents: askedAgents(choice, total) })
  }
  const applyOnCtrlEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    apply()
  }
  return (
    <PopoverSurface {...props} label="Agents" className="w-[320px]">
      <div className="p-2 max-md:p-3" onKeyDownCapture={applyOnCtrlEnter}>
        <SearchList<Agent>
          label="Agents"
          placeholder={`Find among ${total.toLocaleString(LOCALE)} agents`}
          search={search}
          onSearch={setSearch}
          items={items}
          dependencies={[search, choice]}
          selectionMode="multiple"
          selectionBehavior="toggle"
          // Escape closes the list; it must not untick everybody first.
          escapeKeyBehavior="none"
          selectedKeys={idsOf(choice, found)}
          onSelectionChange={tick}
          onScroll={loadNearEnd(term === '' ? everybody : matching)}
          renderEmptyState={() => (
            <p className="p-[10px] text-t2">{matching.isFetching ? 'Asking…' : `No agent matches “${search}”.`}</p>
          )}
          header={
            <div className="flex items-center gap-[6px] px-[10px] pt-2 pb-1 text-xs">
              <span role="status">
                <b className="font-semibold">
                  {count.toLocaleString(LOCALE)} of {total.toLocaleString(LOCALE)}
                </b>
                {!isSameChoice(asked, choice) && <span className="ml-[6px] text-t3">not applied yet</span>}
              </span>
              <span className="ml-auto flex items-center gap-[6px] text-t3">
                <button type="button" className="text-link min-h-6" onClick={() => setChoice('all')}>
                  All
                </button>
                ·
                <button type="button" className="text-link min-h-6" onClick={() => setChoice(new Set())}>
                  None
                </button>
                ·
                <button
                  type="button"
                  className="text-link min-h-6"
                  onClick={() =>
                    setChoice(
                      inverted(
                        choice,
                        known.map(({ id }) => id),
                      ),
                    )
                  }
                >
                  Invert
                </button>
              </span>
            </div>
          }
        >
          {(agent) => <AgentItem agent={agent} search={search} />}
        </SearchList>
        <div className="mt-[6px] flex items-center gap-2 border-t border-line pt-2 pr-1 pb-[2px] pl-[10px]">
          <span className={`text-xs text-t3 ${problem ? '' : 'max-md:hidden'}`}>
            {problem ?? 'Enter ticks, Ctrl+Enter applies'}
          </span>
          <Button
            kind="primary"
            className="ml-auto h-7 max-md:h-11 max-md:flex-1"
            disabled={problem !== null}
            title={problem ?? undefined}
            onClick={apply}
          >
            Apply
          </Button>
        </div>
      </div>
    </PopoverSurface>
  )
}

function idsOf(choice: AgentChoice, agents: readonly Agent[]): string[] {
  return choice === 'all' ? agents.map(({ id }) => id) : [...choice]
}

function AgentItem({ agent, search }: { agent: Agent; search: string }) {
  return (
    <ListBoxItem id={agent.id} textValue={agent.name} className="menu-item !font-normal">
      <span className="tick-box">
        <Icon name="check" />
      </span>
      <span className="min-w-0 truncate">
        <Matched text={agent.name} search={search} />
      </span>
      {!agent.active && <span className="ml-auto text-xs text-t3">former member</span>}
    </ListBoxItem>
  )
}
