import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { lastWeekAt } from '../oracle/week.ts'
import { agentsButton, queueButton, rangeButton, zoneButton } from '../reading/filters.ts'

const SIZES = { desktop: { width: 1440, height: 1000 }, phone: { width: 390, height: 844 } }
const PAGES = {
  overview: lastWeekAt('/', '&interval=1_hour'),
  intervals: lastWeekAt('/intervals'),
  about: '/about',
  'not found': '/nowhere',
}

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const found = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`).join('\n')}`,
  )
  expect(found).toEqual([])
}

for (const theme of ['light', 'dark'] as const) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test.describe(`in ${theme} on a ${size}`, () => {
      test.use({ colorScheme: theme, viewport })

      for (const [name, address] of Object.entries(PAGES)) {
        test(`the ${name} page has nothing that keeps people out`, async ({ page }) => {
          await page.goto(address)
          await expect(page.getByRole('heading').first()).toBeAttached()
          await page.waitForLoadState('networkidle')
          await expectNoViolations(page)
        })
      }

      test('what opens has nothing that keeps people out', async ({ page }) => {
        await page.goto(PAGES.overview)
        await page.waitForLoadState('networkidle')
        if (size === 'phone') await page.getByRole('button', { name: 'Filters' }).click()
        const openers = size === 'phone' ? [] : [queueButton(page), agentsButton(page), zoneButton(page)]
        for (const opener of [...openers, rangeButton(page)]) {
          if (size !== 'phone') await opener.click()
          await expect(page.getByRole('dialog').first()).toBeVisible()
          await expectNoViolations(page)
          await page.keyboard.press('Escape')
          await expect(page.getByRole('dialog')).toHaveCount(0)
        }
        await page.getByRole('button', { name: 'View as table' }).click()
        await expectNoViolations(page)
      })
    })
  }
}
