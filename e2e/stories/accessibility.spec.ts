import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { lastWeekAt } from '../oracle/week.ts'
import { agentsButton, queueButton, rangeButton, zoneButton } from '../reading/filters.ts'
import { expectNoViolations } from '../reading/violations.ts'

const SIZES = { desktop: { width: 1440, height: 1000 }, phone: { width: 390, height: 844 } }
const PAGES = {
  overview: lastWeekAt('/', '&interval=1_day'),
  intervals: lastWeekAt('/intervals', '&interval=1_hour&only=inconsistent'),
  about: '/about',
  'not found': '/nowhere',
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

const helpButton = (page: Page) => page.getByRole('button', { name: 'Help and settings' })
