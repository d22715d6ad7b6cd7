import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt } from '../oracle/week.ts'
import { agentsTable, expectFigures, figures } from '../reading/overview.ts'

for (const { width, height, margin } of [
  { width: 1440, height: 1000, margin: 24 },
  { width: 390, height: 844, margin: 16 },
])
  test(`figures are read before most of the code is there, and stay where they are (${width} px)`, async ({
    page,
    desk,
  }) => {
    await page.setViewportSize({ width, height })
    const week = sumsOf(desk.zoom, lastWeek())
    await page.goto(lastWeekAt('/', '&interval=1_hour'))
    await expectFigures(page, week)
    await expect(page.getByRole('heading', { name: 'Agents', exact: true })).toBeVisible()

    const code = Promise.withResolvers<void>()
    await page.route('**/assets/react-*.js', async (route) => {
      await code.promise
      await route.continue()
    })
    await page.reload({ waitUntil: 'commit' })
    await expectFigures(page, week)
    await expect(page.getByRole('heading', { name: 'Agents', exact: true })).toHaveCount(0)
    const early = await drawing()
    expect(early.x).toBe(margin)

    code.resolve()
    await expect(page.getByRole('heading', { name: 'Agents', exact: true })).toBeVisible()
    if (width > 1000) await expect(agentsTable(page)).toBeVisible()
    expect(await drawing()).toEqual(early)

    /** What is drawn and where, fonts being there. */
    function drawing() {
      return figures(page).evaluate(async (region) => {
        await document.fonts.ready
        const { x, y, width, height } = region.getBoundingClientRect()
        return { x, y, width, height, html: region.innerHTML }
      })
    }
  })
