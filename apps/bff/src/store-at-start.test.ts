import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createSimulator, type Simulator } from '@readyboard/zoom-simulator'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openStore } from './store/open-store.ts'
import { startProduct } from './testing/product-process.ts'

let zoom: Simulator
let folder: string
beforeAll(async () => {
  zoom = await createSimulator({ agents: 3 })
})
afterAll(() => zoom.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readyboard-start-'))
  return () => rm(folder, { recursive: true })
})

test('a store that another process has open ends the start with a word about that, and exit code 75', async () => {
  const store = await openStore(folder)
  const { ended, logged } = startProduct(zoom, folder)
  expect(await ended).toBe(75)
  expect(logged()).toBe(
    `the process ${process.pid} has the store in ${folder} open: end it first, or give this one a DATA_DIR of its own\n`,
  )
  await store.close()
  await startProduct(zoom, folder).url
})

test('a damaged store ends the start with one line, exit code 74, and stays as it is', async () => {
  await writeFile(join(folder, 'readyboard.duckdb'), 'what is this')
  const { ended, logged } = startProduct(zoom, folder)
  expect(await ended).toBe(74)
  expect(logged()).toMatch(/^the store in \S+ is damaged \(.*\): put a backup of the folder in its place.*\n$/)
  expect(logged()).not.toMatch(/ at .*\.ts:\d+/)
})

test('two that start at once over one folder: one serves, the other says why it does not', async () => {
  const both = [startProduct(zoom, folder), startProduct(zoom, folder)]
  const fates = await Promise.all(both.map(({ ended, url }) => url.then(() => 'serves').catch(() => ended)))
  expect(new Set(fates)).toEqual(new Set(['serves', 75]))
})
