import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from './open-store.ts'
import { storeFile } from './store-file.ts'
import { firstHours, HOURS, someWindow } from './testing/some-window.ts'

const AGENTS = 200
const REFETCHES = process.env.NIGHTLY ? 10_000 : 300
const HOUR = 8
const MEGABYTE = 1024 * 1024

const sizeOf = async (path: string): Promise<number> => (await stat(path)).size

test(
  `after ${REFETCHES} refetches of the open interval the file is at most twice its compact size, and memory is flat`,
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'readyboard-refetched-'))
    const store = await openStore(join(folder, 'used'))
    for (let hour = 0; hour < HOUR; hour += 1) await store.commitWindow(someWindow(hour, AGENTS, 1))
    const memory: number[] = []
    const sizes: number[] = []
    for (let time = 1; time <= REFETCHES; time += 1) {
      await store.reserveRequests('2026-11-20', { used: 2, refreshes: 2, backfills: 0 })
      await store.commitWindow(someWindow(HOUR, AGENTS, time))
      if (time % (REFETCHES / 10) !== 0) continue
      memory.push(process.memoryUsage.rss() / MEGABYTE)
      sizes.push(await sizeOf(storeFile(join(folder, 'used'))))
    }
    const sums = await store.sums(firstHours(HOUR + 1))
    expect(await store.windows(HOURS, 0, 100 * 3600)).toHaveLength(HOUR + 1)
    await store.close()

    const compact = await openStore(join(folder, 'compact'))
    for (let hour = 0; hour < HOUR; hour += 1) await compact.commitWindow(someWindow(hour, AGENTS, 1))
    await compact.commitWindow(someWindow(HOUR, AGENTS, REFETCHES))
    await compact.reserveRequests('2026-11-20', { used: 2, refreshes: 2, backfills: 0 })
    expect(await compact.sums(firstHours(HOUR + 1))).toEqual(sums)
    await compact.close()

    const least = await sizeOf(storeFile(join(folder, 'compact')))
    // The figures themselves, for whoever compares two engines.
    if (process.env.NIGHTLY)
      console.info({
        least,
        left: await sizeOf(storeFile(join(folder, 'used'))),
        sizes,
        memory: memory.map(Math.round),
      })
    expect(Math.max(...sizes) / least).toBeLessThanOrEqual(2)
    expect(await sizeOf(storeFile(join(folder, 'used')))).toBeLessThanOrEqual(2 * least)
    const [, , , settled = 0] = memory
    expect((memory.at(-1) ?? 0) - settled).toBeLessThan(150)
    await rm(folder, { recursive: true })
  },
  REFETCHES * 100,
)
