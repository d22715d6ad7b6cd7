import { existsSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { addDays, dayAt } from '@readyboard/timesheet'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { CommandDesk } from '../testing/command-desk.ts'

let desk: CommandDesk
beforeEach(async () => {
  desk = await CommandDesk.open()
})
afterEach(() => desk.close())

const NO_CREDENTIALS = { ZOOM_ACCOUNT_ID: '', ZOOM_CLIENT_ID: '', ZOOM_CLIENT_SECRET: '' }
const yesterday = addDays(dayAt(Date.now() / 1000, 'UTC'), -1)
const asked = ['--from', addDays(yesterday, -1), '--to', yesterday, '--tz', 'UTC', '--interval', '1_hour']

test('where nothing runs a command opens the store itself, and what it fetched stays', async () => {
  const backfill = await desk.run(['backfill', ...asked])
  expect(backfill.stderr).toContain(
    `No Readyboard is running: the store in ${desk.dataDir} is opened for this command.`,
  )
  expect(backfill.code).toBe(0)
  const before = desk.zoom.log.length
  const { code, stdout } = await desk.call(['export', ...asked, '--json'])
  expect(code).toBe(0)
  expect(JSON.parse(stdout).rows.length).toBeGreaterThan(0)
  expect(desk.zoom.log.slice(before).filter(({ kind }) => kind === 'heavy')).toEqual([])
})

test('without credentials and without a product it says what to do', async () => {
  const { code, stderr } = await desk.call(['estimate', '--range', 'today'], NO_CREDENTIALS)
  expect(stderr).toMatch(
    /^No Readyboard answers .* Start it \(npm start\), say where it is \(--url\), or set ZOOM_ACCOUNT_ID.*\n$/,
  )
  expect(code).toBe(78)
  expect(existsSync(desk.dataDir)).toBe(false)
})

test('a store that somebody holds who does not answer is named in one line', async () => {
  await desk.startBff()
  for (const command of [['estimate', '--range', 'today'], ['migrate']]) {
    const { code, stderr } = await desk.call(command, { PORT: '0' })
    expect(stderr).toMatch(/^the process \d+ has the store in .* open: .*\n$/)
    expect(code).toBe(1)
  }
  const doctor = await desk.call(['doctor'], { PORT: '0' })
  expect(doctor.stdout).toMatch(/^bad +store +the process \d+ has the store/m)
  expect(doctor.code).toBe(1)
})

test('a damaged store is named by migrate and by the doctor, and left as it is', async () => {
  await mkdir(desk.dataDir)
  writeFileSync(join(desk.dataDir, 'readyboard.duckdb'), 'no database'.repeat(2000))
  expect(await desk.call(['migrate'])).toMatchObject({ code: 1, stderr: expect.stringContaining('is damaged') })
  expect((await desk.call(['doctor'])).stdout).toMatch(/^bad +store .*is damaged/m)
})

test('migrate says from which version to which', async () => {
  const made = await desk.run(['migrate'])
  expect(made.stdout).toMatch(/^There was no store in .*; a new one is at version \d+\.\n$/)
  const again = await desk.call(['migrate', '--json'])
  const { from, to } = JSON.parse(again.stdout)
  expect(from).toBe(to)
})

test('help is there whatever is set', async () => {
  const { code, stdout } = await desk.run(['--help'], { PORT: 'many' })
  expect(stdout).toContain('Usage: readyboard')
  expect(code).toBe(0)
})
