import { once } from 'node:events'
import type { Server } from 'node:http'
import { connect, type Socket } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { openFilesAllowed } from '../testing/open-files.ts'
import { plainAnswers, reportOf, SHOWS } from './testing/plain-answers.ts'
import { serveApp } from './testing/serve-app.ts'

// As in earnest, ten times as fast: a slow one is gone after 1.5 seconds in place of 15.
const PATIENCE = { requestMs: 1000, unreadMs: 1500, checkMs: 500 }
const GONE_WITHIN_MS = 10_000
const CROWD = Math.min(process.env.NIGHTLY ? 5000 : 500, Math.floor((openFilesAllowed() - 500) / 2))

async function slowClient(
  port: number,
  first: string,
  drip = '',
): Promise<{ socket: Socket; closed: Promise<unknown> }> {
  const socket = connect(port, '127.0.0.1')
  socket.on('error', () => undefined)
  const closed = new Promise((resolve) => socket.once('close', resolve))
  await once(socket, 'connect')
  if (first !== '') socket.write(first)
  const dripping = drip === '' ? undefined : setInterval(() => socket.writable && socket.write(drip), 100)
  onTestFinished(() => {
    clearInterval(dripping)
    socket.destroy()
  })
  return { socket, closed }
}

const connections = (server: Server) =>
  new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))

const late = (milliseconds = GONE_WITHIN_MS) =>
  new Promise((_, reject) => setTimeout(() => reject(new Error('still connected')), milliseconds).unref())

/** The median of some answers, in milliseconds. */
async function usualTime(url: string): Promise<number> {
  const times: number[] = []
  for (let asked = 0; asked < 30; asked += 1) {
    const began = performance.now()
    await (await fetch(`${url}/api/v1/session`)).text()
    times.push(performance.now() - began)
  }
  return times.toSorted((a, b) => a - b)[15] ?? 0
}

const HEAD = 'GET /api/v1/session HTTP/1.1\r\nHost: localhost\r\n'

const SLOW = {
  'says nothing at all': ['', ''],
  'sends its headers letter by letter': [HEAD, 'X'],
  'sends header after header without end': [HEAD, 'X-More: of the same\r\n'],
  'never ends its headers': [HEAD, ''],
  'sends the body it announced letter by letter': [`${HEAD}Content-Length: 1000\r\n\r\n`, 'x'],
} as const

test('a client that takes its time to ask is cut off, in whatever way it does', async () => {
  const { port } = await serveApp({}, PATIENCE)
  const left = new Set<string>(Object.keys(SLOW))
  const clients = Object.entries(SLOW).map(async ([way, [first, drip]]) => {
    const { socket, closed } = await slowClient(port, first, drip)
    socket.resume()
    await closed
    left.delete(way)
  })
  await Promise.race([Promise.all(clients), late()]).catch(() => undefined)
  expect([...left]).toEqual([])
})

test('a client that does not take its answer is cut off, one that reads slowly is not', async () => {
  const large = JSON.stringify(reportOf(40_000)).length
  const { port, url, server } = await serveApp(
    {
      answers: plainAnswers({
        report: async () => ({ key: 'large', shows: SHOWS, body: async () => reportOf(40_000) }),
      }),
    },
    PATIENCE,
  )
  // From now on its bytes are ready.
  await (await fetch(`${url}/api/v1/reports/time-sheet`)).text()
  const request = 'GET /api/v1/reports/time-sheet HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n'
  const stalled = await slowClient(port, request)
  stalled.socket.pause()
  const slow = await slowClient(port, request)
  let received = 0
  slow.socket.on('data', (chunk: Buffer) => {
    received += chunk.length
    slow.socket.pause()
    setTimeout(() => slow.socket.resume(), 5)
  })
  await slow.closed
  expect(received).toBeGreaterThan(large)
  // Only reading would tell this end that the other one has closed.
  await expect.poll(() => connections(server), { timeout: GONE_WITHIN_MS }).toBeLessThanOrEqual(1)
  stalled.socket.resume()
  const rest: number[] = []
  stalled.socket.on('data', (chunk: Buffer) => rest.push(chunk.length))
  await Promise.race([stalled.closed, late()])
  expect(rest.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(large)
}, 60_000)

test(`${CROWD} idle connections keep nobody else waiting, and are all gone a little later`, async () => {
  const { url, port, server } = await serveApp({}, PATIENCE)
  const alone = await usualTime(url)
  const clients: Awaited<ReturnType<typeof slowClient>>[] = []
  while (clients.length < CROWD) {
    const more = Array.from({ length: 100 }, (_, index) =>
      slowClient(port, index % 2 ? '' : HEAD, index % 10 ? '' : 'X'),
    )
    clients.push(...(await Promise.all(more)))
  }
  for (const { socket } of clients) socket.resume()
  const besideThem = await usualTime(url)
  expect(besideThem).toBeLessThan(10 * alone + 100)
  await Promise.race([Promise.all(clients.map(({ closed }) => closed)), late(3 * GONE_WITHIN_MS)])
  await expect.poll(() => connections(server)).toBeLessThan(5)
}, 60_000)
