import { existsSync } from 'node:fs'
import { link, mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { toOpeningError } from './duckdb-errors.ts'
import { damageInLog } from './duckdb-log.ts'
import { StoreDamaged, StoreError } from './store-errors.ts'

/** How much the log may hold before it is written over into the file. */
export const CHECKPOINT_AT = '2MB'

const LIMITS = { threads: '2', memory_limit: '1GB' }
/**
 * What was replaced is freed in groups of so many rows. The engine's own 122,880 would keep as many rows of the running
 * interval's earlier fetches in the file, many times what counts.
 */
const GROUP_ROWS = 8192

/**
 * Opens the engine on a file, making it where there is none. Never open the file in another way in this process: closing
 * it would give up the lock.
 *
 * @throws StoreLocked, StoreDamaged, StoreTooNew, StoreUnusable
 */
export async function openDuckDbFile(path: string, checkpointAt = CHECKPOINT_AT): Promise<DuckDBInstance> {
  const [folder, log] = [dirname(path), `${path}.wal`]
  try {
    await mkdir(folder, { recursive: true })
    if (!existsSync(path)) {
      if (existsSync(log)) throw new StoreDamaged(folder, `${basename(log)} is there without ${basename(path)}`)
      await makeFile(path)
    }
    const damage = await damageInLog(log)
    if (damage !== null) throw new StoreDamaged(folder, damage)
    return await attach(path, checkpointAt)
  } catch (error) {
    throw error instanceof StoreError ? error : toOpeningError(error, folder)
  }
}

/** A connection that speaks about the file, not about the engine's own empty database beside it. */
export async function connectTo(instance: DuckDBInstance): Promise<DuckDBConnection> {
  const duck = await instance.connect()
  await duck.run('use readyboard')
  return duck
}

async function attach(path: string, checkpointAt: string): Promise<DuckDBInstance> {
  const instance = await DuckDBInstance.create(':memory:', {
    ...LIMITS,
    checkpoint_threshold: checkpointAt,
    // What a query cannot hold in memory goes beside the file, not to wherever the process was started.
    temp_directory: `${path}.tmp`,
  })
  try {
    const duck = await instance.connect()
    await duck.run(`attach '${path.replaceAll("'", "''")}' as readyboard (row_group_size ${GROUP_ROWS})`)
    duck.closeSync()
    return instance
  } catch (error) {
    instance.closeSync()
    throw error
  }
}

/** Made under another name first: whoever is killed in the middle must not leave a file that looks damaged. */
async function makeFile(path: string): Promise<void> {
  const unfinished = `${path}.new`
  await rm(unfinished, { force: true })
  const instance = await attach(unfinished, CHECKPOINT_AT)
  instance.closeSync()
  // A link never takes the place of a file that somebody else put there meanwhile; not every disk has links.
  await link(unfinished, path).catch(() => (existsSync(path) ? undefined : rename(unfinished, path)))
  await rm(unfinished, { force: true })
}
