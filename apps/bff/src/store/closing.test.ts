import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from './open-store.ts'
import { firstHours, HOURS, someWindow } from './testing/some-window.ts'

test('a store closed in the middle of reads and writes lets each end, refuses the rest, and keeps what it promised', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'readyboard-closing-'))
  const store = await openStore(folder)
  for (let hour = 0; hour < 5; hour += 1) await store.commitWindow(someWindow(hour, 500, 1))
  const reads = Array.from({ length: 40 }, () => store.sums(firstHours(5)))
  const writes = Array.from({ length: 10 }, (_, hour) => store.commitWindow(someWindow(10 + hour, 200, 1)))
  const fates = Promise.allSettled([...reads, ...writes])
  await store.close()
  const refusals = (await fates).flatMap((fate) => (fate.status === 'rejected' ? [String(fate.reason)] : []))
  for (const refusal of refusals) expect(refusal).toMatch(/^Error: .*(closed|destroyed)/)
  await expect(store.sums(firstHours(1))).rejects.toThrow(/closed|destroyed/)

  const kept = (await fates).slice(reads.length).filter(({ status }) => status === 'fulfilled').length
  const again = await openStore(folder)
  expect((await again.windows(HOURS, 0, 100 * 3600)).length).toBeGreaterThanOrEqual(5 + kept)
  await again.close()
  await rm(folder, { recursive: true })
})
