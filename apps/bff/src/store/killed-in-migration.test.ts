import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSimulator } from '@readyboard/zoom-simulator'
import { Kysely } from 'kysely'
import { expect, test } from 'vitest'
import { killAt } from '../testing/killer.ts'
import { createRandom } from '../testing/simulate/random.ts'
import { duckdbDialect } from './duckdb-dialect.ts'
import { DuckDbEngine } from './duckdb-engine.ts'
import { migrate } from './migrations.ts'
import { openStore } from './open-store.ts'
import type { Schema } from './schema.ts'
import { storeFile } from './store-file.ts'

const KILLS = process.env.NIGHTLY ? 200 : 3

/** A store as the first version left it, with something in it. */
async function writeFirstVersion(folder: string): Promise<void> {
  const db = new Kysely<Schema>({ dialect: duckdbDialect(await DuckDbEngine.open(storeFile(folder))) })
  await migrate(db, folder, 1)
  await db.insertInto('notes').values({ key: 'kept', body: '"yes"' }).execute()
  await db.destroy()
}

test(
  `killed ${KILLS} times while an older store is brought up to date, it is of one version or the other, with all it held`,
  async () => {
    const random = createRandom(7)
    const zoom = await createSimulator({ agents: 3 })
    const folder = await mkdtemp(join(tmpdir(), 'readyboard-migration-'))
    await writeFirstVersion(join(folder, 'first'))
    for (let kills = 0; kills < KILLS; kills += 1) {
      const copy = join(folder, `copy-${kills}`)
      await cp(join(folder, 'first'), copy, { recursive: true })
      const fetching = { folder: copy, zoom, now: Date.now(), question: 'range=today', pauseMs: 0, perSecond: 1 }
      await killAt({ when: 'change', changes: random.whole(1, 6) }, fetching)
      const store = await openStore(copy)
      expect(await store.note('kept')).toBe('"yes"')
      await store.reserveRequests('2026-11-20', { used: 1, refreshes: 0, backfills: 1 })
      expect(await store.requestsUsed('2026-11-20')).toEqual({ used: 1, refreshes: 0, backfills: 1 })
      await store.close()
    }
    await zoom.close()
    await rm(folder, { recursive: true })
  },
  KILLS * 10_000,
)
