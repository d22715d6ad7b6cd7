import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { agentListQuery, queuesQuery } from '../../api/list-queries.ts'
import { viewsQuery } from '../../api/view-queries.ts'
import { agentPath } from '../../question/agent-path.ts'
import { EVERYBODY } from '../../question/everybody.ts'
import { useQuestion } from '../../question/use-question.ts'
import { pathOf } from '../../share/link-target.ts'
import { formatCount } from '../../ui/format.ts'
import { useDebounced } from '../../ui/use-debounced.ts'
import { PALETTE_WORDS } from '../../words/palette.ts'
import { plural } from '../../words/plural.ts'
import { useAlong } from '../use-along.ts'
import type { Command, CommandGroup } from './command.ts'
import { useAskAnywhere } from './use-reach.ts'

/** Agents of all queues by name, searched on the server; each leads to that agent's page. */
export function useAgentCommands(typed: string): CommandGroup {
  const { navigate } = useQuestion()
  const search = useAlong()
  const text = useDebounced(typed).trim()
  const { data, isFetching } = useInfiniteQuery({ ...agentListQuery(null, text), enabled: text !== '' })
  const found = text && typed.trim() ? (data?.pages[0]?.items ?? []) : []
  return {
    id: 'agents',
    asked: true,
    typedOnly: true,
    pending: isFetching || text !== typed.trim(),
    commands: found.map(({ id, name }) => ({
      id,
      name,
      icon: 'people',
      run: () => navigate({ pathname: agentPath(id), search }),
    })),
  }
}

/** Queues by name, searched on the server; choosing one asks for everybody in it: agents belong to a queue. */
export function useQueueCommands(typed: string): CommandGroup {
  const { question } = useQuestion()
  const ask = useAskAnywhere()
  const text = useDebounced(typed).trim()
  const { data, isFetching } = useInfiniteQuery({ ...queuesQuery(text), enabled: text !== '' })
  const found = text && typed.trim() ? (data?.pages[0]?.items ?? []) : []
  const all: Command = {
    id: 'all',
    name: PALETTE_WORDS.allQueues,
    icon: 'filters',
    current: question.queue === null,
    run: () => ask({ queue: null, ...EVERYBODY }),
  }
  const queues = found.map(
    ({ id, name, agents }): Command => ({
      id,
      name,
      icon: 'filters',
      ...(agents !== null && { note: plural(agents, PALETTE_WORDS.agentCount)({ count: formatCount(agents) }) }),
      current: question.queue === id,
      run: () => ask({ queue: id, ...EVERYBODY }),
    }),
  )
  return {
    id: 'queues',
    typedOnly: true,
    pending: isFetching || text !== typed.trim(),
    asked: found.length > 0,
    commands: found.length > 0 ? queues : [all],
  }
}

/** The viewer's saved views, and those that others share. */
export function useViewCommands(): CommandGroup {
  const { navigate } = useQuestion()
  const { data } = useQuery(viewsQuery)
  return {
    id: 'views',
    commands: (data?.items ?? []).map((view) => ({
      id: view.id,
      name: view.name,
      icon: 'link',
      ...(!view.own && { note: view.owner }),
      run: () => navigate(pathOf(view)),
    })),
  }
}
