import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { lastWeekAt } from '../oracle/week.ts'
import { agentsButton, queueButton, rangeButton, zoneButton } from '../reading/filters.ts'

const SIZES = { desktop: { width: 1440, height: 1000 }, phone: { width: 390, height: 844 } }
const PAGES = {
  overview: lastWeekAt('/', '&interval=1_day'),
  intervals: lastWeekAt('/intervals', '&interval=1_hour&only=inconsistent'),
  about: '/about',
  'not found': '/nowhere',
}
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Nothing of what axe can judge is wrong, on the whole page or in a part of it. */
async function expectNoViolations(page: Page, part?: string): Promise<void> {
  const builder = new AxeBuilder({ page }).withTags(RULES)
  const { violations } = await (part ? builder.include(part) : builder).analyze()
  const found = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ html, failureSummary }) => `${html}\n${failureSummary}`)}`,
  )
  expect(found).toEqual([])
}

async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading').first()).toBeAttached()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await page.waitForLoadState('networkidle')
}

for (const theme of ['light', 'dark'] as const) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test.describe(`in ${theme} on a ${size}`, () => {
      test.use({ colorScheme: theme, viewport })

      for (const [name, address] of Object.entries(PAGES)) {
        test(`the ${name} page keeps nobody out`, async ({ page }) => {
          await page.goto(address)
          await settled(page)
          await expectNoViolations(page)
        })
      }

      test('nor does what opens', async ({ page }) => {
        test.slow()
        await page.goto(PAGES.overview)
        await settled(page)
        const openers =
          size === 'phone'
            ? [rangeButton(page), page.getByRole('button', { name: /^Filters/ })]
            : [rangeButton(page), queueButton(page), agentsButton(page), zoneButton(page), helpButton(page)]
        for (const opener of openers) {
          await opener.click()
          await expect(page.getByRole('dialog')).toBeVisible()
          await expectNoViolations(page, '[role=dialog]')
          await page.keyboard.press('Escape')
          await expect(page.getByRole('dialog')).toHaveCount(0)
        }
        await page.getByRole('button', { name: 'View as table' }).click()
        await expectNoViolations(page, 'main')
      })
    })
  }
}

const helpButton = (page: Page) => page.getByRole('button', { name: 'Keyboard shortcuts' })
