import { addDays, dayAt } from '@readyboard/timesheet'
import { expect, onTestFinished, test } from 'vitest'
import { CommandDesk } from './testing/command-desk.ts'

test('a product that is to keep days stored does so by itself, when its time has come', async () => {
  const desk = await CommandDesk.open()
  onTestFinished(() => desk.close())
  const minuteAgo = Date.now() - 60_000
  const night = dayAt(minuteAgo / 1000, 'UTC')
  await desk.startBff({
    BACKFILL_DAYS: '2',
    BACKFILL_INTERVAL: '1_hour',
    BACKFILL_AT: new Date(minuteAgo).toISOString().slice(11, 16),
  })
  const asked = ['--from', addDays(night, -2), '--to', addDays(night, -1), '--interval', '1_hour', '--tz', 'UTC']
  const stored = async () => JSON.parse((await desk.call(['estimate', ...asked, '--json'])).stdout)
  await expect.poll(stored, { timeout: 20_000 }).toMatchObject({ requests: 0, alreadyStored: 1 })
  const before = desk.zoom.log.filter(({ kind }) => kind === 'heavy').length
  expect(before).toBeLessThan(10)
  await desk.stopBff()
  expect(desk.zoom.log.filter(({ kind }) => kind === 'heavy')).toHaveLength(before)
}, 60_000)
