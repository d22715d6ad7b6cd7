import type { Question } from '@readyboard/contract'
import { type Action, may } from '../access/policy.ts'
import type { Viewer } from '../access/viewer.ts'
import type { Store } from '../store/store.ts'
import type { Directory, DirectoryAgent, DirectoryTeam } from '../sync/directory.ts'
import { NotFound } from './answers.ts'

export type Asking = Pick<Question, 'queue' | 'agents' | 'teams'>

/** Whether what a question names is there and for this viewer: what is not theirs answers like what is not there. */
export function createAdmission(store: Store, directory: Directory) {
  /**
   * @throws NotFound naming what is not there, or not for this viewer; ListUnavailable where nobody can say whose somebody is
   */
  async function admit(viewer: Viewer, { queue, agents, teams }: Asking, action: Action = 'read'): Promise<void> {
    if (!may(viewer, action, { kind: 'numbers', queue, agents: [] })) throw new NotFound('queue')
    const theirs = await inOwnQueues(viewer, agents)
    const asked = agents.map((id) => ({ id, inOwnQueues: theirs.has(id) }))
    if (!may(viewer, action, { kind: 'numbers', queue, agents: asked })) throw new NotFound('agent')
    await refuseUnknown({ queue, agents, teams }, viewer)
  }

  async function refuseUnknown({ queue, agents, teams }: Asking, viewer: Viewer): Promise<void> {
    if (queue !== null) {
      const queues = await directory.queues().catch(() => null)
      if (queues && !queues.some(({ id }) => id === queue)) throw new NotFound('queue')
    }
    if (teams.length > 0) {
      const known = await teamsFor(viewer, null).catch(() => null)
      // Who may see all may ask while Zoom cannot say; anybody else is answered only what is known to be theirs.
      if (known === null && viewer.queues !== 'all') throw new NotFound('team')
      if (known && !teams.every((team) => known.some(({ id }) => id === team))) throw new NotFound('team')
    }
    if (agents.length === 0 || viewer.queues !== 'all') return
    const known = await store.knownPeople(agents)
    const others = agents.filter((agent) => !known.has(agent))
    if (others.length === 0) return
    const everybody = await directory.agents(null).catch(() => null)
    if (everybody && !others.every((agent) => everybody.some(({ id }) => id === agent))) throw new NotFound('agent')
  }

  /** Who of some agents belongs to a viewer's queues: by the rows that are stored of them, or by the members of now. */
  async function inOwnQueues(viewer: Viewer, agents: readonly string[]): Promise<ReadonlySet<string>> {
    if (viewer.queues === 'all') return new Set(agents)
    if (agents.length === 0 || viewer.queues.length === 0) return new Set()
    const stored = await store.peopleIn(viewer.queues, agents)
    if (agents.every((agent) => stored.has(agent) || agent === viewer.self)) return stored
    const members = await agentsFor(viewer, null)
    return new Set([...stored, ...members.map(({ id }) => id)])
  }

  /** Everybody that a viewer may choose: of a queue, of all of theirs, or themselves. */
  async function agentsFor(viewer: Viewer, queue: string | null): Promise<DirectoryAgent[]> {
    if (queue !== null) return await directory.agents(queue)
    if (viewer.queues === 'all') return await directory.callTakers()
    const members = (await Promise.all(viewer.queues.map((own) => directory.agents(own)))).flat()
    const own = viewer.self === null ? [] : (await directory.agents(null)).filter(({ id }) => id === viewer.self)
    return [...new Map([...members, ...own].map((agent) => [agent.id, agent])).values()]
  }

  /** The teams of those that a viewer may choose, and of each only them. */
  async function teamsFor(viewer: Viewer, queue: string | null): Promise<DirectoryTeam[]> {
    const [teams, agents] = await Promise.all([directory.teams(), agentsFor(viewer, queue)])
    if (viewer.queues === 'all' && queue === null) return teams
    const here = new Set(agents.map(({ id }) => id))
    return teams
      .map((team) => ({ ...team, userIds: team.userIds.filter((id) => here.has(id)) }))
      .filter(({ userIds }) => userIds.length > 0)
  }

  return { admit, agentsFor, teamsFor, inOwnQueues }
}

export type Admission = ReturnType<typeof createAdmission>
