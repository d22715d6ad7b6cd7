import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { openFilesAllowed } from '../testing/open-files.ts'
import { createRandom } from '../testing/simulate/random.ts'
import { plainAnswers, scriptedFetch } from './testing/plain-answers.ts'
import { type Served, serveApp } from './testing/serve-app.ts'

const STREAMS = process.env.NIGHTLY && openFilesAllowed() > 12_000 ? 5000 : 1000
const ABORTS = process.env.NIGHTLY ? 100_000 : 2000
const AT_ONCE = 50
const MEGABYTE = 1024 * 1024
const REQUEST = 'GET /api/v1/fetches/F1/events HTTP/1.1\r\nHost: localhost\r\n\r\n'

afterEach(() => void vi.useRealTimers())

async function serveStreams() {
  const fetching = scriptedFetch('F1')
  const answers = plainAnswers({ watchFetch: fetching.watchFetch })
  const served = await serveApp({ answers, maxRequestsInFlight: 15_000 })
  return { ...served, fetching }
}

/** A client of a stream, as light as can be. Resolves when the first event is there. */
async function openStream(port: number): Promise<{ socket: Socket; heard: () => string }> {
  const socket = connect(port, '127.0.0.1')
  let heard = ''
  socket.setEncoding('utf8').on('data', (text: string) => {
    heard += text
  })
  socket.on('error', () => undefined)
  socket.write(REQUEST)
  while (!heard.includes('event: progress') && !socket.destroyed) await once(socket, 'data')
  return { socket, heard: () => heard }
}

async function openCount({ url }: Served): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text()
  return Number(/^readyboard_event_streams (\d+)$/m.exec(text)?.[1])
}

const connections = ({ server }: Served) =>
  new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))

test(`${STREAMS} viewers follow a fetch and hear the same; when it is over nothing of them is left`, async () => {
  const served = await serveStreams()
  const { fetching, port } = served
  const first = await openStream(port)
  first.socket.destroy()
  const before = process.memoryUsage.rss()
  const clients: Awaited<ReturnType<typeof openStream>>[] = []
  while (clients.length < STREAMS)
    clients.push(...(await Promise.all(Array.from({ length: 500 }, () => openStream(port)))))
  expect(await openCount(served)).toBe(STREAMS)
  fetching.send({ ...fetching.progress, requestsDone: 2 })

  const [leaving, staying] = [clients.slice(0, STREAMS / 2), clients.slice(STREAMS / 2)]
  for (const { socket } of leaving) socket.destroy()
  await vi.waitFor(() => expect(fetching.listeners.size).toBe(staying.length), 10_000)
  fetching.send({ type: 'done', id: 'F1' })
  await vi.waitFor(() => {
    for (const { heard } of staying) expect(heard()).toContain('event: done')
  }, 10_000)
  for (const { heard } of staying) expect(heard().match(/^event: \w+$/gm)).toEqual(STORY)
  expect(fetching.listeners.size).toBe(0)
  expect(await openCount(served)).toBe(0)
  for (const { socket } of staying) socket.destroy()
  await expect.poll(() => connections(served)).toBeLessThan(5)
  // Half of it is the clients' own.
  expect((process.memoryUsage.rss() - before) / MEGABYTE).toBeLessThan(100 + STREAMS / 5)
}, 120_000)

const STORY = ['event: progress', 'event: progress', 'event: done']

test(`${ABORTS} viewers who come and go at any moment leave no stream, no listener and no socket behind`, async () => {
  const served = await serveStreams()
  const { fetching, port } = served
  const random = createRandom(36)
  const comeAndGo = async () => {
    const socket = connect(port, '127.0.0.1')
    socket.on('error', () => undefined)
    const closed = new Promise((resolve) => socket.once('close', resolve))
    const moment = random.pick(['at once', 'connected', 'asked', 'answered', 'reset'] as const)
    if (moment !== 'at once') {
      await once(socket, 'connect')
      if (moment !== 'connected') socket.write(REQUEST)
      if (moment === 'answered' || moment === 'reset') await once(socket, 'data')
    }
    if (moment === 'reset') socket.resetAndDestroy()
    else socket.destroy()
    await closed
  }
  let left = ABORTS
  const visitors = Array.from({ length: AT_ONCE }, async () => {
    while (left-- > 0) {
      await comeAndGo()
      if (left % 10 === 0) fetching.send(fetching.progress)
    }
  })
  await Promise.all(visitors)
  await vi.waitFor(() => expect(fetching.listeners.size).toBe(0), 10_000)
  expect(await openCount(served)).toBe(0)
  await expect.poll(() => connections(served)).toBeLessThan(5)
}, 600_000)

test('while nothing happens a viewer hears every quarter of a minute that the line is open', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const { port } = await serveStreams()
  const { socket, heard } = await openStream(port)
  for (const beats of [1, 2]) {
    vi.advanceTimersByTime(15_000)
    while ((heard().match(/: still here/g)?.length ?? 0) < beats) await once(socket, 'data')
  }
  socket.destroy()
})

test('viewers who have fallen asleep without hanging up are cut when they would fill the memory; the others hear all', async () => {
  const { fetching, port } = await serveStreams()
  const awake = await openStream(port)
  const asleep = await Promise.all(Array.from({ length: 20 }, () => openStream(port)))
  for (const { socket } of asleep) socket.pause()
  const chatter = { ...fetching.progress, id: 'x'.repeat(100_000) }
  let sent = 0
  for (; sent < 400 && fetching.listeners.size > 1; sent += 1) {
    fetching.send(chatter)
    await nextTurn()
    while (awake.heard().length < sent * 100_000) await once(awake.socket, 'data')
  }
  expect(fetching.listeners.size).toBe(1)
  for (const { socket } of asleep) socket.destroy()
  fetching.send({ type: 'done', id: 'F1' })
  while (!awake.heard().slice(-200).includes('event: done')) await once(awake.socket, 'data')
  awake.socket.destroy()
}, 60_000)
