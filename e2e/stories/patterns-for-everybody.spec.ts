import { expect, test } from '../fixtures.ts'
import { patternsAt } from '../oracle/patterns.ts'
import { cell, expectWhole, hoursTable, map, timeOf } from '../reading/patterns.ts'
import { expectNoViolations } from '../reading/violations.ts'

for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of [
    { width: 1440, height: 1000 },
    { width: 390, height: 844 },
  ])
    test.describe(`in ${colorScheme} at ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport, hasTouch: viewport.width < 768 })

      test('patterns keep nobody out', async ({ page }) => {
        test.slow()
        await page.goto(patternsAt('&cell=mon-10&hours=mon-10'))
        await expectWhole(page)
        await expectNoViolations(page)
      })

      test('nor does the map, whatever it shows', async ({ page }) => {
        test.slow()
        await page.goto(patternsAt('&measure=ready'))
        await expectWhole(page)
        for (const name of ['Ready', 'Not ready', 'Online']) {
          await page
            .getByRole('group', { name: 'Measure of the map' })
            .getByRole('button', { name, exact: true })
            .click()
          await expect(map(page)).toHaveAttribute(
            'aria-label',
            new RegExp(name === 'Online' ? 'agents online' : `^${name}`),
          )
          await expectNoViolations(page, 'figure')
        }
        await page.getByRole('button', { name: 'View as table' }).click()
        await expect(hoursTable(page)).toBeVisible()
        await expectNoViolations(page, '.heat-table')
      })

      test('the page itself never scrolls sideways, and weekdays stay in sight', async ({ page }) => {
        await page.goto(patternsAt('&cell=wed-14'))
        await expectWhole(page)
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width)
        await expect(cell(page, timeOf(2, 14))).toBeInViewport({ ratio: 0.9 })
        await expect(map(page).getByRole('rowheader', { name: 'Wed' })).toBeInViewport({ ratio: 0.9 })
      })
    })
