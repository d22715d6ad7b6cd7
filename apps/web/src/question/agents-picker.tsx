import type { Agent, Team } from '@readyboard/contract'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { Selection } from 'react-aria-components'
import { agentListQuery } from '../api/list-queries.ts'
import { teamsQuery } from '../api/teams-query.ts'
import { Button } from '../ui/button.tsx'
import { formatCount } from '../ui/format.ts'
import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'
import { useDebounced } from '../ui/use-debounced.ts'
import { AGENTS_ASKED } from '../words/agents-asked.ts'
import { AGENTS_PICKER as WORDS } from '../words/agents-picker.ts'
import {
  type AgentChoice,
  askedPeople,
  choiceOf,
  choiceProblem,
  countOfTeam,
  isLoaded,
  isNew,
  isTicked,
  MAX_CHOSEN,
  withAgents,
  withTeam,
} from './agent-choice.ts'
import { type AgentLine, flatLines, groupedLines, teamOfKey } from './agent-groups.ts'
import { AgentLineItem } from './agent-items.tsx'
import { ChoiceHeader } from './choice-header.tsx'
import { loadNearEnd } from './load-near-end.ts'
import { SearchList } from './search-list.tsx'
import { useQuestion } from './use-question.ts'

/** Teams and agents of the queue, agents searched on the server; applied on Apply or Ctrl+Enter. */
export function AgentsPicker(props: PopoverContentProps) {
  const { question, ask } = useQuestion()
  const [search, setSearch] = useState('')
  const [asked] = useState(() => choiceOf(question))
  const [choice, setChoice] = useState<AgentChoice>(asked)
  const term = useDebounced(search).trim()
  const everybody = useInfiniteQuery(agentListQuery(question.queue, ''))
  const matching = useInfiniteQuery(agentListQuery(question.queue, term))
  const { data: teams = [], isPending } = useQuery(teamsQuery(question.queue))
  const loaded = everybody.data?.pages.flatMap(({ items }) => items) ?? []
  const total = everybody.data?.pages[0]?.total ?? 0
  const found = term === '' ? loaded : (matching.data?.pages.flatMap(({ items }) => items) ?? [])
  const crew = { known: withoutTwins([...loaded, ...found]), teams, total }
  const problem = choiceProblem(choice, crew)
  // Nothing is shown that would be somewhere else a moment later.
  const waiting = isPending || (everybody.hasNextPage && !everybody.isError && total <= MAX_CHOSEN)
  const whole = waiting ? [] : isLoaded(crew) ? groupedLines(loaded, teams, asked) : flatLines(loaded, teams, asked)
  const lines = term === '' ? whole : flatLines(found, teamsNamed(teams, term), null)
  const chosenOf = (line: AgentLine) => (line.kind === 'team' ? countOfTeam(choice, line.team, crew) : 0)
  const ticked = new Set(lines.filter((line) => isLineTicked(line, choice, chosenOf(line))).map(({ key }) => key))

  // A team can only be seen whole when everybody is known, so the rest is fetched where it fits into a link.
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = everybody
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && total <= MAX_CHOSEN) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, total])

  const tick = (selection: Selection) => {
    if (selection === 'all') return
    const changed = lines.flatMap(({ key }) => (selection.has(key) === ticked.has(key) ? [] : [key]))
    const [only, ...more] = changed
    const team = only === undefined || more.length > 0 ? null : teamOfKey(only)
    if (only !== undefined && team !== null) return setChoice(withTeam(choice, crew, team, selection.has(only)))
    // A run over several lines is of the agents in it.
    const agents = changed.filter((key) => teamOfKey(key) === null)
    setChoice(withAgents(choice, crew, new Map(agents.map((key) => [key, selection.has(key)]))))
  }
  const apply = () => {
    if (problem) return
    props.close()
    if (isNew(choice, asked, crew)) ask(askedPeople(choice, crew))
  }
  const applyOnCtrlEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    event.stopPropagation()
    apply()
  }
  const why =
    problem === 'too-many'
      ? WORDS.problem[problem]({ most: formatCount(MAX_CHOSEN) })
      : problem && WORDS.problem[problem]
  return (
    <PopoverSurface {...props} label={WORDS.label} className="w-[340px]">
      <div className="p-2 max-md:p-3" onKeyDownCapture={applyOnCtrlEnter}>
        <SearchList<AgentLine>
          label={WORDS.label}
          placeholder={WORDS.find({ total: formatCount(total) })}
          search={search}
          onSearch={setSearch}
          items={lines}
          dependencies={[search, choice, crew.known.length, teams]}
          selectionMode="multiple"
          selectionBehavior="toggle"
          // Escape closes the list; it must not untick everybody first.
          escapeKeyBehavior="none"
          selectedKeys={ticked}
          onSelectionChange={tick}
          onScroll={loadNearEnd(term === '' ? everybody : matching)}
          renderEmptyState={() => (
            <p className="p-[10px] text-t2">
              {waiting || matching.isFetching ? WORDS.asking : WORDS.noMatch({ search })}
            </p>
          )}
          header={<ChoiceHeader choice={choice} asked={asked} crew={crew} onChoose={setChoice} />}
        >
          {(line) => <AgentLineItem line={line} search={search} chosen={chosenOf(line)} />}
        </SearchList>
        <div className="mt-[6px] flex items-center gap-2 border-t border-line pt-2 pr-1 pb-[2px] pl-[10px]">
          <span className={`text-xs text-t3 ${why ? '' : 'max-md:hidden'}`}>{why ?? WORDS.keys}</span>
          <Button
            kind="primary"
            className="ml-auto h-7 max-md:h-11 max-md:flex-1"
            disabled={why !== null}
            title={why ?? undefined}
            onClick={apply}
          >
            {WORDS.apply}
          </Button>
        </div>
      </div>
    </PopoverSurface>
  )
}

function isLineTicked(line: AgentLine, choice: AgentChoice, chosen: number): boolean {
  if (line.kind === 'heading') return false
  return line.kind === 'team' ? chosen > 0 && chosen >= line.team.agents : isTicked(choice, line.agent)
}

function withoutTwins(agents: readonly Agent[]): Agent[] {
  return [...new Map(agents.map((agent) => [agent.id, agent])).values()]
}

function teamsNamed(teams: readonly Team[], term: string): Team[] {
  const folded = (text: string) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase()
  return teams.filter((team) => folded(AGENTS_ASKED.team(team)).includes(folded(term)))
}
