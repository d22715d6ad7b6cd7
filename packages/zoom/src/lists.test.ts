import { describe, expect, test } from 'vitest'
import { json, type Script, startScriptedZoom } from './testing/scripted-zoom.ts'

const list =
  (field: string, ...items: unknown[]): Script =>
  (_request, response) =>
    json(response, 200, { [field]: items, next_page_token: '', total_records: items.length })

test('queues, by the id that is not deprecated where there is one', async () => {
  const zoom = await startScriptedZoom(
    list(
      'queues',
      { cc_queue_id: 'c1', queue_id: 'q1', queue_name: 'Billing', channel: 'voice', agents_count: 12 },
      { queue_id: 'q2' },
      { queue_name: 'No id' },
      null,
    ),
  )
  expect(await Array.fromAsync(zoom.connect().queues())).toEqual([
    { id: 'c1', name: 'Billing', channel: 'voice', agents: 12 },
    { id: 'q2', name: 'q2', channel: null, agents: null },
  ])
  expect(zoom.api[0]?.url.pathname).toBe('/v2/contact_center/queues')
  expect(zoom.api[0]?.url.searchParams.get('page_size')).toBe('300')
})

test("a queue's agents, with their teams", async () => {
  const zoom = await startScriptedZoom(
    list(
      'agents',
      {
        user_id: 'u1',
        display_name: 'Ann',
        user_email: 'ann@example.com',
        teams: [{ team_id: 't', team_name: 'North' }, 1],
      },
      { user_id: 'u2', teams: 'none' },
      { display_name: 'Nobody' },
    ),
  )
  expect(await Array.fromAsync(zoom.connect().queueAgents('a/b'))).toEqual([
    { userId: 'u1', name: 'Ann', email: 'ann@example.com', teams: [{ id: 't', name: 'North' }] },
    { userId: 'u2', name: 'u2', email: null, teams: [] },
  ])
  expect(zoom.api[0]?.url.pathname).toBe('/v2/contact_center/queues/a%2Fb/agents')
  expect(zoom.api[0]?.url.searchParams.get('page_size')).toBe('100')
})

test("a queue's supervisors", async () => {
  const zoom = await startScriptedZoom(
    list('supervisors', { user_id: 'u1', display_name: 'Sue', user_email: 's@example.com' }),
  )
  expect(await Array.fromAsync(zoom.connect().queueSupervisors('q1'))).toEqual([
    { userId: 'u1', name: 'Sue', email: 's@example.com', teams: [] },
  ])
  expect(zoom.api[0]?.url.pathname).toBe('/v2/contact_center/queues/q1/supervisors')
})

test('users, and whether they are active', async () => {
  const zoom = await startScriptedZoom(
    list(
      'users',
      { user_id: 'u1', user_access: 'active' },
      { user_id: 'u2', user_access: 'Inactive' },
      { user_id: 'u3' },
    ),
  )
  const users = await Array.fromAsync(zoom.connect().users())
  expect(users.map(({ userId, active }) => [userId, active])).toEqual([
    ['u1', true],
    ['u2', false],
    ['u3', true],
  ])
})

describe('over several pages', () => {
  test('everybody comes once, and one may stop early', async () => {
    const zoom = await startScriptedZoom((_request, response, count) =>
      json(response, 200, {
        users: [{ user_id: `u${count}` }, { user_id: 'both' }],
        next_page_token: count < 3 ? `t${count}` : '',
      }),
    )
    const users = await Array.fromAsync(zoom.connect().users())
    expect(users.map((user) => user.userId)).toEqual(['u1', 'both', 'u2', 'u3'])
    for await (const _user of zoom.connect().users()) break
    expect(zoom.api.map(({ url }) => url.searchParams.get('next_page_token'))).toEqual([null, 't1', 't2', null])
  })

  test('a loop is found', async () => {
    const zoom = await startScriptedZoom((_request, response) =>
      json(response, 200, { users: [], next_page_token: 'A' }),
    )
    await expect(Array.fromAsync(zoom.connect().users())).rejects.toMatchObject({
      name: 'ZoomChainError',
      problem: 'loop',
    })
    expect(zoom.api).toHaveLength(2)
  })

  test('a list that is left out is not an empty one', async () => {
    const zoom = await startScriptedZoom((_request, response) => json(response, 200, {}))
    await expect(Array.fromAsync(zoom.connect().queues())).rejects.toMatchObject({ name: 'ZoomAnswerError' })
  })
})
