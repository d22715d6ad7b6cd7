import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { lastWeek, lastWeekAt, NEW_YORK } from '../oracle/week.ts'
import { agentAt, hoursTable, strip } from '../reading/agent.ts'
import { agentsTable } from '../reading/overview.ts'
import { map, panel } from '../reading/patterns.ts'

const week = lastWeek()
const days = { from: week.monday, to: week.sunday }

/** From now on no question of that form is answered. */
async function holdBack(page: Page, form: RegExp): Promise<() => void> {
  const answer = Promise.withResolvers<void>()
  await page.route(form, async (route) => {
    await answer.promise
    await route.continue()
  })
  return answer.resolve
}

/** What is drawn, down to the form of bars; whether it is dimmed is no part of that. */
const drawn = (part: Locator) => part.evaluate((element) => element.innerHTML)

async function expectKept(page: Page, part: Locator, form: RegExp, ask: () => Promise<void>): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  const before = await drawn(part)
  const release = await holdBack(page, form)
  await ask()
  await expect(page.locator('[aria-busy=true]').filter({ has: part }).first()).toBeVisible()
  expect(await drawn(part)).toBe(before)
  release()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
}

const previous = (page: Page) => page.getByRole('button', { name: 'Previous period' }).click()
const sort = (table: Locator, column: string) =>
  table.getByRole('columnheader', { name: column, exact: true }).getByRole('button').click()
// What is stored of nobody yet has to come from Zoom first.
const COLD = { timeout: 30_000 }
const rows = (table: Locator) => table.locator('tbody')

test('differences of agents and of rows stand while the next order is awaited', async ({ page }) => {
  await page.goto(lastWeekAt('/', '&interval=1_day&compare=previous'))
  const agents = agentsTable(page)
  await expect(rows(agents)).toContainText('pts', COLD)
  await expectKept(page, rows(agents), /agents\?.*sort=onlineSeconds/, () => sort(agents, 'Online'))

  await page.goto(lastWeekAt('/intervals', '&interval=1_day&compare=previous'))
  const table = page.getByRole('table', { name: 'Time in each state by agent and interval' })
  await expect(rows(table)).toContainText('pts', COLD)
  await expectKept(page, rows(table), /intervals\?.*sort=onlineSeconds/, () => sort(table, 'Online'))
})

test('the map of the week and what is open of it stand while other weeks are awaited', async ({ page }) => {
  await page.goto(`/patterns?from=${days.from}&to=${days.to}&tz=${NEW_YORK}&cell=tue-10`)
  await expect(page.getByRole('region', { name: 'Data coverage' })).toContainText('7 of 7 days', COLD)
  await expect(panel(page)).toContainText('Average agents online')
  const behind = await drawn(panel(page))
  await expectKept(page, map(page), /time-sheet\?/, async () => {
    await previous(page)
    expect(await drawn(panel(page))).toBe(behind)
  })
})

test('the days and hours of an agent stand while others are awaited', async ({ page, desk }) => {
  const agent = desk.zoom.truth.agents().find(({ active }) => active)
  await page.goto(agentAt(agent?.userId ?? '', days))
  await expect(hoursTable(page)).toBeVisible(COLD)
  await expectKept(page, rows(hoursTable(page)), /intervals\?.*sort=onlineSeconds/, () =>
    sort(hoursTable(page), 'Online'),
  )
  await expectKept(page, strip(page), /time-sheet\?/, () => previous(page))
})
