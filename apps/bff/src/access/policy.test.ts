import { expect, test } from 'vitest'
import { type Action, covers, may, type Subject } from './policy.ts'
import { ANYONE, type Role, type Viewer } from './viewer.ts'

const viewer = (role: Role, rest: Partial<Viewer> = {}): Viewer => ({
  ...{ id: role, name: role, email: `${role}@x`, role, queues: role === 'administrator' ? 'all' : [], self: null },
  ...rest,
})
const administrator = viewer('administrator')
const supervisor = viewer('supervisor', { queues: ['A', 'B'] })
const agent = viewer('agent', { self: 'U1' })
const guest = viewer('guest')

const numbers = (queue: string | null, agents: readonly { id: string; inOwnQueues: boolean }[] = []): Subject => ({
  kind: 'numbers',
  queue,
  agents,
})
const fetched = (...windows: { queue: string | null; agent: string | null }[]): Subject => ({ kind: 'fetch', windows })
const kept = (rest: Partial<Extract<Subject, { kind: 'kept' }>>): Subject => ({
  ...{ kind: 'kept', owner: 'x', shared: true, queue: null, scope: null },
  ...rest,
})
const theirs = { id: 'U2', inOwnQueues: true }
const foreign = { id: 'U9', inOwnQueues: false }
const self = { id: 'U1', inOwnQueues: false }

test.each<[Action, Subject, string]>([
  ['introduce', { kind: 'nothing' }, 'administrator supervisor agent guest'],
  ['choose', { kind: 'nothing' }, 'administrator supervisor agent'],
  ['audit', { kind: 'nothing' }, 'administrator'],
  ['operate', { kind: 'nothing' }, 'administrator'],
  ['ownLooks', { kind: 'nothing' }, 'administrator supervisor agent'],
  ['compare', { kind: 'nothing' }, 'administrator supervisor'],
  ['spend', { kind: 'nothing' }, 'administrator supervisor'],
  ['read', numbers(null), 'administrator supervisor agent'],
  ['read', numbers('A'), 'administrator supervisor'],
  ['read', numbers('C'), 'administrator'],
  ['spend', numbers('A'), 'administrator supervisor'],
  ['spend', numbers('C'), 'administrator'],
  ['read', numbers(null, [theirs]), 'administrator supervisor'],
  ['read', numbers(null, [foreign]), 'administrator'],
  ['read', numbers('A', [theirs, foreign]), 'administrator'],
  ['read', numbers(null, [self]), 'administrator agent'],
  ['read', numbers(null, [self, foreign]), 'administrator'],
  ['read', numbers('A', [self]), 'administrator'],
  ['read', { kind: 'agent', id: 'U1', inOwnQueues: false }, 'administrator agent'],
  ['read', fetched({ queue: 'A', agent: null }), 'administrator supervisor'],
  ['read', fetched({ queue: 'A', agent: null }, { queue: 'C', agent: null }), 'administrator'],
  ['read', fetched({ queue: null, agent: null }), 'administrator'],
  ['read', fetched({ queue: null, agent: 'U1' }), 'administrator agent'],
  ['read', fetched({ queue: null, agent: 'U2' }), 'administrator'],
  ['keep', kept({}), 'administrator supervisor agent'],
  ['keep', kept({ shared: false }), ''],
  ['keep', kept({ owner: 'supervisor', shared: false }), 'supervisor'],
  ['keep', kept({ queue: 'B' }), 'administrator supervisor'],
  ['keep', kept({ queue: 'C' }), 'administrator'],
  ['keep', kept({ scope: { queues: 'all', self: null } }), 'administrator'],
  ['keep', kept({ scope: { queues: ['B'], self: null } }), 'administrator supervisor'],
  ['keep', kept({ scope: { queues: ['B', 'C'], self: null } }), 'administrator'],
  ['keep', kept({ scope: { queues: [], self: 'U1' } }), 'administrator agent'],
  ['keep', kept({ scope: { queues: [], self: 'U2' } }), 'administrator'],
])('%s %j is for: %s', (action, subject, who) => {
  const allowed = [administrator, supervisor, agent, guest].filter((one) => may(one, action, subject))
  expect(allowed.map(({ role }) => role).join(' ')).toBe(who)
})

test('where nobody signs in, everybody sees everything', () => {
  expect(may(ANYONE, 'read', numbers('C', [foreign]))).toBe(true)
})

test('a scope covers what is within it and nothing else', () => {
  expect(covers(supervisor, { queues: ['A'], self: null })).toBe(true)
  expect(covers({ queues: ['A'], self: null }, supervisor)).toBe(false)
  expect(covers(supervisor, administrator)).toBe(false)
  expect(covers(administrator, supervisor)).toBe(true)
  expect(covers(guest, agent)).toBe(false)
})
