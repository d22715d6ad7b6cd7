import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test, vi } from 'vitest'
import { plainAnswers, scriptedFetch } from './testing/plain-answers.ts'
import { serveApp } from './testing/serve-app.ts'

const serveFetch = async () => {
  const fetching = scriptedFetch('F1')
  const served = await serveApp({ answers: plainAnswers({ watchFetch: fetching.watchFetch }) })
  return { ...served, fetching, address: `${served.url}/api/v1/fetches/F1/events` }
}

test('a viewer hears how far the fetch is, that it is done, and then nothing more', async () => {
  const { fetching, address } = await serveFetch()
  const answer = await fetch(address)
  expect(answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(answer.headers.get('x-accel-buffering')).toBe('no')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  fetching.send({ ...fetching.progress, requestsDone: 2 })
  fetching.send({ type: 'done', id: 'F1' })
  expect(await answer.text()).toBe(
    `event: progress\ndata: ${JSON.stringify(fetching.progress)}\n\n` +
      `event: progress\ndata: ${JSON.stringify({ ...fetching.progress, requestsDone: 2 })}\n\n` +
      'event: done\ndata: {"type":"done","id":"F1"}\n\n',
  )
  await vi.waitFor(() => expect(fetching.listeners.size).toBe(0))
})

test('a fetch that failed says why and ends', async () => {
  const { fetching, address } = await serveFetch()
  const answer = await fetch(address)
  fetching.send({ type: 'failed', id: 'F1', detail: 'Zoom refused the credentials.' })
  expect(await answer.text()).toContain('event: failed\ndata: {"type":"failed","id":"F1","detail":"Zoom refused')
})

test('a fetch that is over or was never there is not found', async () => {
  const { url } = await serveFetch()
  expect((await fetch(`${url}/api/v1/fetches/F2/events`)).status).toBe(404)
})

test('a viewer who leaves is forgotten', async () => {
  const { fetching, address } = await serveFetch()
  const leaving = new AbortController()
  await fetch(address, { signal: leaving.signal })
  expect(fetching.listeners.size).toBe(1)
  leaving.abort()
  await vi.waitFor(() => expect(fetching.listeners.size).toBe(0))
})

test('a viewer who never reads is cut off before filling the memory', async () => {
  const { fetching, port } = await serveFetch()
  const socket = connect(port, '127.0.0.1')
  socket.write('GET /api/v1/fetches/F1/events HTTP/1.1\r\nHost: localhost\r\n\r\n')
  socket.pause()
  await vi.waitFor(() => expect(fetching.listeners.size).toBe(1))
  const detail = 'x'.repeat(100_000)
  const chatter = { ...fetching.progress, id: detail }
  for (let sent = 0; sent < 1000 && fetching.listeners.size > 0; sent++) {
    fetching.send(chatter)
    await new Promise(setImmediate)
  }
  expect(fetching.listeners.size).toBe(0)
  socket.destroy()
})

test('a stop tells the viewers to come back', async () => {
  const { app, address } = await serveFetch()
  const answer = await fetch(address)
  app.stop()
  expect(await answer.text()).toMatch(/retry: 2000\n\n$/)
})

test('a stop answers who is still waiting with what there is', async () => {
  const asked = Promise.withResolvers<void>()
  const { app, url } = await serveApp({
    answers: plainAnswers({
      report: async (_viewer, _question, { signal }) => {
        asked.resolve()
        await once(signal, 'abort')
        throw signal.reason
      },
    }),
  })
  const answer = fetch(`${url}/api/v1/reports/time-sheet?wait=60`)
  await asked.promise
  app.stop()
  expect((await answer).status).toBe(503)
  expect((await answer).headers.get('retry-after')).toBe('2')
})
