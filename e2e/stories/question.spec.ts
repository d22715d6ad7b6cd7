import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, NEW_YORK } from '../oracle/week.ts'
import { dateInWords, dayAfter, dayIn, dayInWords, instantOf, wallAt } from '../oracle/zone-time.ts'
import { dialog, intervals, pickAgents, pickPreset, pickQueue, pickZone, rangeButton } from '../reading/filters.ts'
import { AGENT_COLUMNS, agentCells, agentsTable, expectFigures } from '../reading/overview.ts'
import { readColumns } from '../reading/table.ts'

test('a supervisor picks queue, zone, range, interval and agents and sees what really happened', async ({
  page,
  desk,
}) => {
  const queue = desk.zoom.truth.queues().find(({ name }) => name === 'Billing voice')
  const members = desk.zoom.truth.agents().filter(({ userId }) => queue?.userIds.includes(userId))
  const week = lastWeek()
  const busy = members.filter(({ userId }) => sumsOf(desk.zoom, week, [userId]).online > 0)
  const chosen = busy.slice(0, 3)

  await page.goto('/')
  await pickQueue(page, 'bill', 'Billing voice')
  await pickZone(page, 'new york', 'New York')
  await pickPreset(page, 'Last week')
  await intervals(page).getByRole('button', { name: '1h' }).click()
  await expect(page).toHaveURL(
    `/?range=last-week&tz=${NEW_YORK}&interval=1_hour&queue=${encodeURIComponent(queue?.id ?? '')}`,
  )
  await expectFigures(page, sumsOf(desk.zoom, week, queue?.userIds))

  await pickAgents(
    page,
    chosen.map(({ displayName }) => displayName),
  )
  await expectFigures(
    page,
    sumsOf(
      desk.zoom,
      week,
      chosen.map(({ userId }) => userId),
    ),
  )
  await expect(page.getByRole('heading', { name: 'Agent time by hour' })).toBeVisible()
  const expected = chosen.map(({ userId, displayName }) => agentCells(displayName, sumsOf(desk.zoom, week, [userId])))
  const rows = async () => (await readColumns(agentsTable(page), AGENT_COLUMNS)).slice(1).toSorted()
  await expect.poll(rows).toEqual(expected.toSorted())
})

test('days are picked in the calendar and hours by the clock', async ({ page, desk }) => {
  const { monday, sunday } = lastWeek()
  await page.goto(`/?from=${monday}&to=${sunday}&tz=${NEW_YORK}`)
  await rangeButton(page).click()
  const range = dialog(page, 'Range')
  for (const day of [dayAfter(monday, 1), dayAfter(monday, 2)]) {
    await range
      .getByRole('gridcell')
      .getByRole('button', { name: calendarName(day) })
      .click()
  }
  await expect(range.getByRole('status')).toContainText('48 hours')
  await range.getByText('Clock times').click()
  const start = range.getByRole('group', { name: 'Start time' })
  await start.getByRole('spinbutton').first().pressSequentially('0930')
  const end = range.getByRole('group', { name: 'End time' })
  await end.getByRole('spinbutton').first().pressSequentially('1315')
  await range.getByRole('button', { name: 'Apply' }).click()

  const [from, to] = [`${dayAfter(monday, 1)}T09:30`, `${dayAfter(monday, 2)}T13:15`]
  await expect(page).toHaveURL(`/?from=${from}&to=${to}&tz=${NEW_YORK}`)
  // Clock times are widened to whole intervals: here hours.
  const widened = {
    from: instantOf(`${from.slice(0, 11)}09:00`, NEW_YORK),
    to: instantOf(`${to.slice(0, 11)}14:00`, NEW_YORK),
  }
  await expectFigures(page, sumsOf(desk.zoom, widened))
})

test('arrows step from a week to the week before and back', async ({ page, desk }) => {
  const { monday, sunday, from, to } = lastWeek()
  await page.goto(`/?range=last-week&tz=${NEW_YORK}&interval=1_day`)
  await expectFigures(page, sumsOf(desk.zoom, { from, to }))
  await page.getByRole('button', { name: 'Previous period' }).click()
  const before = { from: instantOf(dayAfter(monday, -7), NEW_YORK), to: from }
  await expectFigures(page, sumsOf(desk.zoom, before))
  await page.getByRole('button', { name: 'Next period' }).click()
  await expect(page).toHaveURL(new RegExp(`from=${monday}&to=${sunday}`))
  await expectFigures(page, sumsOf(desk.zoom, { from, to }))
})

test('the same hours are cut into days of whatever zone is asked for', async ({ page, desk }) => {
  for (const zone of ['Asia/Kathmandu', 'Australia/Lord_Howe', 'Europe/Berlin']) {
    const { monday, sunday, from, to } = lastWeek(zone)
    await page.goto(`/?from=${monday}&to=${sunday}&tz=${zone}&interval=1_day`)
    await expectFigures(page, sumsOf(desk.zoom, { from, to }))
  }
})

test('the last 24 hours end with the running hour, and the page says how fresh they are', async ({ page }) => {
  await page.goto(`/?tz=${NEW_YORK}`)
  await expect(rangeButton(page)).toContainText('Last 24 hours')
  await expect(page.getByText(/^Data as of \d\d:\d\d E[SD]T$/)).toBeVisible()
  const now = wallAt(Date.now() / 1000, NEW_YORK)
  await page.getByRole('button', { name: 'View as table' }).click()
  const last = page.getByRole('table', { name: 'Agent time in each state by interval' }).getByRole('row').last()
  await expect(last).toContainText(dayInWords(now))
  await expect(last).toContainText('Running')
})

test('by day the last 24 hours are whole days, which the page says and leads back from', async ({ page }) => {
  const line = page.getByRole('status').filter({ hasText: 'the last 24 hours are whole days' })
  await page.goto(`/?tz=${NEW_YORK}&interval=1_day`)
  const today = dayIn(NEW_YORK, Date.now() / 1000)
  await expect(line).toContainText('By day')
  await expect(line).toContainText(`Shown: ${dateInWords(today)}, from midnight.`)
  await expect(page.getByRole('heading', { name: 'Agent time by day' })).toBeVisible()
  await expect(page.getByText(/h range/)).toHaveCount(0)
  await intervals(page).getByRole('button', { name: 'Week' }).click()
  await expect(line).toContainText('By week')
  await line.getByRole('button', { name: 'By hour' }).click()
  await expect(line).toHaveCount(0)
  await expect(page).toHaveURL(/interval=1_hour/)
  await expect(page.getByText('24 h range')).toBeVisible()
})

/** As the calendar says a day: `Tuesday, 17 November 2026`. */
function calendarName(day: string): RegExp {
  const date = new Date(`${day}T00:00Z`)
  return new RegExp(
    date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  )
}
