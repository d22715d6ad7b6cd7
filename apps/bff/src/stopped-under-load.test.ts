import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { createSimulator, type Simulator } from '@readyboard/zoom-simulator'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { openStore } from './store/open-store.ts'
import { type ProductProcess, startProduct } from './testing/product-process.ts'

const HARD_LIMIT_MS = 10_000
const LOADED = 'range=last-7-days&tz=UTC&interval=1_hour'
const COLD = 'from=2026-01-05&to=2026-01-06&tz=UTC&interval=1_hour'

let zoom: Simulator
let folder: string
beforeAll(async () => {
  zoom = await createSimulator({ agents: 20, limits: false })
})
afterAll(() => zoom.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readyboard-stopped-'))
  return () => rm(folder, { recursive: true })
})

const start = (env: Record<string, string> = {}) => startProduct(zoom, folder, { ZOOM_HEAVY_PER_SECOND: '100', ...env })

async function stop({ child, ended }: ProductProcess, ...signals: NodeJS.Signals[]) {
  const asked = performance.now()
  for (const signal of signals) child.kill(signal)
  const code = await ended
  return { code, took: performance.now() - asked }
}

/** Asks over and over until nobody listens any more; every status and every way in which an answer was not whole. */
async function keepAsking(url: string, path: string, seen: Set<string>): Promise<void> {
  for (;;) {
    try {
      const answer = await fetch(`${url}${path}`)
      // Who was taken in is answered to the last byte.
      const whole = await answer.text().then(
        () => 'whole',
        () => 'cut',
      )
      seen.add(`${answer.status} ${whole}`)
    } catch (error) {
      const cause = error instanceof Error ? error.cause : null
      seen.add(cause instanceof Error && 'code' in cause ? String(cause.code) : String(error))
      if (![...seen].some((what) => what.startsWith('200'))) throw error
      return
    }
  }
}

test('told to stop under load it answers what it took in, sends streams away to come back, and exits 0 in time', async () => {
  const product = start()
  const url = await product.url
  await (await fetch(`${url}/api/v1/reports/time-sheet?${LOADED}&wait=30`)).text()

  zoom.setLatency(4000)
  const held = fetch(`${url}/api/v1/reports/time-sheet?${COLD.replaceAll('2026-01', monthAgo())}&wait=60`)
  const id = await vi.waitFor(async () => {
    const answer = await fetch(`${url}/api/v1/reports/time-sheet?${COLD.replaceAll('2026-01', monthAgo())}`)
    const report: { coverage: { fetch: { id: string } | null } } = JSON.parse(await answer.text())
    expect(report.coverage.fetch).not.toBeNull()
    return report.coverage.fetch?.id
  })
  const stream = await fetch(`${url}/api/v1/fetches/${id}/events`)
  const events = stream.text()
  const seen = new Set<string>()
  const paths = [
    '/api/v1/session',
    `/api/v1/reports/time-sheet?${LOADED}`,
    `/api/v1/reports/time-sheet/agents?${LOADED}`,
  ]
  const load = Array.from({ length: 12 }, (_, index) => keepAsking(url, paths[index % 3] ?? '', seen))
  await vi.waitFor(() => expect(seen.has('200 whole')).toBe(true))

  const { code, took } = await stop(product, 'SIGTERM')
  expect({ code, inTime: took < HARD_LIMIT_MS }).toEqual({ code: 0, inTime: true })
  // The held one gets what there is, or the word that it is being restarted.
  expect([200, 503]).toContain((await held).status)
  expect(await events).toMatch(/retry: 2000\n\n$/)
  await Promise.all(load)
  // Answers are whole; who comes later finds the door closed.
  const ways = [...seen].filter((what) => !/^(200|503) whole$/.test(what))
  for (const way of ways) expect(way).toMatch(/^(ECONNREFUSED|ECONNRESET|UND_ERR_SOCKET)$/)
  zoom.setLatency(0)
  // Nothing half is left behind, and nobody holds it.
  await (await openStore(folder)).close()
}, 40_000)

const monthAgo = () => new Date(Date.now() - 40 * 86_400_000).toISOString().slice(0, 7)

test('told a second time, it goes at once', async () => {
  const product = start()
  const url = await product.url
  zoom.setLatency(20_000)
  const held = fetch(`${url}/api/v1/reports/time-sheet?${LOADED}&wait=60`).catch(() => null)
  await vi.waitFor(() => expect(zoom.log.some(({ status }) => status === null)).toBe(true), 10_000)
  product.child.kill('SIGTERM')
  await vi.waitFor(() => expect(product.logged()).toContain('"stopping"'))
  // A second key press, not the echo of the first.
  await delay(400)
  const { took } = await stop(product, 'SIGTERM')
  expect(took).toBeLessThan(5000)
  await held
  zoom.setLatency(0)
}, 30_000)

test('told to stop while it starts, it ends without a trace of trouble, and the store is free', async () => {
  for (const afterMs of [150, 400, 650, 900]) {
    const product = start()
    await delay(afterMs)
    const { code, took } = await stop(product, 'SIGTERM')
    // Before it knows what a signal is, the system ends it.
    expect([0, 'SIGTERM']).toContain(code)
    expect(took).toBeLessThan(HARD_LIMIT_MS)
    expect(product.logged()).not.toMatch(/"level":(50|60)/)
    await (await openStore(folder)).close()
  }
}, 60_000)
