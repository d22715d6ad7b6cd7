import { expect, test } from '../fixtures.ts'
import { patternsAt } from '../oracle/patterns.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek } from '../oracle/week.ts'
import { agentAt, hoursTable, peers, strip } from '../reading/agent.ts'
import { tabTo } from '../reading/keys.ts'
import { doseTable, expectWhole, map } from '../reading/patterns.ts'
import { expectNoViolations } from '../reading/violations.ts'

const week = lastWeek()

for (const { what, asks, shows } of [
  { what: 'The days', asks: /time-sheet\?.*interval=1_hour/, shows: strip },
  { what: 'The rows', asks: /time-sheet\/intervals\?/, shows: hoursTable },
])
  test(`${what.toLowerCase()} of an agent that cannot be loaded are said to be, and asked for again by keyboard`, async ({
    page,
    desk,
    expectComplaint,
  }) => {
    test.slow()
    expectComplaint(/net::ERR_FAILED/)
    const { userId } = desk.zoom.truth.agents().find((one) => sumsOf(desk.zoom, week, [one.userId]).online > 0) ?? {}
    await page.goto(agentAt(userId ?? '', { from: week.monday, to: week.sunday }, '&interval=1_day'))
    // Once all is stored nothing is asked for again by itself.
    await expect(hoursTable(page)).toBeVisible({ timeout: 30_000 })
    await expect(peers(page)).toContainText('shared in total', { timeout: 30_000 })
    await page.waitForLoadState('networkidle')
    await page.route(asks, (route) => route.abort())
    await page.reload()
    const alert = page.getByRole('main').getByRole('alert')
    await expect(alert).toContainText(`${what} of this agent could not be loaded.`, { timeout: 20_000 })
    await expectNoViolations(page, 'main')
    await page.unroute(asks)
    await tabTo(page, alert.getByRole('button', { name: 'Try again' }))
    await page.keyboard.press('Enter')
    await expect(shows(page)).toBeVisible({ timeout: 30_000 })
    await expect(alert).toHaveCount(0)
  })

test('where only the load dose cannot be loaded the map stands, and the dose is asked for again by keyboard', async ({
  page,
  expectComplaint,
}) => {
  expectComplaint(/net::ERR_FAILED/)
  await page.goto(patternsAt())
  await expectWhole(page)
  await page.route(/time-sheet\/dose\?/, (route) => route.abort())
  await page.reload()
  const alert = page.getByRole('region', { name: 'Load dose' }).getByRole('alert')
  await expect(alert).toContainText('The load dose could not be loaded.', { timeout: 20_000 })
  await expect(map(page)).toBeVisible()
  await expectNoViolations(page, 'main')
  await page.unroute(/time-sheet\/dose\?/)
  await alert.getByRole('button', { name: 'Try again' }).focus()
  await page.keyboard.press('Enter')
  await expect(doseTable(page)).toBeVisible({ timeout: 30_000 })
  await expect(alert).toHaveCount(0)
})
