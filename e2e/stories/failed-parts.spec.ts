import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt } from '../oracle/week.ts'
import { tabTo } from '../reading/keys.ts'
import { agentsTable, expectFigures } from '../reading/overview.ts'
import { expectNoViolations } from '../reading/violations.ts'

const intervalsTable = (page: Page) => page.getByRole('table', { name: 'Time in each state by agent and interval' })

/** A part of a page whose question is answered with nothing while the rest of the page is. */
const PARTS = [
  { what: 'the agents', at: '/', asks: /time-sheet\/agents\?/, says: 'The agents', table: agentsTable },
  { what: 'the agents alone', at: '/agents', asks: /time-sheet\/agents\?/, says: 'The agents', table: agentsTable },
  { what: 'the rows', at: '/intervals', asks: /time-sheet\/intervals\?/, says: 'The rows', table: intervalsTable },
] as const

for (const { what, at, asks, says, table } of PARTS)
  test(`where only ${what} cannot be loaded the page says so, and asks again when told by keyboard`, async ({
    page,
    expectComplaint,
  }) => {
    expectComplaint(/net::ERR_FAILED/)
    await page.route(asks, (route) => route.abort())
    await page.goto(lastWeekAt(at, '&interval=1_day'))
    // What failed is asked for twice more before anything is said.
    const alert = page.getByRole('main').getByRole('alert')
    await expect(alert).toContainText(`${says} could not be loaded.`, { timeout: 20_000 })
    await expect(alert).toContainText('Readyboard could not be reached.')
    await expect(page.getByRole('region', { name: 'Data coverage' })).toContainText('7 of 7 days')
    await expectNoViolations(page, 'main')

    await page.unroute(asks)
    await tabTo(page, alert.getByRole('button', { name: 'Try again' }))
    await page.keyboard.press('Enter')
    await expect(table(page)).toBeVisible()
    await expect(alert).toHaveCount(0)
  })

test('the figures stand while the agents cannot be loaded', async ({ page, desk, expectComplaint }) => {
  expectComplaint(/net::ERR_FAILED/)
  await page.route(/time-sheet\/agents\?/, (route) => route.abort())
  await page.goto(lastWeekAt('/', '&interval=1_day'))
  await expect(page.getByText('The agents could not be loaded.')).toBeVisible({ timeout: 20_000 })
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
})
