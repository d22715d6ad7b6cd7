import { describe, expect, test } from 'vitest'
import { dayQuery, HOURS, json, type Script, startScriptedZoom, zoomRow } from './testing/scripted-zoom.ts'

const onePage: Script = (_request, response) =>
  json(response, 200, { agents: [zoomRow()], total_records: 1, next_page_token: '' })

describe('a question', () => {
  test('below a day is asked in UTC, for a hundred rows, with the queue spelt both ways', async () => {
    const zoom = await startScriptedZoom(onePage)
    await zoom.connect().timeSheetPage({ ...HOURS, queueId: 'q/1', userId: 'u1' }, 'a b\n+')
    expect(zoom.api[0]?.url.pathname).toBe('/v2/contact_center/analytics/agents/time_sheets')
    expect(Object.fromEntries(zoom.api[0]?.url.searchParams ?? [])).toEqual({
      interval: '1_hour',
      timezone: 'UTC',
      from: '2026-11-02T00:00:00Z',
      to: '2026-11-03T00:00:00Z',
      page_size: '100',
      queue_id: 'q/1',
      queueId: 'q/1',
      user_id: 'u1',
      next_page_token: 'a b\n+',
    })
    expect(zoom.api[0]?.headers.authorization).toBe('Bearer token-1')
  })

  test('by the day is asked in the zone, with bare dates', async () => {
    const zoom = await startScriptedZoom((_request, response) => json(response, 200, { agents: [], total_records: 0 }))
    await zoom.connect().timeSheetPage(dayQuery('America/New_York', '2026-10-26', '2026-11-01'))
    expect(Object.fromEntries(zoom.api[0]?.url.searchParams ?? [])).toEqual({
      interval: '1_day',
      timezone: 'America/New_York',
      from: '2026-10-26',
      to: '2026-11-01',
      page_size: '100',
    })
  })

  test('is answered with rows, the token, the total and what Zoom says it is about', async () => {
    const zoom = await startScriptedZoom((_request, response) =>
      json(response, 200, {
        agents: [zoomRow(), zoomRow({ ready_duration: 'x' })],
        next_page_token: 'next',
        page_size: 100,
        total_records: 102,
        from: '2026-11-02T00:00:00Z',
        to: '2026-11-03T00:00:00Z',
        timezone: 'UTC',
      }),
    )
    expect(await zoom.connect().timeSheetPage(HOURS)).toMatchObject({
      rows: [{ userId: 'agent-1' }],
      rejected: [{ reason: expect.stringContaining('ready_duration') }],
      nextPageToken: 'next',
      totalRecords: 102,
      echo: { from: '2026-11-02T00:00:00Z', to: '2026-11-03T00:00:00Z', timezone: 'UTC' },
    })
  })

  test('is repeated unchanged with each page token', async () => {
    const zoom = await startScriptedZoom((_request, response, count) =>
      json(response, 200, {
        agents: [zoomRow({ user_id: `u${count}` })],
        total_records: 250,
        next_page_token: count < 3 ? `t${count}` : '',
      }),
    )
    const users: string[] = []
    for await (const page of zoom.connect().timeSheetPages(HOURS)) users.push(...page.rows.map((row) => row.userId))
    expect(users).toEqual(['u1', 'u2', 'u3'])
    expect(zoom.api.map(({ url }) => url.searchParams.get('next_page_token'))).toEqual([null, 't1', 't2'])
    const others = zoom.api.map(({ url }) =>
      [...url.searchParams].filter(([name]) => name !== 'next_page_token').join(),
    )
    expect(new Set(others).size).toBe(1)
    expect(zoom.oauth).toHaveLength(1)
  })
})

describe('pace', () => {
  test('the caller is asked right before each request, after the token is there, and again after a 401', async () => {
    const events: string[] = []
    const zoom = await startScriptedZoom(
      (_request, response, count) => {
        events.push('api')
        if (count === 1) json(response, 401, { code: 124, message: 'Invalid access token.' })
        else json(response, 200, { agents: [], total_records: 0 })
      },
      (_request, response, count) => {
        events.push('token')
        json(response, 200, { access_token: `token-${count}`, expires_in: 3600 })
      },
    )
    const client = zoom.connect({ beforeRequest: async (kind) => void events.push(kind) })
    await client.timeSheetPage(HOURS)
    expect(events).toEqual(['token', 'heavy', 'api', 'token', 'heavy', 'api'])
    await Array.fromAsync(client.queues({ beforeRequest: (kind) => void events.push(`own ${kind}`) })).catch(() => {})
    expect(events.slice(6)).toEqual(['own medium', 'api'])
  })

  test('nothing is sent when the caller says no', async () => {
    const zoom = await startScriptedZoom(onePage)
    const stop = new Error('no budget')
    const refused = zoom.connect({ beforeRequest: () => Promise.reject(stop) }).timeSheetPage(HOURS)
    await expect(refused).rejects.toBe(stop)
    expect(zoom.api).toHaveLength(0)
  })
})

describe('an abort', () => {
  test('ends a call with the reason of the signal, wherever it stands', async () => {
    const reason = new Error('nobody waits any more')
    const silent: Script = () => {}
    for (const where of ['token', 'pace', 'headers', 'body', 'refusal'] as const) {
      const abort = new AbortController()
      const cut: Script = () => abort.abort(reason)
      const halfBody: Script = (_request, response) => {
        response.writeHead(where === 'refusal' ? 400 : 200, { 'content-type': 'application/json' })
        response.write('{"agents":[')
        setTimeout(() => abort.abort(reason), 20)
      }
      const zoom = await startScriptedZoom(where === 'headers' ? cut : halfBody, where === 'token' ? cut : undefined)
      const beforeRequest = where === 'pace' ? () => new Promise<void>(() => abort.abort(reason)) : () => {}
      const call = zoom.connect({ beforeRequest }).timeSheetPage(HOURS, null, { signal: abort.signal })
      await expect(call, where).rejects.toBe(reason)
    }
    const zoom = await startScriptedZoom(silent, silent)
    await expect(zoom.connect().timeSheetPage(HOURS, null, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(zoom.oauth).toHaveLength(0)
  })

  test('of one caller leaves the token to the others', async () => {
    const abort = new AbortController()
    const zoom = await startScriptedZoom(onePage, (_request, response) => {
      abort.abort()
      json(response, 200, { access_token: 't', expires_in: 3600 })
    })
    const client = zoom.connect()
    const [aborted, answered] = await Promise.allSettled([
      client.timeSheetPage(HOURS, null, { signal: abort.signal }),
      client.timeSheetPage(HOURS),
    ])
    expect(aborted).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } })
    expect(answered).toMatchObject({ status: 'fulfilled', value: { totalRecords: 1 } })
    expect(zoom.oauth).toHaveLength(1)
  })
})
