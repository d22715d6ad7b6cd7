import { brotliDecompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { NothingStored, TooManyIntervals } from './answers.ts'
import { plainAnswers, reportOf, SHOWS } from './testing/plain-answers.ts'
import { serveApp } from './testing/serve-app.ts'

test('a question reaches the report as it was asked, with how long to wait', async () => {
  const asked: unknown[] = []
  const { url } = await serveApp({
    answers: plainAnswers({
      report: async (_viewer, question, { waitSeconds }) => {
        asked.push({ ...question, waitSeconds })
        return { key: null, shows: SHOWS, body: async () => reportOf(1) }
      },
    }),
  })
  const answer = await fetch(`${url}/api/v1/reports/time-sheet?range=today&tz=Europe/Berlin&agent=U1&agent=U2&wait=60`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.json()).toEqual(reportOf(1))
  expect(asked).toMatchObject([{ period: 'today', tz: 'Europe/Berlin', agents: ['U1', 'U2'], waitSeconds: 60 }])
})

test('the tables take their order, search and page', async () => {
  const tables: unknown[] = []
  const plain = plainAnswers()
  const { url } = await serveApp({
    answers: plainAnswers({
      intervals: (viewer, question, table, waiting) => {
        tables.push(table)
        return plain.intervals(viewer, question, table, waiting)
      },
    }),
  })
  const path = '/api/v1/reports/time-sheet/intervals'
  await fetch(`${url}${path}?sort=occupancy&order=desc&search=ann&page=2&pageSize=20&only=inconsistent&wait=0`)
  expect(tables).toEqual([
    { sort: 'occupancy', order: 'desc', search: 'ann', page: 2, pageSize: 20, only: 'inconsistent' },
  ])
})

test('many who ask the same at once get bytes that were made once', async () => {
  let made = 0
  const { url } = await serveApp({
    answers: plainAnswers({
      report: async () => ({
        key: 'report v1',
        shows: SHOWS,
        body: async () => {
          made++
          return reportOf(500)
        },
      }),
    }),
  })
  const path = `${url}/api/v1/reports/time-sheet`
  const bodies = await Promise.all(Array.from({ length: 50 }, async () => (await fetch(path)).text()))
  const later = await fetch(path, { headers: { 'accept-encoding': 'identity' } })
  expect(later.headers.get('content-encoding')).toBeNull()
  expect(new Set([...bodies, await later.text()]).size).toBe(1)
  expect(made).toBe(1)
})

test('who takes brotli gets it, who refuses it does not', async () => {
  const answers = plainAnswers({ report: async () => ({ key: 'k', shows: SHOWS, body: async () => reportOf(500) }) })
  const { url } = await serveApp({ answers })
  const ask = async (coding: string) => {
    const { get } = await import('node:http')
    const { promise, resolve } = Promise.withResolvers<{ coding: string | undefined; body: Buffer }>()
    get(`${url}/api/v1/reports/time-sheet`, { headers: { 'accept-encoding': coding } }, async (res) => {
      resolve({ coding: res.headers['content-encoding'], body: Buffer.concat(await res.toArray()) })
    })
    return promise
  }
  const small = await ask('gzip, deflate, br')
  expect(small.coding).toBe('br')
  expect(JSON.parse(brotliDecompressSync(small.body).toString())).toEqual(reportOf(500))
  expect((await ask('br;q=0, *')).coding).toBeUndefined()
  expect((await ask('gzip')).coding).toBeUndefined()
})

test('an answer that failed is made again for the next who asks', async () => {
  let tries = 0
  const body = async () => {
    if (++tries === 1) throw new Error('the disk is on fire')
    return reportOf(1)
  }
  const { url, logged } = await serveApp({
    answers: plainAnswers({ report: async () => ({ key: 'k', shows: SHOWS, body }) }),
  })
  const failed = await fetch(`${url}/api/v1/reports/time-sheet`)
  expect(failed.status).toBe(500)
  expect(await failed.text()).not.toContain('fire')
  expect(logged()).toContain('the disk is on fire')
  expect((await fetch(`${url}/api/v1/reports/time-sheet`)).status).toBe(200)
})

test('a range that is too long says which intervals would fit', async () => {
  const report = () => Promise.reject(new TooManyIntervals(8_640, ['1_hour', '1_day']))
  const { url } = await serveApp({ answers: plainAnswers({ report }) })
  const answer = await fetch(`${url}/api/v1/reports/time-sheet`)
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({ status: 422, fits: ['1_hour', '1_day'] })
})

test('nothing stored and Zoom out of reach is a 503 that says when to come back', async () => {
  const report = () => Promise.reject(new NothingStored('Zoom cannot be reached.', 12.3))
  const { url } = await serveApp({ answers: plainAnswers({ report }) })
  const answer = await fetch(`${url}/api/v1/reports/time-sheet`)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '13'])
})

test('HEAD says what GET would, without a body', async () => {
  const { url } = await serveApp()
  const head = await fetch(`${url}/api/v1/session`, { method: 'HEAD' })
  expect(head.status).toBe(200)
  expect(Number(head.headers.get('content-length'))).toBeGreaterThan(100)
  expect(await head.text()).toBe('')
})

test('readyz tells what is missing, livez only that the process lives', async () => {
  const { url } = await serveApp({ answers: plainAnswers({ notReadyBecause: async () => ['The disk is full.'] }) })
  const ready = await fetch(`${url}/readyz`)
  expect(ready.status).toBe(503)
  expect(await ready.json()).toMatchObject({ detail: 'The disk is full.' })
  expect((await fetch(`${url}/livez`)).status).toBe(200)
})

test('metrics count requests by route, not by address', async () => {
  const { url } = await serveApp()
  await (await fetch(`${url}/api/v1/queues?search=Ann`)).text()
  const metrics = await (await fetch(`${url}/metrics`)).text()
  expect(metrics).toContain('readyboard_http_request_seconds_count{route="/api/v1/queues",status="200"} 1')
  expect(metrics).not.toContain('Ann')
})
