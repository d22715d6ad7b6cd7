import { expect, test } from '../fixtures.ts'
import { hoursOf, peersOf } from '../oracle/one-agent.ts'
import { everybody, sumsOf } from '../oracle/sums.ts'
import { lastWeek } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { dayAfter } from '../oracle/zone-time.ts'
import { agentAt, hoursTable, peers, strip, stripTable, unbroken } from '../reading/agent.ts'
import { pressAt, skipToNumbers, tabTo } from '../reading/keys.ts'
import { readColumns } from '../reading/table.ts'

const week = lastWeek()
const days = { from: week.monday, to: week.sunday }

test('by keyboard alone: both charts of an agent as tables, and back', async ({ page, desk }) => {
  const found = everybody(desk.zoom)
    .map((userId) => ({ userId, ...peersOf(desk.zoom, userId, week) }))
    .find(({ colleagues }) => colleagues >= 5)
  const userId = found?.userId ?? ''
  await page.goto(agentAt(userId, days))
  await expect(peers(page)).toContainText(`${found?.colleagues} colleagues`, { timeout: 30_000 })
  await skipToNumbers(page)
  await pressAt(page, peers(page).getByRole('button', { name: 'View as table' }))
  const table = peers(page).getByRole('table', { name: 'Peers as a table' })
  const rows = found?.measures.map(({ name, own, overall, median }) => [name, own, overall, median])
  expect(await readColumns(table, ['Measure', 'This agent', 'In the whole range', 'Median'])).toEqual(rows)
  await tabTo(page, peers(page).getByRole('region', { name: 'Peers as a table' }))

  const eachHour = page.getByRole('region', { name: 'Each hour, each day', exact: true })
  await pressAt(page, eachHour.getByRole('button', { name: 'View as table' }))
  const online = hoursOf(desk.zoom, userId, week).map((hour) => [written.clock(hour.online)])
  expect(await readColumns(stripTable(page), ['Online'])).toEqual(online)
  await tabTo(page, page.getByRole('region', { name: 'Each hour, each day, table' }))
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(strip(page)).toBeVisible()
})

test('by keyboard alone: from when on a state is told, the older days, and an hour among all rows', async ({
  page,
  desk,
}) => {
  const userId = everybody(desk.zoom).find((id) => sumsOf(desk.zoom, week, [id]).online > 0) ?? ''
  const range = { from: dayAfter(week.sunday, -34), to: week.sunday }
  await page.goto(agentAt(userId, range, '&interval=1_hour'))
  await expect(hoursTable(page)).toBeVisible({ timeout: 30_000 })
  await skipToNumbers(page)
  await pressAt(page, page.getByRole('button', { name: 'Older days' }))
  await expect(page.getByText('part 2 of 2')).toBeVisible()
  await expect(page).toHaveURL(/days=/)

  await tabTo(page, unbroken(page).getByRole('combobox', { name: 'Longer than' }))
  await page.keyboard.type('16')
  await expect(page).toHaveURL(/unbroken=16/)
  await tabTo(page, unbroken(page).getByRole('combobox', { name: 'or two hours across the shift cut at' }))
  await page.keyboard.type('12')
  await expect(page).toHaveURL(/cut=12/)

  const [, hour = []] = await readColumns(hoursTable(page), ['Online'])
  await pressAt(page, hoursTable(page).getByRole('link').first())
  await expect(page).toHaveURL(/\/intervals\?from=.*agent=/)
  const intervals = page.getByRole('table', { name: 'Time in each state by agent and interval' })
  expect(await readColumns(intervals, ['Online'])).toContainEqual(hour)
})
