import { getEventListeners } from 'node:events'
import { createZoomClient } from '@readyboard/zoom'
import { createSimulator } from '@readyboard/zoom-simulator'
import { expect, test } from 'vitest'
import { createAskZoom, createBreaker } from './ask-zoom.ts'
import { createChainLimit } from './chain-limit.ts'
import { createPace } from './pace.ts'

test('two hundred requests later nobody listens on the signal any more', async () => {
  const zoom = await createSimulator({ agents: 1, limits: false })
  const { apiUrl, oauthUrl, accountId, clientId, clientSecret } = zoom
  zoom.faults.add({ path: 'time_sheets', times: 3, skip: 20, action: { kind: 'answer', status: 502 } })
  const closing = new AbortController()
  const ask = createAskZoom({
    zoom: createZoomClient({ apiUrl, oauthUrl, credentials: () => ({ accountId, clientId, clientSecret }) }),
    pace: createPace(5000, 0),
    budget: { reserve: async () => undefined, stopUntil: async () => undefined, sawOthers: () => undefined },
    breaker: createBreaker().policy,
    chains: createChainLimit(10),
    lane: () => 'waiting',
    purpose: () => 'new',
    signal: closing.signal,
    now: Date.now,
  })
  const hour = {
    interval: '1_hour',
    zone: 'UTC',
    from: 1_700_000_000 - (1_700_000_000 % 3600),
    to: 1_700_003_600 - (1_700_000_000 % 3600),
  } as const
  for (let round = 0; round < 10; round += 1) await Promise.all(Array.from({ length: 20 }, () => ask(hour, null)))
  expect(getEventListeners(closing.signal, 'abort')).toEqual([])
  await zoom.close()
})
