import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everybody } from '../testing/compare.ts'
import { Desk } from '../testing/desk.ts'
import { seconds, truthOf } from '../testing/truth.ts'
import { readCsv } from './testing/read-csv.ts'
import { type ReadCell, readXlsx } from './testing/read-xlsx.ts'
import { serveApp } from './testing/serve-app.ts'

const NOW = Date.parse('2026-11-20T12:00:00Z')
// Clocks go back on Sunday 1 November.
const HOURS = 'from=2026-10-31&to=2026-11-02&tz=America/New_York&interval=1_hour'
const RANGE = [seconds('2026-10-31T00:00:00-04:00'), seconds('2026-11-03T00:00:00-05:00')] as const
const NAMES = [
  ...['=HYPERLINK("http://evil","x")', '+1', '-1+2', '@SUM(A1)', '\tA1', '\r=1', 'Quote "Q", comma; tab\tend'],
  ...['two\nlines\r\nthree', 'שלום עולם', '\u202Egnp.exe', '👩‍👩‍👧 Ünï', '_x0041_ <b>&amp;</b>', '  spaces  '],
]

let desk: Desk
beforeAll(async () => {
  desk = await Desk.open({ agents: 24, seed: 5, limits: false, now: () => NOW, settings: { perSecond: 200 } })
  for (const [index, name] of NAMES.entries()) desk.zoom.rename(everybody(desk.zoom)[index] ?? '', name)
  await desk.report(HOURS)
  await desk.agents(HOURS)
}, 60_000)
afterAll(() => desk.close())

async function taken(text: string) {
  const { url } = await serveApp({ answers: desk.answers, publicUrl: 'https://board.example/' })
  const response = await fetch(`${url}/api/v1/reports/time-sheet/export?${text}`)
  expect(response.status, await response.clone().text()).toBe(200)
  return { headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

const sum = (rows: Record<string, string>[], name: string) => rows.reduce((all, row) => all + Number(row[name]), 0)

test('a CSV file of all intervals has the rows of the table and the sums that are true', async () => {
  const { bytes, headers } = await taken(`${HOURS}&table=intervals`)
  const { rows, about } = readCsv(bytes.toString('utf8'))
  const table = await desk.intervals(HOURS, 'pageSize=1')
  expect(rows).toHaveLength(table.total)
  expect(Number(headers.get('x-readyboard-rows'))).toBe(table.total)
  const truth = truthOf(desk.zoom, everybody(desk.zoom), ...RANGE)
  expect(sum(rows, 'online_seconds')).toBe(truth.onlineSeconds)
  expect(sum(rows, 'occupied_seconds')).toBe(truth.occupiedSeconds)
  expect(sum(rows, 'ready_seconds')).toBe(truth.readySeconds)
  expect(sum(rows, 'inbound_calls')).toBe(truth.inboundCalls)
  expect(sum(rows, 'offline_seconds')).toBe(table.totals.offlineSeconds)
  expect(new Set(rows.map((row) => `${row.agent_id} ${row.start_utc}`)).size).toBe(rows.length)
  expect(about.find(([name]) => name === '# Rows')?.[1]).toBe(String(table.total))
  for (const row of rows) expect(Date.parse(row.start_local ?? '')).toBe(Date.parse(row.start_utc ?? ''))
  expect(rows.filter((row) => row.start_local?.startsWith('2026-11-01T01:00:00')).length % 2).toBe(0)
})

test('each row of it is what its agent did in that hour, in seconds and on the clock', async () => {
  const { rows } = readCsv((await taken(`${HOURS}&table=intervals`)).bytes.toString('utf8'))
  for (const row of rows.filter((_, index) => index % 7 === 0)) {
    const [from, to] = [seconds(row.start_utc ?? ''), seconds(row.end_utc ?? '')]
    const truth = truthOf(desk.zoom, [row.agent_id ?? ''], from, to)
    expect(Number(row.ready_seconds)).toBe(truth.readySeconds)
    expect(Number(row.not_ready_seconds)).toBe(truth.notReadySeconds)
    const [h, m, s] = (row.ready_hms ?? '').split(':').map(Number)
    expect((h ?? 0) * 3600 + (m ?? 0) * 60 + (s ?? 0)).toBe(truth.readySeconds)
    const available = truth.occupiedSeconds + truth.readySeconds
    if (available === 0) expect(row.occupancy).toBe('')
    else expect(Number(row.occupancy)).toBeCloseTo(truth.occupiedSeconds / available, 12)
  }
})

test('the last line proves what stands above it', async () => {
  const { bytes } = await taken(`${HOURS}&table=agents`)
  const last = bytes.lastIndexOf('# End')
  const [, count, , sha] = bytes.toString('utf8', last).trimEnd().split(',')
  expect(sha).toBe(createHash('sha256').update(bytes.subarray(0, last)).digest('hex'))
  expect(count).toBe(`${readCsv(bytes.toString('utf8')).rows.length} rows`)
})

test('it says what it holds: filters, clocks, coverage, definitions, a link, and a name to save it under', async () => {
  const { bytes, headers } = await taken(`${HOURS}&table=agents&search=e&offline=no`)
  const about = new Map(readCsv(bytes.toString('utf8')).about.map(([name, text]) => [name, text ?? '']))
  expect(about.get('# Time zone')).toBe(
    'America/New_York; offset -04:00, then -05:00 (in the interval from 2026-11-01T01:00:00-05:00)',
  )
  expect(about.get('# Coverage')).toMatch(/^complete: 73 of 73 intervals; 0 of them may still change/)
  expect(about.get('# Search')).toContain('“e”')
  expect(about.get('# Occupancy')).toBe('occupied ÷ (occupied + ready), from seconds')
  expect(about.get('# Link')).toBe(
    'https://board.example/?from=2026-10-31&to=2026-11-02&tz=America/New_York&interval=1_hour&search=e',
  )
  expect(headers.get('content-disposition')).toContain(
    'filename="all-queues_agents_2026-10-31_2026-11-02_1h_America-New_York_asof-20261120-0700.csv"',
  )
})

test('its link asks for the same weeks of the same days, whoever opens it', async () => {
  const { bytes } = await taken('range=this-month&tz=UTC&interval=1_week&compare=previous')
  const about = new Map(readCsv(bytes.toString('utf8')).about.map(([name, text]) => [name, text ?? '']))
  expect(about.get('# Link')).toBe(
    'https://board.example/?from=2026-11-01&to=2026-11-20&tz=UTC&interval=1_week&compare=days-before-31&week=monday',
  )
})

test('its link shows the rows that are in it', async () => {
  const { bytes } = await taken(`${HOURS}&table=intervals&only=inconsistent`)
  const about = new Map(readCsv(bytes.toString('utf8')).about.map(([name, text]) => [name, text ?? '']))
  const { search } = new URL(about.get('# Link') ?? '')
  const { total } = await desk.intervals(search.slice(1).replace('&only=inconsistent', ''), 'only=inconsistent')
  expect(search).toContain('&only=inconsistent')
  expect(about.get('# Rows')).toBe(String(total))
})

test('names that a spreadsheet would run are inert, and every other name is intact', async () => {
  const { rows } = readCsv((await taken(`${HOURS}&table=agents`)).bytes.toString('utf8'))
  const kept = new Map((await desk.agents(HOURS, 'pageSize=200')).rows.map((row) => [row.userId, row.displayName]))
  expect(rows).toHaveLength(kept.size)
  for (const { agent_id = '', agent_name } of rows) {
    const name = kept.get(agent_id) ?? ''
    expect(agent_name).toBe(/^[=+\-@\t\r]/.test(name) ? `'${name}` : name)
  }
  expect(rows.some(({ agent_name }) => agent_name?.startsWith("'="))).toBe(true)
  expect(rows.some(({ agent_name }) => agent_name?.includes('\n'))).toBe(true)
})

test.each([
  ['comma', ','],
  ['semicolon', ';'],
  ['tab', '\t'],
])('fields are kept apart by a %s, and nothing is said where machines read', async (name, sign) => {
  const text = (await taken(`${HOURS}&table=agents&header=no&separator=${name}`)).bytes.toString('utf8')
  const { about, rows, head } = readCsv(text, sign)
  expect(about).toEqual([])
  expect([head[0], rows.length]).toEqual(['agent_id', (await desk.agents(HOURS)).total])
})

/** A sheet's rows by the titles of its columns. */
function byTitle(rows: Map<string, ReadCell>[] | undefined): Map<string, ReadCell>[] {
  const [head = new Map<string, ReadCell>(), ...rest] = rows ?? []
  const titled = (row: Map<string, ReadCell>) =>
    [...head].map(([column, { value }]) => [String(value), row.get(column)])
  return rest.map((row) => new Map(titled(row).filter((pair): pair is [string, ReadCell] => pair[1] !== undefined)))
}

test('a workbook has real dates, durations and percentages, and no formula', async () => {
  const book = readXlsx((await taken(`${HOURS}&format=xlsx&table=intervals`)).bytes)
  expect([...book.keys()]).toEqual(['Read me', 'Agents', 'Intervals'])
  expect([...book.values()].map(({ formulas }) => formulas)).toEqual([0, 0, 0])
  const intervals = book.get('Intervals')
  const rows = byTitle(intervals?.rows)
  const { total } = await desk.intervals(HOURS, 'pageSize=1')
  expect(rows).toHaveLength(total)
  expect(intervals).toMatchObject({ frozen: 1, filter: expect.stringMatching(new RegExp(`^A1:[A-Z]+${total + 1}$`)) })
  const truth = truthOf(desk.zoom, everybody(desk.zoom), ...RANGE)
  const days = rows.reduce((all, row) => all + Number(row.get('Online')?.value), 0)
  expect(Math.round(days * 86_400)).toBe(truth.onlineSeconds)
  const first = rows.find((row) => row.has('Occupancy'))
  expect(first?.get('Online')?.format).toBe('[h]:mm:ss')
  expect(first?.get('Occupancy')?.format).toBe('0.0%')
  expect(first?.get('Start (local)')?.format).toContain('yyyy')
  for (const row of rows) {
    const [wall, utc] = [row.get('Start (local)'), row.get('Start (UTC)')].map((cell) => Number(cell?.value))
    const offset = Number(String(row.get('Start offset')?.value).slice(0, 3))
    expect(Math.round(((wall ?? 0) - (utc ?? 0)) * 24)).toBe(offset)
  }
  expect(rows[0]?.get('Start (UTC)')?.value).toBeCloseTo(RANGE[0] / 86_400 + 25_569, 8)
})

test('names in it are texts, letter by letter', async () => {
  const book = readXlsx((await taken(`${HOURS}&format=xlsx&table=agents`)).bytes)
  const kept = new Map((await desk.agents(HOURS, 'pageSize=200')).rows.map((row) => [row.userId, row.displayName]))
  const rows = byTitle(book.get('Agents')?.rows)
  expect(rows).toHaveLength(kept.size)
  for (const row of rows) expect(row.get('Agent')?.value).toBe(kept.get(String(row.get('Agent id')?.value)))
})

test('JSON holds the same rows as the table, with what is to be known about them', async () => {
  const { about, rows, rowCount, coverage, totals } = JSON.parse(
    (await taken(`${HOURS}&format=json&table=intervals`)).bytes.toString('utf8'),
  )
  const table = await desk.intervals(HOURS, 'pageSize=200')
  expect([rowCount, rows.length]).toEqual([table.total, table.total])
  expect(rows.slice(0, 200)).toMatchObject(table.rows)
  expect({ coverage, totals }).toEqual({ coverage: table.coverage, totals: table.totals })
  expect(about.map(({ name }: { name: string }) => name)).toContain('As of')
})

test('the first rows alone say of how many they are the first', async () => {
  const { bytes, headers } = await taken(`${HOURS}&table=intervals&rows=3`)
  const { rows, about } = readCsv(bytes.toString('utf8'))
  const { total } = await desk.intervals(HOURS, 'pageSize=1')
  expect(rows).toHaveLength(3)
  expect(about.find(([name]) => name === '# Rows')?.[1]).toBe(`the first 3 of ${total}`)
  expect(headers.get('x-readyboard-rows')).toBe('3')
})

test('without offline rows there is one for each that was online', async () => {
  const all = readCsv((await taken(`${HOURS}&table=intervals`)).bytes.toString('utf8')).rows
  const { bytes, headers } = await taken(`${HOURS}&table=intervals&offline=no`)
  const { rows } = readCsv(bytes.toString('utf8'))
  expect(rows).toEqual(all.filter(({ presence }) => presence === 'online'))
  expect(Number(headers.get('x-readyboard-offline-rows'))).toBe(all.length - rows.length)
})
