import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { toRunningError } from './duckdb-errors.ts'
import { openStore } from './open-store.ts'
import { StoreCannotWrite } from './store-errors.ts'
import { HOURS } from './testing/some-window.ts'

const Said = z.object({
  kept: z.array(z.number()),
  errors: z.array(z.string()),
  readWhileFull: z.array(z.boolean()),
  trouble: z.string().nullable(),
})

const runNode = (...args: string[]) => {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  return text(child.stdout)
}

test('an engine that gave up on a full disk is opened anew: reads go on, and what was promised is there', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'readyboard-filled-'))
  const said = Said.parse(
    JSON.parse(await runNode(fileURLToPath(new URL('testing/filling-process.ts', import.meta.url)), folder)),
  )
  expect(new Set(said.errors)).toEqual(
    new Set(['StoreCannotWrite: its file has reached the size this process may write']),
  )
  expect(said.trouble).toBe('its file has reached the size this process may write')
  expect(said.readWhileFull).not.toContain(false)
  const store = await openStore(folder)
  const windows = await store.windows(HOURS, 0, Number.MAX_SAFE_INTEGER)
  expect(windows.map(({ from }) => from / 3600)).toEqual(said.kept)
  await store.close()
  await rm(folder, { recursive: true })
}, 60_000)

const READ_ONLY = `
  const { openStore } = await import(${JSON.stringify(new URL('open-store.ts', import.meta.url).href)})
  // Root may write anywhere: be somebody who may not.
  if (process.getuid() === 0) process.seteuid(65534)
  console.log(await openStore(process.argv[1]).then(() => 'opened', String))
  process.exit(0)
`

test('a folder that may only be read is refused in words', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'readyboard-read-only-'))
  await chmod(folder, 0o555)
  expect(await runNode('--input-type=module', '-e', READ_ONLY, folder)).toMatch(
    /^StoreUnusable: the store in \S+ cannot be opened \(this process may not write there\)/,
  )
  await rm(folder, { recursive: true })
})

test.each([
  ['IO Error: Could not write file "x": No space left on device', 'the disk is full'],
  ['IO Error: Could not write file "x": Input/output error', 'the disk reports an error'],
  ['IO Error: Could not write file "x": Read-only file system', 'the disk is read-only'],
  ['IO Error: Could not write file "x": Disk quota exceeded', 'the disk quota is used up'],
  ['FATAL Error: fsync failed!', 'the disk reports an error'],
  ['FATAL Error: something nobody has seen yet', 'the engine could not finish a write'],
])('%s means that nothing can be kept: %s', (message, words) => {
  const error = toRunningError(new Error(message), '/data')
  expect(error).toBeInstanceOf(StoreCannotWrite)
  expect(String(error)).toBe(`StoreCannotWrite: ${words}`)
})
