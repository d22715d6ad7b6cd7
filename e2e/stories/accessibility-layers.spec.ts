import { expect, test } from '../fixtures.ts'
import { patternsAt } from '../oracle/patterns.ts'
import { lastWeekAt } from '../oracle/week.ts'
import { dialog } from '../reading/filters.ts'
import { expectListening } from '../reading/occupancy.ts'
import { agentsTable, figures } from '../reading/overview.ts'
import { expectWhole } from '../reading/patterns.ts'
import { expectNoViolations } from '../reading/violations.ts'

const ADDRESS = lastWeekAt('/', '&interval=1_day')
const DIALOG = '[role=dialog]'

for (const [width, colorScheme] of [
  [1440, 'dark'],
  [390, 'light'],
  [390, 'dark'],
] as const)
  test.describe(`in ${colorScheme} at ${width} px`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme })

    test('the keyboard map and the course of the figures keep nobody out', async ({ page }) => {
      await page.goto(ADDRESS)
      await expectListening(page)
      await page.keyboard.press('?')
      await expect(dialog(page, 'Keyboard')).toBeVisible()
      await expectNoViolations(page, DIALOG)
      await page.keyboard.press('Escape')
      await figures(page).getByRole('button', { name: 'Course of the figures as a table' }).first().click()
      await expect(page.getByRole('dialog', { name: /^Course of the figures/ }).getByRole('listitem')).toHaveCount(7)
      await expectNoViolations(page, DIALOG)
    })
  })

test.describe('in dark at 390 px', () => {
  test.use({ viewport: { width: 390, height: 844 }, colorScheme: 'dark' })

  test('the list of teams keeps nobody out', async ({ page }) => {
    await page.goto(ADDRESS)
    await expectListening(page)
    await page.getByRole('button', { name: /^Filters/ }).click()
    await dialog(page, 'Filters')
      .getByRole('button', { name: /^Agents/ })
      .click()
    await expect(dialog(page, 'Agents').getByRole('option', { name: /^Team/ }).first()).toBeVisible()
    await expectNoViolations(page, DIALOG)
  })

  test('nor does the load dose, sorted by another column and with all its rows', async ({ page }) => {
    await page.goto(patternsAt('&pageSize=100&sort=longestRunSeconds&order=desc'))
    await expectWhole(page)
    await expectNoViolations(page, '.dose-table')
  })
})

test('nor do paper, and colours that the system forces', async ({ page }) => {
  await page.goto(ADDRESS)
  await expect(agentsTable(page)).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('.print-header')).toBeVisible()
  await expectNoViolations(page, 'main')
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' })
  await expectNoViolations(page)
})
