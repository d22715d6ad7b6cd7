import type { AgentAnswer } from '@readyboard/contract'
import type { Viewer } from '../access/viewer.ts'
import { sortName } from '../store/name-order.ts'
import type { Store } from '../store/store.ts'
import type { Directory, DirectoryAgent } from '../sync/directory.ts'
import type { Admission } from './admission.ts'
import { NotFound } from './answers.ts'

type Person = Pick<DirectoryAgent, 'id' | 'name'>

/**
 * Who an agent is, and the neighbours by name in a queue or in all. Rows know best what somebody is called; where Zoom
 * cannot list anybody, its name is all that is known.
 *
 * @throws NotFound when neither rows nor lists know the id; ListUnavailable when no row does and Zoom cannot list anybody
 */
export async function agentAnswer(
  store: Store,
  directory: Directory,
  admission: Admission,
  viewer: Viewer,
  id: string,
  queue: string | null,
): Promise<AgentAnswer> {
  const all = directory.agents(null)
  const [storedName, everybody, scope] = await Promise.all([
    store.personName(id),
    all.catch(() => null),
    admission.agentsFor(viewer, queue).catch(() => null),
  ])
  const listed = everybody?.find((one) => one.id === id) ?? scope?.find((one) => one.id === id)
  const name = storedName ?? listed?.name
  if (name === undefined) {
    // Only who knows everybody can say that somebody is not there.
    await all
    throw new NotFound('agent')
  }
  return {
    id,
    name,
    active: listed?.active ?? (everybody ? false : null),
    ...neighbours({ id, name }, scope?.filter(({ active }) => active) ?? []),
  }
}

function neighbours(self: Person, others: readonly Person[]): Pick<AgentAnswer, 'previous' | 'next'> {
  const sorted = others
    .filter(({ id }) => id !== self.id)
    .map((person) => ({ person, name: sortName(person.name) }))
    .sort((a, b) => byName(a, b))
  const own = { person: self, name: sortName(self.name) }
  const after = sorted.findIndex((other) => byName(other, own) > 0)
  const [before, next] = after < 0 ? [sorted.at(-1), undefined] : [sorted[after - 1], sorted[after]]
  return { previous: toPerson(before?.person), next: toPerson(next?.person) }
}

type Named = { person: Person; name: string }
const byName = (a: Named, b: Named) => compare(a.name, b.name) || compare(a.person.id, b.person.id)
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const toPerson = (person: Person | undefined) => (person ? { id: person.id, name: person.name } : null)
