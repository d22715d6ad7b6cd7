import { expect, test, vi } from 'vitest'
import { createRights } from './rights.ts'
import type { Person } from './viewer.ts'

const person = (rest: Partial<Person> = {}): Person => ({
  ...{ issuer: 'https://login.example', subject: 's1', name: 'Sam', email: 'sam@contact.example', groups: [] },
  ...rest,
})

function rights() {
  const supervisedBy = vi.fn(async (email: string) => (email === 'sam@contact.example' ? ['Q2', 'Q1'] : []))
  const agentOf = vi.fn(async (email: string) => (email.startsWith('ann') ? 'U1' : null))
  const room = createRights({ adminEmails: ['Boss@Contact.example '], adminGroup: 'wfm', supervisedBy, agentOf })
  return { ...room, supervisedBy }
}

test.each([
  ['by address', { email: 'boss@contact.example' }, { role: 'administrator', queues: 'all', self: null }],
  ['by group', { email: null, groups: ['x', 'wfm'] }, { role: 'administrator', queues: 'all', self: null }],
  ['a group’s name in another case is another group', { email: null, groups: ['WFM'] }, { role: 'guest', queues: [] }],
  ['supervisor', {}, { role: 'supervisor', queues: ['Q1', 'Q2'], self: null }],
  ['agent', { email: 'ann@contact.example' }, { role: 'agent', queues: [], self: 'U1' }],
  ['nobody of Zoom’s', { email: 'x@contact.example' }, { role: 'guest', queues: [], self: null }],
  ['an address nobody vouches for', { email: null }, { role: 'guest', queues: [], self: null }],
])('%s', async (_, who, expected) => {
  expect(await rights().viewerOf(person(who))).toMatchObject(expected)
})

test('one address at two providers is two people, and a new name is the same one', async () => {
  const { viewerOf } = rights()
  const [first, other, renamed] = await Promise.all([
    viewerOf(person()),
    viewerOf(person({ issuer: 'https://other.example' })),
    viewerOf(person({ name: 'Samuel', email: 'samuel@contact.example' })),
  ])
  expect(first.id).not.toBe(other.id)
  expect(first.id).toBe(renamed.id)
})

test('where the lists cannot be read nobody has rights by them, and the next one asks again', async () => {
  const { viewerOf, supervisedBy } = rights()
  supervisedBy.mockRejectedValueOnce(new Error('Zoom is away'))
  await expect(viewerOf(person())).rejects.toThrow('Zoom is away')
  expect(await viewerOf(person())).toMatchObject({ role: 'supervisor' })
})
