import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { hoursOf } from '../oracle/one-agent.ts'
import { everybody, sumsOf } from '../oracle/sums.ts'
import { lastWeek, NEW_YORK } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { dayAfter, instantOf } from '../oracle/zone-time.ts'
import { agentAt, hoursTable, peers, settled, strip, unbroken } from '../reading/agent.ts'
import { readCsv } from '../reading/csv.ts'
import { bytesOf, download, exportMenu, openExport } from '../reading/export.ts'
import { intervals } from '../reading/filters.ts'
import { expectListening } from '../reading/occupancy.ts'
import { readColumns } from '../reading/table.ts'

const week = lastWeek()
const days = { from: week.monday, to: week.sunday }

/** What is pressed, what the table is called and how many rows it has, and what Export offers are of one interval. */
async function expectAgreed(page: Page, { label, title, rows }: { label: string; title: string; rows: number }) {
  await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible({ timeout: 30_000 })
  await settled(page)
  await expect(intervals(page).locator('[aria-pressed=true]')).toHaveText(label)
  await expect(hoursTable(page)).toContainText(`All ${rows} rows`)
  await openExport(page)
  await expect(exportMenu(page).getByRole('button', { name: `Download CSV, ${rows} rows`, exact: true })).toBeVisible()
}

test('what is pressed, what the table shows and what Export offers are the same intervals', async ({ page, desk }) => {
  test.slow()
  const userId = everybody(desk.zoom).find((id) => sumsOf(desk.zoom, week, [id]).online > 0) ?? ''
  const hours = hoursOf(desk.zoom, userId, week)
  const online = hours.filter((hour) => hour.online > 0)
  const ofDays = Array.from({ length: 7 }, (_, day) => hours.slice(day * 24, day * 24 + 24))
    .map((all) => all.reduce((sum, hour) => sum + hour.online, 0))
    .filter((seconds) => seconds > 0)

  await page.goto(agentAt(userId, days))
  await expectListening(page)
  // Nobody asked for an interval: this page goes by the hour.
  await expectAgreed(page, { label: '1h', title: 'Hours', rows: online.length })
  const { rows } = readCsv((await bytesOf(await download(page))).toString('utf8'))
  expect(rows).toHaveLength(online.length)
  await page.keyboard.press('Escape')
  await expect(unbroken(page)).not.toContainText('whatever the table')

  // By keyboard alone to days, and to what they are saved as.
  await page.keyboard.press('4')
  await expect(page).toHaveURL(/interval=1_day/)
  await expectAgreed(page, { label: 'Day', title: 'Days', rows: ofDays.length })
  await page.keyboard.press('Escape')
  const seconds = (await readColumns(hoursTable(page), ['Online'])).slice(1)
  expect(seconds).toEqual(ofDays.toReversed().map((value) => [written.clock(value)]))
  await page.keyboard.press('e')
  await expect(exportMenu(page).getByRole('button', { name: `Download CSV, ${ofDays.length} rows` })).toBeVisible()
  await page.keyboard.press('Escape')
  // What goes by the clock all the same says so.
  await expect(strip(page)).toBeVisible()
  await expect(peers(page)).toContainText('Against peers in the same hours')
  await expect(unbroken(page)).toContainText('Found hour by hour, whatever the table below goes by.')
  // A row leads to just its day.
  await hoursTable(page).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/intervals\?.*interval=1_day/)
  expect(await readColumns(page.getByRole('table'), ['Online'])).toContainEqual(seconds[0])
  await page.goBack()

  await page.keyboard.press('2')
  await expect(page.getByRole('heading', { name: 'Half hours', exact: true })).toBeVisible({ timeout: 30_000 })
  await expect(intervals(page).locator('[aria-pressed=true]')).toHaveText('30m')
})

test('of a range too long to be drawn at once the rows are of all of it, by what the switch says', async ({
  page,
  desk,
}) => {
  const userId = everybody(desk.zoom).find((id) => sumsOf(desk.zoom, week, [id]).online > 0) ?? ''
  // Ten weeks, Monday to Sunday.
  const range = { from: dayAfter(week.monday, -63), to: week.sunday }
  const weeks = Array.from({ length: 10 }, (_, index) => dayAfter(range.from, index * 7)).map((monday) =>
    sumsOf(desk.zoom, { from: instantOf(monday, NEW_YORK), to: instantOf(dayAfter(monday, 7), NEW_YORK) }, [userId]),
  )
  const online = weeks.filter((sums) => sums.online > 0)
  await page.goto(agentAt(userId, range))
  await expectListening(page)
  await expectAgreed(page, { label: 'Week', title: 'Weeks', rows: online.length })
  await page.keyboard.press('Escape')
  const seconds = (await readColumns(hoursTable(page), ['Online'])).slice(1)
  expect(seconds).toEqual(online.toReversed().map((sums) => [written.clock(sums.online)]))
  // The days are still drawn by the hour, a month at a time, and other days leave the rows alone.
  await expect(strip(page).locator('.strip-day')).toHaveCount(31, { timeout: 30_000 })
  await page.getByRole('button', { name: 'Older days' }).click()
  await expect(page.getByText('part 2 of 3')).toBeVisible()
  expect((await readColumns(hoursTable(page), ['Online'])).slice(1)).toEqual(seconds)
})
