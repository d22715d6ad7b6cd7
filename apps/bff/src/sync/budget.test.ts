import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { createBudget, DayIsSpent, PartIsSpent } from './budget.ts'
import type { SyncSettings } from './settings.ts'

const NOON = Date.parse('2026-11-10T12:00:00Z')
const MIDNIGHT = Date.parse('2026-11-11T00:00:00Z')
const settings: SyncSettings = {
  source: 'time_sheets',
  perSecond: 10,
  perDay: 100,
  mediumPerSecond: 20,
  share: 0.5,
  consent: { share: 1, seconds: 3600 },
  settleSeconds: 86_400,
  lookBackSeconds: 180 * 86_400,
  keep: { clock: 800 * 86_400, day: 1500 * 86_400 },
}

let folder: string
let store: Store
let now: number
beforeEach(async () => {
  now = NOON
  folder = await mkdtemp(join(tmpdir(), 'readyboard-budget-'))
  store = await openStore(folder)
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const budgetNow = (rest: Partial<SyncSettings> = {}) => createBudget(store, { ...settings, ...rest }, () => now)
async function restart() {
  await store.close()
  store = await openStore(folder)
}

/** How many requests are let through of so many tried at the same time. */
async function reserved(budget: ReturnType<typeof budgetNow>, requests: number, kind: 'new' | 'refresh' = 'new') {
  const results = await Promise.allSettled(Array.from({ length: requests }, () => budget.reserve(kind)))
  return results.filter(({ status }) => status === 'fulfilled').length
}

test('no more than the share of a day is used, and the next day begins anew', async () => {
  const budget = budgetNow()
  expect(await reserved(budget, 70)).toBe(50)
  expect((await budget.usedToday()).used).toBe(50)
  await expect(budget.reserve('new')).rejects.toMatchObject({ resetsAt: MIDNIGHT })
  now = MIDNIGHT
  expect((await budget.usedToday()).used).toBe(0)
  expect(await reserved(budget, 3)).toBe(3)
  expect((await budget.usedToday()).used).toBe(3)
})

test('who stops in order has counted no more than was sent', async () => {
  const budget = budgetNow()
  expect(await reserved(budget, 9)).toBe(9)
  await budget.close()
  await restart()
  expect((await budgetNow().usedToday()).used).toBe(9)
})

test('what was used counts over restarts, a started block of requests as if it were used', async () => {
  expect(await reserved(budgetNow(), 9)).toBe(9)
  await restart()
  expect((await budgetNow().usedToday()).used).toBe(16)
  expect(await reserved(budgetNow(), 70)).toBe(34)
  await restart()
  await expect(budgetNow().reserve('new')).rejects.toThrow(DayIsSpent)
})

test('a stop holds until its time, over restarts too', async () => {
  const budget = budgetNow()
  expect(await budget.stoppedUntil()).toBeNull()
  await Promise.all(Array.from({ length: 10 }, () => budget.stopUntil(MIDNIGHT)))
  await expect(budget.reserve('new')).rejects.toMatchObject({ resetsAt: MIDNIGHT })
  await restart()
  const later = budgetNow()
  expect(await later.stoppedUntil()).toBe(MIDNIGHT)
  await expect(later.reserve('new')).rejects.toThrow(DayIsSpent)
  now = MIDNIGHT + 1
  expect(await later.stoppedUntil()).toBeNull()
  await later.reserve('new')
})

test('a stop that comes while the last one is read is not lost', async () => {
  const budget = budgetNow()
  const reading = budget.stoppedUntil()
  await budget.stopUntil(MIDNIGHT)
  await reading
  expect(await budget.stoppedUntil()).toBe(MIDNIGHT)
})

test('asking again stays in its fifth of the share, and leaves the rest to new questions', async () => {
  const budget = budgetNow()
  expect(await budget.allows('refresh', 10)).toBe(true)
  expect(await budget.allows('refresh', 11)).toBe(false)
  expect(await reserved(budget, 20, 'refresh')).toBe(10)
  await expect(budget.reserve('refresh')).rejects.toThrow(PartIsSpent)
  expect(await budget.allows('refresh', 1)).toBe(false)
  expect(await reserved(budget, 60)).toBe(40)
})
