import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { TimeSheetReport } from '@readyboard/contract'
import { createSimulator, type Simulator } from '@readyboard/zoom-simulator'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { expectTruth } from './testing/compare.ts'
import { limitFileSize } from './testing/file-size-limit.ts'
import { startProduct } from './testing/product-process.ts'

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10)
const hours = (from: number, to: number) => `from=${daysAgo(from)}&to=${daysAgo(to)}&tz=UTC&interval=1_hour`
const STORED = hours(6, 5)
const NEW = hours(8, 7)
const BOTH = hours(8, 5)

let zoom: Simulator
let folder: string
beforeAll(async () => {
  zoom = await createSimulator({ agents: 20, limits: false })
  folder = await mkdtemp(join(tmpdir(), 'readyboard-full-'))
})
afterAll(async () => {
  await zoom.close()
  await rm(folder, { recursive: true })
})

const start = () => startProduct(zoom, folder, { ZOOM_HEAVY_PER_SECOND: '200', ZOOM_HEAVY_PER_DAY: '100000' })
const ask = (url: string, question: string, wait = 10) =>
  fetch(`${url}/api/v1/reports/time-sheet?${question}&wait=${wait}`)
const heavy = () => zoom.log.filter(({ kind }) => kind === 'heavy').length

async function reportOf(url: string, question: string, wait = 10): Promise<TimeSheetReport> {
  const answer = await ask(url, question, wait)
  expect(answer.status).toBe(200)
  return TimeSheetReport.parse(await answer.json())
}

test('on a full disk what is stored is answered, nothing is lost, Zoom is left alone, and it goes on by itself', async () => {
  const product = start()
  const url = await product.url
  const { pid = 0 } = product.child
  const before = await reportOf(url, STORED)
  expect(before.coverage).toMatchObject({ state: 'complete', problem: null })

  // From here on its files cannot grow, whatever the disk has room for.
  await limitFileSize(pid, (await stat(join(folder, 'readyboard.duckdb.wal'))).size)
  const refused = await ask(url, NEW, 3)
  expect(refused.status).toBe(503)
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(await refused.text()).toContain('What Zoom sends cannot be kept')

  expect(await reportOf(url, STORED)).toMatchObject({ summary: before.summary, coverage: { state: 'complete' } })
  const partial = await vi.waitFor(async () => {
    const report = await reportOf(url, BOTH, 0)
    expect(report.coverage).toMatchObject({ intervals: { covered: 48 }, problem: { code: 'store-full' } })
    return report
  }, 10_000)
  expect(expectTruth(zoom, partial, Date.now() / 1000)).toBe(48)
  const ready = await fetch(`${url}/readyz`)
  expect([ready.status, await ready.text()]).toEqual([503, expect.stringContaining('cannot be kept: its file has')])

  const asked = heavy()
  for (let looks = 0; looks < 20; looks += 1) await (await ask(url, NEW, 0)).text()
  expect(heavy()).toBe(asked)

  // Told to stop, it ends in order, and starts again on the same full disk with all that it had.
  product.child.kill('SIGTERM')
  expect(await product.ended).toBe(0)
  const again = start()
  const newUrl = await again.url
  await limitFileSize(again.child.pid ?? 0, 1000)
  expect((await reportOf(newUrl, STORED)).summary).toEqual(before.summary)
  expect((await ask(newUrl, NEW, 3)).status).toBe(503)

  await limitFileSize(again.child.pid ?? 0, 'unlimited')
  await vi.waitFor(async () => expect((await reportOf(newUrl, BOTH, 6)).coverage.state).toBe('complete'), 20_000)
  expectTruth(zoom, await reportOf(newUrl, BOTH), Date.now() / 1000)
  expect((await fetch(`${newUrl}/readyz`)).status).toBe(200)
  again.child.kill('SIGTERM')
  expect(await again.ended).toBe(0)
}, 60_000)
