import { get, type IncomingMessage, type Server } from 'node:http'
import { text } from 'node:stream/consumers'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { TimeSheetReport } from '@readyboard/contract'
import { afterEach, expect, test } from 'vitest'
import { expectTruth } from '../testing/compare.ts'
import { Desk } from '../testing/desk.ts'
import { openFilesAllowed } from '../testing/open-files.ts'
import { createRandom } from '../testing/simulate/random.ts'
import { serveApp } from './testing/serve-app.ts'

const NOW = Date.parse('2026-11-20T15:20:10Z')
const TODAY = '2026-11-20'
const LINK = 'from=2026-11-05&to=2026-11-11&tz=America/New_York&interval=1_hour'
// A viewer takes a socket at either end of the same process.
const MOST = Math.min(10_000, Math.floor((openFilesAllowed() - 1000) / 2))
const CROWDS = process.env.NIGHTLY ? [300, 1000, MOST] : [300, 1000]

let desk: Desk
let server: Server
let port: number
afterEach(() => desk.close())

async function openDesk(settings: Parameters<typeof Desk.open>[0]['settings'] = {}) {
  const fast = { perSecond: 200, mediumPerSecond: 200, ...settings }
  desk = await Desk.open({ agents: 20, seed: 31, now: () => NOW, limits: false, latencyMs: 10, settings: fast })
  const served = await serveApp({ answers: desk.answers, maxRequestsInFlight: 15_000 })
  const { url } = served
  server = served.server
  port = served.port
  return (question: string, wait = 60, signal: AbortSignal | null = null) =>
    fetch(`${url}/api/v1/reports/time-sheet?${question}&wait=${wait}`, { signal })
}

/** They come in waves: a queue of connections that nobody has taken in yet is as long as the system allows. */
async function waves<Seen>(size: number, look: () => Promise<Seen>): Promise<Seen[]> {
  const looks: Promise<Seen>[] = []
  let answered = 0
  while (looks.length < size) {
    const wave = Array.from({ length: Math.min(500, size - looks.length) }, look)
    for (const one of wave)
      one.then(
        () => (answered += 1),
        () => (answered += 1),
      )
    looks.push(...wave)
    while (answered === 0 && (await connections()) < looks.length) await nextTurn()
  }
  return await Promise.all(looks)
}

/** As `fetch`, but patient with a machine that has thousands of connections to make. */
async function textAt(address: string): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  get(address, resolve).on('error', reject)
  const answer = await promise
  expect(answer.statusCode).toBe(200)
  return await text(answer)
}

const connections = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))

const crowd = <Seen>(size: number, look: (viewer: number) => Promise<Seen>) =>
  Promise.all(Array.from({ length: size }, (_, viewer) => look(viewer)))

/** What the link costs one viewer alone. */
async function costAlone(): Promise<number> {
  const ask = await openDesk()
  await (await ask(LINK)).text()
  const requests = desk.reports().length
  await desk.close()
  return requests
}

const parsed = (text: string): TimeSheetReport => TimeSheetReport.parse(JSON.parse(text))

test.each(CROWDS)(
  '%i viewers who open one cold link cost the requests of one and see the same bytes',
  async (viewers) => {
    const alone = await costAlone()
    await openDesk()
    const texts = await waves(viewers, () =>
      textAt(`http://127.0.0.1:${port}/api/v1/reports/time-sheet?${LINK}&wait=60`),
    )
    expect(desk.reports().length).toBeLessThanOrEqual(Math.ceil(alone * 1.05))
    expect(new Set(texts).size).toBe(1)
    const report = parsed(texts[0] ?? '')
    expect(report.coverage.state).toBe('complete')
    expect(expectTruth(desk.zoom, report, NOW / 1000)).toBe(report.series.length)
  },
  120_000,
)

test('viewers who leave at any moment, the first one too, cost the others nothing', async () => {
  const alone = await costAlone()
  const ask = await openDesk()
  const random = createRandom(34)
  const texts = await crowd(150, async (viewer) => {
    const stays = viewer > 0 && random.percent(40)
    const leaving = new AbortController()
    if (!stays) setTimeout(() => leaving.abort(), random.whole(0, 150))
    return await ask(LINK, 60, leaving.signal)
      .then((answer) => answer.text())
      .catch((error: unknown) => {
        if (stays) throw error
        return null
      })
  })
  const answered = texts.filter((text) => text !== null)
  expect(answered.length).toBeGreaterThan(30)
  expect(new Set(answered).size).toBe(1)
  expect(parsed(answered[0] ?? '').coverage.state).toBe('complete')
  expect(desk.reports().length).toBeLessThanOrEqual(Math.ceil(alone * 1.05))
}, 60_000)

test('who is alone and leaves has paid for whole windows: they are stored, and the next one goes on from there', async () => {
  const alone = await costAlone()
  const ask = await openDesk()
  const leaving = new AbortController()
  const left = ask(LINK, 60, leaving.signal).catch(() => null)
  await expect.poll(() => desk.reports().length, { interval: 1 }).toBeGreaterThan(0)
  leaving.abort()
  await left
  const report = parsed(await (await ask(LINK)).text())
  expect(report.coverage.state).toBe('complete')
  expect(desk.reports().length).toBeLessThanOrEqual(Math.ceil(alone * 1.05))
}, 60_000)

test('viewers of as many different cold links stay in the day’s share, and the others are told when to come back', async () => {
  const viewers = process.env.NIGHTLY ? 1000 : 200
  const share = viewers / 4
  const ask = await openDesk({ perDay: 2 * share, share: 0.5 })
  const answers = await crowd(viewers, async (viewer) => {
    const hour = new Date(Date.parse('2026-08-01T00:00:00Z') + viewer * 2 * 3_600_000)
    const [from, to] = [hour, new Date(hour.getTime() + 3_600_000)].map((at) => at.toISOString().slice(0, 16))
    const answer = await ask(`from=${from}&to=${to}&tz=UTC&interval=1_hour`, 30)
    return { status: answer.status, retryAfter: Number(answer.headers.get('retry-after')), text: await answer.text() }
  })
  const [served, refused] = [200, 503].map((status) => answers.filter((answer) => answer.status === status))
  expect((served?.length ?? 0) + (refused?.length ?? 0)).toBe(viewers)
  for (const { text } of served ?? []) {
    expect(parsed(text).coverage.state).toBe('complete')
    expectTruth(desk.zoom, parsed(text), NOW / 1000)
  }
  const midnight = (Date.parse('2026-11-21T00:00:00Z') - NOW) / 1000
  for (const { retryAfter } of refused ?? []) expect([retryAfter > 0, retryAfter <= midnight + 1]).toEqual([true, true])
  expect(desk.reports().length).toBeLessThanOrEqual(share)
  expect((await desk.store.requestsUsed(TODAY)).used).toBeLessThanOrEqual(share)
  // Fair: every request of the day brought one of them an answer.
  expect(served?.length).toBeGreaterThan(share * 0.8)
}, 120_000)
