import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { ANY_EXPORT, EXPORT_FORMATS, parseQuestion } from '@readyboard/contract'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ANYONE } from '../access/viewer.ts'
import { Desk } from '../testing/desk.ts'
import { readCsv } from './testing/read-csv.ts'
import { serveApp } from './testing/serve-app.ts'

const NOW = Date.parse('2026-11-20T12:00:00Z')
// Some megabytes more than what lies between two sockets.
const DAYS = 'from=2026-10-20&to=2026-11-18&tz=UTC&interval=15_minutes'
const FILE = `/api/v1/reports/time-sheet/export?${DAYS}&table=intervals`

let desk: Desk
let url: string
const open: IncomingMessage[] = []
beforeAll(async () => {
  desk = await Desk.open({ agents: 36, seed: 6, limits: false, now: () => NOW, settings: { perSecond: 500 } })
  await desk.report(DAYS)
}, 60_000)
afterEach(() => {
  for (const response of open.splice(0)) response.destroy()
})
afterAll(() => desk.close())

/** A client that has read the headers and nothing else. */
async function begun(format = 'csv'): Promise<IncomingMessage> {
  const request = get(`${url}${FILE}&format=${format}`)
  const [response]: IncomingMessage[] = await once(request, 'response')
  if (!response) throw new Error('no response')
  open.push(response)
  return response
}

/** The lines below the headings; no name here has a line break in it. */
const rowsOf = (file: string) =>
  file
    .split('\r\n')
    .filter((line) => !/^\uFEFF?#|^$/.test(line))
    .slice(1)

async function textOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of response) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

test('only so many are written at once, a glance needs no place, and who leaves makes room', async () => {
  ;({ url } = await serveApp({ answers: desk.answers }))
  const three = [await begun(), await begun(), await begun()]
  const refused = await fetch(url + FILE)
  expect(refused.status).toBe(503)
  expect(refused.headers.get('retry-after')).toBe('10')
  expect(await refused.json()).toMatchObject({ detail: expect.stringContaining('Other files are being written') })
  expect((await fetch(`${url}${FILE}&rows=3`)).status).toBe(200)
  expect((await fetch(url + FILE, { method: 'HEAD' })).status).toBe(200)
  three[0]?.destroy()
  const free = async () => {
    const { status, body } = await fetch(url + FILE)
    await body?.cancel()
    return status
  }
  await expect.poll(free, { timeout: 20_000 }).toBe(200)
})

const asked = (text: string) => parseQuestion(new URLSearchParams(text)).question
const ORIGIN = { linkBase: 'https://board.example', build: '0' }
const waiting = (waitSeconds = 0, signal = new AbortController().signal) => ({ waitSeconds, signal })

test('glances that nobody takes keep nobody else waiting', async () => {
  const view = { ...ANY_EXPORT, table: 'intervals', sort: 'start', rows: 200 } as const
  const glances = await Promise.all(
    Array.from({ length: 12 }, () => desk.answers.exportFile(ANYONE, asked(DAYS), view, ORIGIN, waiting())),
  )
  expect((await desk.intervals(DAYS, 'search=a&pageSize=1')).total).toBeGreaterThan(0)
  const file = rowsOf(await text(glances[0]!.body()))
  expect(file).toHaveLength(200)
  for (const glance of glances) await glance.end()
})

test('a glance is bounded: more than that is a file', async () => {
  ;({ url } = await serveApp({ answers: desk.answers }))
  expect((await fetch(`${url}${FILE}&rows=200`)).status).toBe(200)
  expect((await fetch(`${url}${FILE}&rows=201`)).status).toBe(400)
})

test('who waits for Zoom takes no place from files that can be written', async () => {
  const nobodyWaits = new AbortController()
  desk.zoom.setLatency(1000)
  const question = asked('from=2026-09-01&to=2026-09-10&tz=UTC&interval=1_hour')
  const three = Array.from({ length: 3 }, () =>
    desk.answers.exportFile(ANYONE, question, ANY_EXPORT, ORIGIN, waiting(60, nobodyWaits.signal)),
  )
  const fourth = await desk.answers.exportFile(ANYONE, asked(DAYS), ANY_EXPORT, ORIGIN, waiting())
  await fourth.end()
  desk.zoom.setLatency(0)
  nobodyWaits.abort()
  for (const file of await Promise.all(three)) await file.end()
})

test('the head alone tells what the file would be', async () => {
  ;({ url } = await serveApp({ answers: desk.answers }))
  const head = await fetch(url + FILE, { method: 'HEAD' })
  const rows = rowsOf(await (await fetch(url + FILE)).text())
  expect(Number(head.headers.get('x-readyboard-rows'))).toBe(rows.length)
  expect(head.headers.get('content-disposition')).toMatch(/^attachment; filename="all-queues_intervals_2026-10-20_/)
  expect(await head.text()).toBe('')
})

test('a range that is not stored whole says so in the file and in its name', async () => {
  ;({ url } = await serveApp({ answers: desk.answers }))
  const wide = DAYS.replace('2026-10-20', '2026-04-01').replace('15_minutes', '1_day')
  const response = await fetch(`${url}/api/v1/reports/time-sheet/export?${wide}&table=agents`)
  const about = readCsv(await response.text()).about
  expect(about.find(([name]) => name === '# Coverage')?.[1]).toMatch(/^NOT COMPLETE: \d+ of 232 intervals/)
  expect(about.filter(([name]) => name === '# Missing').length).toBeGreaterThan(0)
  expect(response.headers.get('content-disposition')).toContain('_partial.csv')
  expect(response.headers.get('x-readyboard-coverage')).not.toBe('complete')
})

test.each(EXPORT_FORMATS)(
  'a file that cannot be written to its end as %s is cut off, and never ends as if it were whole',
  async (format) => {
    ;({ url } = await serveApp({ answers: desk.answers }))
    const response = await begun(format)
    await desk.store.close()
    await expect(textOf(response)).rejects.toThrow()
    await desk.reopen()
  },
)

test('a file that is read slowly has the rows of the moment it was begun, whatever is fetched meanwhile', async () => {
  ;({ url } = await serveApp({ answers: desk.answers }))
  const before = rowsOf(await textOf(await begun()))
  const slow = await begun()
  const [cell] = [{ source: 'time_sheets', queue: null, agent: null, grain: '15_minutes', zone: 'UTC' } as const]
  const [from, to] = [Date.parse('2026-10-20T00:00:00Z') / 1000, Date.parse('2026-11-19T00:00:00Z') / 1000]
  await desk.store.commitWindow({ cell, from, to, fetchedAt: NOW / 1000, rejected: 0, rows: [] })
  expect((await desk.intervals(DAYS, 'pageSize=1')).total).toBe(0)
  const rows = rowsOf(await textOf(slow))
  expect(rows.length).toBeGreaterThan(10_000)
  // A difference of a million cells would take longer to show than to find.
  expect(rows.join() === before.join()).toBe(true)
})
