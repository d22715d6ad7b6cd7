import { copyFile, cp, mkdir, mkdtemp, open, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { NEWEST_VERSION } from './migrations.ts'
import { openStore } from './open-store.ts'
import { StoreDamaged, StoreTooNew, StoreUnusable } from './store-errors.ts'
import { firstHours, HOURS, someWindow } from './testing/some-window.ts'

const DAYS = 4
let folder: string
/** Ended in order: one file. */
const whole = () => join(folder, 'whole')
/** As a crash leaves it: what came last is in the log. */
const crashed = () => join(folder, 'crashed')

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readyboard-damaged-'))
  const store = await openStore(whole())
  for (let hour = 0; hour < 24 * DAYS; hour += 1) await store.commitWindow(someWindow(hour, 100, 1))
  await store.close()
  const again = await openStore(whole())
  for (let hour = 0; hour < 20; hour += 1) await again.commitWindow(someWindow(hour, 100, 2))
  await cp(whole(), crashed(), { recursive: true })
  await again.close()
})
afterAll(() => rm(folder, { recursive: true }))

type Spoil = (file: string, log: string) => Promise<unknown>

const overwrite =
  (which: 'file' | 'log', part: number, bytes = 4096): Spoil =>
  async (file, log) => {
    const path = which === 'file' ? file : log
    const { size } = await stat(path)
    const handle = await open(path, 'r+')
    await handle.write(Buffer.alloc(bytes, 0xa5), 0, bytes, Math.floor((size - bytes) * part))
    await handle.close()
  }

const run = async (file: string, ...statements: string[]) => {
  const instance = await DuckDBInstance.create(file)
  const connection = await instance.connect()
  for (const statement of statements) await connection.run(statement)
  connection.closeSync()
  instance.closeSync()
}

async function spoilt(original: string, spoil: Spoil): Promise<string> {
  const copy = await mkdtemp(join(folder, 'copy-'))
  await cp(original, copy, { recursive: true })
  await spoil(join(copy, 'readyboard.duckdb'), join(copy, 'readyboard.duckdb.wal'))
  return copy
}

const DAMAGE: readonly [name: string, original: () => string, spoil: Spoil][] = [
  ['with its beginning overwritten', whole, overwrite('file', 0)],
  ['with both headers overwritten', whole, overwrite('file', 0, 12_288)],
  ['cut in half', whole, async (file) => truncate(file, Math.floor((await stat(file)).size / 2))],
  ['cut down to its first bytes', whole, (file) => truncate(file, 100)],
  ['emptied', whole, (file) => truncate(file, 0)],
  ['overwritten with something else', whole, (file) => writeFile(file, 'hello '.repeat(50_000))],
  ['that is gone while its log is there', crashed, (file) => rm(file)],
  ['whose log is overwritten at its beginning', crashed, overwrite('log', 0, 64)],
  ['whose log is overwritten in the middle', crashed, overwrite('log', 0.5, 64)],
  ['whose log is overwritten at its end', crashed, overwrite('log', 1, 64)],
  ['whose log is something else', crashed, (_, log) => writeFile(log, 'not a log at all')],
  [
    'put together from two backups',
    crashed,
    (file, log) => run(file, 'checkpoint').then(() => copyFile(join(crashed(), 'readyboard.duckdb.wal'), log)),
  ],
  ['left with rows that no window counts', whole, (file) => run(file, 'delete from windows where from_at < 7200')],
  ['left with windows whose rows are gone', whole, (file) => run(file, 'delete from time_rows where start_at = 0')],
  ['left in the middle of a migration', whole, (file) => run(file, 'delete from migrations where id = 1')],
  [
    'left with a migration that nobody noted',
    whole,
    (file) => run(file, 'delete from migrations where id = (select max(id) from migrations)'),
  ],
]

test.each(DAMAGE)('a file %s: refused in one line that says what to do', async (_, original, spoil) => {
  const copy = await spoilt(original(), spoil)
  const error = await openStore(copy).then(
    () => null,
    (refusal: unknown) => refusal,
  )
  expect(error).toBeInstanceOf(StoreDamaged)
  expect(String(error)).toMatch(
    /^StoreDamaged: the store in \S+ is damaged \(.+\): put a backup of the folder in its place/,
  )
  expect(String(error)).not.toContain('\n')
})

test('a damaged block is found at the start, or held nothing that counts', async () => {
  const untouched = await sumsOf(whole())
  const { size } = await stat(join(whole(), 'readyboard.duckdb'))
  const blocks = Math.floor(size / 262_144)
  let refused = 0
  for (let block = 0; block < blocks; block += 1) {
    const copy = await spoilt(whole(), overwrite('file', (12_288 + block * 262_144 + 1000) / (size - 4096)))
    const sums = await sumsOf(copy).catch((error: unknown) => error)
    if (sums instanceof StoreDamaged) refused += 1
    // A block that is free by now.
    else expect(sums).toEqual(untouched)
  }
  expect(refused).toBeGreaterThan(0)
})

test('a log cut off by a crash is read up to there: whole windows stay, the others are missing', async () => {
  const copy = await spoilt(crashed(), async (_, log) => truncate(log, Math.floor((await stat(log)).size * 0.6)))
  const store = await openStore(copy)
  const windows = await store.windows(HOURS, 0, 24 * DAYS * 3600)
  const renewed = windows.filter(({ fetchedAt }) => fetchedAt === 2).length
  await store.close()
  expect(windows).toHaveLength(24 * DAYS)
  expect(renewed).toBeGreaterThan(0)
  expect(renewed).toBeLessThan(20)
})

test('a newer version’s store is left alone', async () => {
  const copy = await spoilt(whole(), (file) =>
    run(file, `insert into migrations values (${NEWEST_VERSION + 1}, 'x'), (${NEWEST_VERSION + 2}, 'x')`),
  )
  await expect(openStore(copy)).rejects.toThrow(StoreTooNew)
  await expect(openStore(copy)).rejects.toThrow(/was written by a newer version.*start that version/)
})

test('a folder that cannot be a folder is refused', async () => {
  const file = join(folder, 'a-file')
  await writeFile(file, '')
  await expect(openStore(join(file, 'data'))).rejects.toThrow(StoreUnusable)
  const copy = await spoilt(whole(), (path) => rm(path).then(() => mkdir(path)))
  await expect(openStore(copy)).rejects.toThrow(StoreUnusable)
})

test('a backup put back in its place is the store it was', async () => {
  const backup = join(folder, 'backup')
  await cp(whole(), backup, { recursive: true })
  const copy = await spoilt(whole(), overwrite('file', 0, 12_288))
  await expect(openStore(copy)).rejects.toThrow(StoreDamaged)
  await rm(copy, { recursive: true })
  await cp(backup, copy, { recursive: true })
  expect(await sumsOf(copy)).toEqual(await sumsOf(whole()))
})

async function sumsOf(path: string) {
  const store = await openStore(path)
  try {
    return await store.sums(firstHours(24 * DAYS))
  } finally {
    await store.close()
  }
}
