import type { Role, Viewer } from './viewer.ts'

/**
 * What somebody may want to do. `introduce`: know who one is here; `choose`: read lists of queues, agents, teams; `read`:
 * see numbers; `compare`: hold somebody against colleagues; `spend`: have Zoom asked on purpose, or stop that; `keep`: make
 * and change links and views; `audit`: see who looked at whom; `ownLooks`: see who looked at oneself; `operate`: figures
 * of the product itself.
 */
export type Action = 'introduce' | 'choose' | 'read' | 'compare' | 'spend' | 'keep' | 'audit' | 'ownLooks' | 'operate'

/** What it is done to. Numbers are of a queue (null: all of them together) and of named agents, or of everybody in it. */
export type Subject =
  | { kind: 'nothing' }
  | { kind: 'numbers'; queue: string | null; agents: readonly { id: string; inOwnQueues: boolean }[] }
  | { kind: 'agent'; id: string; inOwnQueues: boolean }
  /** A fetch brings windows, each of a queue or all, of an agent or everybody. */
  | { kind: 'fetch'; windows: readonly { queue: string | null; agent: string | null }[] }
  /** Links and views. `scope`: whose numbers are kept with it, null where it holds none. */
  | { kind: 'kept'; owner: string; shared: boolean; queue: string | null; scope: Scope | null }

/** Whose numbers somebody sees where a question names no queue. */
export type Scope = Pick<Viewer, 'queues' | 'self'>

const NOTHING: Subject = { kind: 'nothing' }
const EVERY_ACTION: readonly Action[] = [
  ...(['introduce', 'choose', 'read', 'compare', 'spend', 'keep', 'audit', 'ownLooks', 'operate'] as const),
]
const ACTIONS: Readonly<Record<Role, readonly Action[]>> = {
  administrator: EVERY_ACTION,
  supervisor: ['introduce', 'choose', 'read', 'compare', 'spend', 'keep', 'ownLooks'],
  agent: ['introduce', 'choose', 'read', 'keep', 'ownLooks'],
  guest: ['introduce'],
}

/**
 * The one policy: whether this viewer may do this to that, now. A link carries no right, and neither does Zoom's token:
 * what is asked for is weighed by who asks.
 */
export function may(viewer: Viewer, action: Action, subject: Subject = NOTHING): boolean {
  if (!ACTIONS[viewer.role].includes(action)) return false
  switch (subject.kind) {
    case 'nothing':
      return true
    case 'numbers':
      return seesQueue(viewer, subject.queue) && subject.agents.every((agent) => seesAgent(viewer, agent))
    case 'agent':
      return seesAgent(viewer, subject)
    case 'fetch':
      return subject.windows.every((window) => seesWindow(viewer, window))
    case 'kept':
      return opens(viewer, subject)
  }
}

/** Without a queue everybody is answered from what is theirs; rows of all queues together go to those who see all. */
function seesQueue({ queues }: Viewer, queue: string | null): boolean {
  return queue === null || queues === 'all' || queues.includes(queue)
}

function seesAgent({ queues, self }: Viewer, agent: { id: string; inOwnQueues: boolean }): boolean {
  return queues === 'all' || agent.id === self || (queues.length > 0 && agent.inOwnQueues)
}

function seesWindow(
  { queues, self }: Viewer,
  { queue, agent }: { queue: string | null; agent: string | null },
): boolean {
  if (queues === 'all' || (agent !== null && agent === self)) return true
  return queue !== null && queues.includes(queue)
}

/** One's own can always be opened, to be led elsewhere or deleted; numbers kept with it only within one's rights of now. */
function opens(viewer: Viewer, { owner, shared, queue, scope }: Extract<Subject, { kind: 'kept' }>): boolean {
  if (!shared && owner !== viewer.id) return false
  if (scope !== null && !covers(viewer, scope)) return false
  return seesQueue(viewer, queue)
}

/** Whether all that somebody could see with one scope can be seen with another. */
export function covers(viewer: Scope, scope: Scope): boolean {
  if (viewer.queues === 'all') return true
  if (scope.queues === 'all') return false
  const own = viewer.queues
  return scope.queues.every((queue) => own.includes(queue)) && (scope.self === null || scope.self === viewer.self)
}
