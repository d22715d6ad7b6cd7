import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { addDays, dayAt } from '@readyboard/timesheet'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CommandDesk } from '../testing/command-desk.ts'
import { everybody } from '../testing/compare.ts'
import { truthOf } from '../testing/truth.ts'

let desk: CommandDesk
const today = dayAt(Date.now() / 1000, 'UTC')
const day = (ago: number) => addDays(today, -ago)
const days = (from: number, to: number) => ['--from', day(from), '--to', day(to), '--tz', 'UTC']
const at = (text: string) => Date.parse(`${text}T00:00:00Z`) / 1000
const reports = () => desk.zoom.log.filter(({ kind }) => kind === 'heavy').length

beforeAll(async () => {
  desk = await CommandDesk.open()
  await desk.startBff()
}, 60_000)
afterAll(() => desk.close())

/** The rows of a CSV file as records; what is quoted in these tests holds no line breaks. */
function records(csv: string): Record<string, string>[] {
  const [head = '', ...lines] = csv
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n')
    .filter((line) => !line.startsWith('#'))
  const names = head.split(',')
  return lines.map((line) => {
    const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
      quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
    )
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))
  })
}

test('an estimate tells what a question costs and asks Zoom for no report', async () => {
  const before = reports()
  const { code, stdout } = await desk.run(['estimate', ...days(20, 11), '--interval', '1_hour'])
  expect(code).toBe(0)
  expect(stdout).toMatch(
    /^asked {4}from=.*\ncosts {4}\d+ requests, about \d+ s, .+ of the day’s requests\nstored {3}0 %/,
  )
  const whole = await desk.call(['estimate', '--question', `from=${day(20)}&to=${day(11)}&interval=1_hour`, '--json'])
  expect(JSON.parse(whole.stdout)).toMatchObject({ requests: expect.any(Number), alreadyStored: 0 })
  expect(reports()).toBe(before)
})

test('a backfill stores the question, and then an estimate says that nothing is left to ask', async () => {
  const asked = [...days(9, 8), '--interval', '30_minutes']
  const { code, stderr } = await desk.run(['backfill', ...asked])
  expect(stderr).toMatch(/Stored, with \d+ requests?\./)
  expect(code).toBe(0)
  const left = await desk.call(['estimate', ...asked, '--json'])
  expect(JSON.parse(left.stdout)).toMatchObject({ requests: 0, alreadyStored: 1 })
})

test('without a question the last days before today are stored, as BACKFILL_DAYS says', async () => {
  const { code, stdout } = await desk.call(['backfill', '--json'], { BACKFILL_DAYS: '2', BACKFILL_INTERVAL: '1_day' })
  expect({ code, ...JSON.parse(stdout) }).toMatchObject({ code: 0, failed: null, requests: expect.any(Number) })
  const left = await desk.call(['estimate', ...days(2, 1), '--interval', '1_day', '--json'])
  expect(JSON.parse(left.stdout)).toMatchObject({ requests: 0, alreadyStored: 1 })
})

test('all agents come out as CSV, with the sums that are true', async () => {
  const { code, stdout, stderr } = await desk.run(['export', ...days(6, 5), '--interval', '1_hour'])
  expect(code).toBe(0)
  expect(stdout.startsWith('\uFEFF# Readyboard,')).toBe(true)
  expect(stdout).toContain('\r\nagent_id,agent_name,presence,')
  const rows = records(stdout)
  expect(stderr).toMatch(new RegExp(`^${rows.length} rows; 48 of 48 intervals covered; as of `, 'm'))
  const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0)
  const truth = truthOf(desk.zoom, everybody(desk.zoom), at(day(6)), at(day(4)))
  expect(sum('online_seconds')).toBe(truth.onlineSeconds)
  expect(sum('occupied_seconds')).toBe(truth.occupiedSeconds)
  expect(rows.filter(({ presence }) => presence === 'online')).toHaveLength(truth.agents)
})

test('all pages of intervals come out, each row with both times and its state', async () => {
  const out = join(desk.folder, 'rows.csv')
  // A week: on a weekend fewer people work than one page holds.
  const asked = [...days(9, 3).slice(0, -1), 'America/New_York', '--interval', '1_hour', '--table', 'intervals']
  const { code, stdout } = await desk.call(['export', ...asked, '--out', out])
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' })
  const rows = records(readFileSync(out, 'utf8'))
  expect(rows.length).toBeGreaterThan(200)
  expect(new Set(rows.map(({ agent_id, start_utc }) => `${agent_id} ${start_utc}`)).size).toBe(rows.length)
  for (const row of rows) {
    expect(row.start_local).toMatch(/T\d\d:00:00-0[45]:00$/)
    expect(Date.parse(row.start_local!)).toBe(Date.parse(row.start_utc!))
    expect(row).toMatchObject({ state: 'final', presence: 'online', consistent: 'true' })
  }
})

test('JSON holds the question, the coverage and every row', async () => {
  const { stdout } = await desk.call([
    'export',
    ...days(6, 5),
    '--interval',
    '1_hour',
    '--table',
    'intervals',
    '--json',
  ])
  const { query, coverage, rows } = JSON.parse(stdout)
  expect(query).toMatchObject({ interval: '1_hour', tz: 'UTC' })
  expect(coverage).toMatchObject({ state: 'complete' })
  expect(new Set(rows.map(({ userId, start }: Record<string, string>) => `${userId} ${start}`)).size).toBe(rows.length)
})

test('a workbook comes out as it is, and a bare file for machines without a word about itself', async () => {
  const out = join(desk.folder, 'rows.xlsx')
  await desk.call(['export', ...days(6, 5), '--interval', '1_hour', '--format', 'xlsx', '--out', out])
  expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
  const { stdout } = await desk.call(['export', ...days(6, 5), '--no-header', '--separator', 'semicolon'])
  expect(stdout).toMatch(/^\uFEFFagent_id;agent_name;presence;/)
  expect(stdout).not.toContain('#')
})

test('a name that a spreadsheet would run is written as text', async () => {
  // On a day that nothing here has fetched; whoever was off has no row of it, and so no new name.
  const wasOnline = (id: string) => truthOf(desk.zoom, [id], at(day(30)), at(day(29))).onlineSeconds > 0
  const userId = everybody(desk.zoom).find(wasOnline) ?? ''
  desk.zoom.rename(userId, '=HYPERLINK("http://evil","x")')
  const { stdout } = await desk.call(['export', ...days(30, 30), '--interval', '1_day', '--agent', userId])
  expect(records(stdout)).toMatchObject([{ agent_id: userId, agent_name: `'=HYPERLINK("http://evil","x")` }])
})

test('a team without one of its members comes out, and whoever is named besides', async () => {
  const agents = desk.zoom.truth.agents().filter(({ active }) => active)
  const [first, second] = [...new Set(agents.map(({ teamId }) => teamId))]
  const members = agents.flatMap(({ teamId, userId }) => (teamId === first ? [userId] : []))
  const [out = '', ...rest] = members
  const besides = agents.find(({ teamId }) => teamId === second)?.userId
  const asked = [...days(7, 7), '--interval', '1_day', '--team', first ?? '', '--except', out]
  const rowsOf = async (more: string[]) => {
    const { code, stdout } = await desk.call(['export', ...asked, ...more])
    expect(code).toBe(0)
    // An id may start with a minus sign, too.
    return records(stdout).map(({ agent_id = '' }) => agent_id.replace(/^'/, ''))
  }
  const working = (userIds: string[]) =>
    userIds.filter((userId) => truthOf(desk.zoom, [userId], at(day(7)), at(day(6))).agents > 0)
  expect(await rowsOf([])).toEqual(expect.arrayContaining(working(rest)))
  expect(await rowsOf([])).not.toContain(out)
  if (besides) expect(await rowsOf(['--agent', besides])).toContain(besides)
})

test.each([
  [['estimate', '--range', 'lastweek'], '--range is "lastweek"; expected one of'],
  [['estimate', '--tz', 'GMT+25', '--interval', '2_hours'], '--tz is "GMT+25"'],
  [['export', '--from', '2025-02-30', '--to', '2025-03-01'], '--from is "2025-02-30"'],
  [['estimate', '--from', '2999-01-01', '--to', '2999-01-02'], '--from lies in the future'],
  [['estimate', '--question', 'range=today&limit=1'], '--question has `limit`, which is not a parameter here'],
  [
    ['estimate', '--question', 'range=today', '--tz', 'UTC'],
    "'--question <text>' cannot be used with option '--tz <zone>'",
  ],
  [['export', '--table', 'people'], "'--table <table>' argument 'people' is invalid"],
  [['export', '--only', 'inconsistent'], '--only goes with --table intervals'],
  [['export', '--sort', 'age'], '--sort is "age"'],
  [['export', '--out', '/nowhere/at/all.csv'], '--out names a file in /nowhere/at'],
  [['estimate', '--url', 'board'], '--url is "board"'],
  [['estimate', '--speed', 'fast'], "unknown option '--speed'"],
  [['backfill'], '--range or another part of a question is missing'],
  [['forget'], "unknown command 'forget'"],
])('%j is refused in words that name the option', async (args, words) => {
  const { code, stdout, stderr } = await desk.call(args)
  expect(stderr).toContain(words)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})

test('a process of its own says it, too', async () => {
  const { code, stdout, stderr } = await desk.run(['estimate', '--range', 'lastweek'])
  expect(stderr).toMatch(/^--range is "lastweek"; expected one of .*\n$/)
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
})

test('an address where nobody is ends the command', async () => {
  const { code, stderr } = await desk.call(['estimate', '--url', `http://127.0.0.1:1`])
  expect(stderr).toMatch(/^No Readyboard answers at http:\/\/127\.0\.0\.1:\d+, which --url names\.$/m)
  expect(code).toBe(1)
})

test('a person at a terminal is asked first, and may say no', async () => {
  const asked: string[] = []
  const ask = async (question: string) => {
    asked.push(question)
    return false
  }
  const dear = { CONSENT_SECONDS: '0' }
  const { code, stderr } = await desk.call(['backfill', ...days(80, 79)], dear, { canAsk: true, ask })
  expect(asked).toEqual(['Fetch it?'])
  expect(stderr).toContain('Nothing was fetched.')
  expect(code).toBe(1)
})

test('a dear question is fetched once somebody has agreed, and exported only then', async () => {
  await desk.stopBff()
  const dear = { CONSENT_SECONDS: '0' }
  await desk.startBff(dear)
  const asked = [...days(30, 29), '--interval', '15_minutes']
  const refused = await desk.call(['backfill', ...asked], dear)
  expect(refused.code).toBe(2)
  expect(refused.stderr).toContain('--yes is missing')
  const withheld = await desk.call(['export', ...asked])
  expect(withheld).toMatchObject({ code: 1, stdout: '' })
  expect(withheld.stderr).toContain('Have it fetched first: readyboard backfill --question')
  expect(await desk.call(['backfill', ...asked, '--yes'], dear)).toMatchObject({ code: 0 })
  expect(await desk.call(['export', ...asked])).toMatchObject({ code: 0 })
})

test('a product that is restarted meanwhile does not end a backfill', async () => {
  const port = new URL(desk.url).port
  desk.zoom.setLatency(80)
  const before = reports()
  const backfill = desk.run(['backfill', ...days(60, 41), '--interval', '15_minutes', '--yes'])
  await expect.poll(reports, { timeout: 30_000 }).toBeGreaterThan(before + 8)
  await desk.stopBff()
  desk.zoom.setLatency(0)
  await desk.startBff({ PORT: port })
  const { code, stderr } = await backfill
  expect(stderr).toContain('Stored, with')
  expect(code).toBe(0)
  const left = await desk.call(['estimate', ...days(60, 41), '--interval', '15_minutes', '--json'])
  expect(JSON.parse(left.stdout)).toMatchObject({ requests: 0, alreadyStored: 1 })
}, 60_000)
