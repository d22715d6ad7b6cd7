import { setTimeout as delay, setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createPace } from './pace.ts'

/** Keeps the event loop busy, as a large answer does. */
function stall(milliseconds: number): void {
  const until = performance.now() + milliseconds
  while (performance.now() < until);
}

function mostWithinASecond(times: readonly number[]): number {
  return Math.max(...times.map((time) => times.filter((other) => other >= time && other < time + 1000).length))
}

test('never more than the limit leave within any second, however the program is held up', async () => {
  const pace = createPace(50, 0)
  const sent: number[] = []
  const senders = Array.from({ length: 110 }, async (_, index) => {
    await pace.slot()
    // Held up between its slot and its request, now and then for longer than the distance of two.
    if (index % 23 === 7) stall(90)
    sent.push(performance.now())
  })
  const stalls = setInterval(() => stall(40), 130)
  await Promise.all(senders)
  clearInterval(stalls)
  expect(mostWithinASecond(sent)).toBeLessThanOrEqual(50)
})

test('free slots are used: as many requests as the limit less its headroom', async () => {
  const pace = createPace(20, 0)
  const began = performance.now()
  await Promise.all(Array.from({ length: 20 }, () => pace.slot()))
  expect(performance.now() - began).toBeLessThan(1700)
})

test('a pause holds everybody, also those who wait already', async () => {
  const pace = createPace(100, 0)
  await pace.slot()
  pace.pauseFor(300)
  const began = performance.now()
  await Promise.all([pace.slot(), pace.slot()])
  expect(performance.now() - began).toBeGreaterThanOrEqual(299)
})

test('a pause that comes while somebody waits for the slot counts for him too', async () => {
  const pace = createPace(100, 100)
  const began = performance.now()
  const waiting = pace.slot()
  await nextTurn()
  pace.pauseFor(250)
  await waiting
  expect(performance.now() - began).toBeGreaterThanOrEqual(249)
})

test('who gives up leaves the line, and those behind him move up', async () => {
  const pace = createPace(1000, 200)
  const gone = new AbortController()
  const first = pace.slot(gone.signal)
  const second = pace.slot()
  gone.abort(new Error('nobody waits any more'))
  await expect(first).rejects.toThrow()
  await second
  const late = new AbortController()
  late.abort(new Error('too late'))
  await expect(pace.slot(late.signal)).rejects.toThrow('too late')
})

test('slots are given in the order of asking', async () => {
  const pace = createPace(500, 0)
  const order: number[] = []
  await Promise.all(Array.from({ length: 10 }, (_, index) => pace.slot().then(() => order.push(index))))
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('after a quiet time requests do not come all at once', async () => {
  const pace = createPace(20, 0)
  await pace.slot()
  await delay(300)
  const began = performance.now()
  await Promise.all([pace.slot(), pace.slot(), pace.slot()])
  expect(performance.now() - began).toBeGreaterThan(100)
})
