import { expect, test } from 'vitest'
import { clock, desk, expectWhole, openTroubledDesk, spoil } from '../testing/troubled-desk.ts'
import { createChainLimit } from './chain-limit.ts'
import { createLearnedRate } from './learned-rate.ts'

openTroubledDesk(19)

test('each refusal takes a part of the rate, quiet time gives it back', () => {
  let now = 0
  const { rate, lower } = createLearnedRate(10, () => now)
  expect(rate()).toBe(10)
  lower()
  expect(rate()).toBe(7.5)
  for (let times = 0; times < 20; times += 1) lower()
  expect(rate()).toBe(2)
  now += 15_000
  expect(rate()).toBeCloseTo(3)
  now += 120_000
  expect(rate()).toBe(10)
})

test('at least one chain goes on, however often Zoom finds them too many', () => {
  const { chains, lower } = createChainLimit(4, () => 0)
  expect(chains()).toBe(4)
  for (let times = 0; times < 20; times += 1) lower()
  expect(chains()).toBe(1)
})

test('a refusal per second slows us down and shows that others use the account', async () => {
  const full = desk.room.fetcher.rate()
  expect(await desk.answers.quota()).toMatchObject({ otherAppsSeen: false, mayUseToday: 15_000 })
  spoil({ kind: 'rate-limit', limit: 'per-second', retryAfter: '0.1' }, { skip: 3, times: 2 })
  await expectWhole()
  expect(desk.room.fetcher.rate()).toBeLessThan(full)
  expect(await desk.answers.quota()).toMatchObject({ otherAppsSeen: true, stoppedUntil: null })
})

test('too many at once leaves the day and the pace alone', async () => {
  const full = desk.room.fetcher.rate()
  spoil({ kind: 'rate-limit', limit: 'concurrent' }, { skip: 3, times: 2 })
  await expectWhole()
  expect(desk.room.fetcher.rate()).toBe(full)
  expect((await desk.answers.quota()).stoppedUntil).toBeNull()
})

test('a day that others used up is remembered: what nobody waits for gets less, who waits does not', async () => {
  await expectWhole()
  spoil({ kind: 'rate-limit', limit: 'daily' }, { times: 50 })
  await expect(desk.report('from=2026-11-01&to=2026-11-03&tz=UTC&interval=1_hour', 2)).rejects.toThrow('daily limit')
  desk.zoom.faults.clear()
  const today = await desk.answers.quota()
  expect(today.otherAppsSeen).toBe(true)
  expect(today.stoppedUntil).toBe('2026-11-21T00:00:00+00:00')
  expect(today.mayUseToday).toBeLessThan(200)
  await desk.restart()
  clock.forward(10 * 3600)
  const tomorrow = await desk.answers.quota()
  expect(tomorrow).toMatchObject({ usedToday: 0, stoppedUntil: null })
  expect(tomorrow.mayUseToday).toBeLessThan(250)
  expect(await desk.room.budget.allows('backfill', 100)).toBe(false)
  expect(await desk.room.budget.allows('backfill', 30)).toBe(true)
  await expectWhole('from=2026-11-01&to=2026-11-13&tz=UTC&interval=1_hour')
  // A month later nothing is left of it.
  clock.forward(31 * 86_400)
  expect((await desk.answers.quota()).mayUseToday).toBe(15_000)
})
