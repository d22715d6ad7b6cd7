import type { Locator } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { lastWeekAt } from '../oracle/week.ts'
import { agentsTable } from '../reading/overview.ts'
import { honest, openWall } from '../reading/wallboard.ts'

const styleOf = (element: Locator, name: string) =>
  element.evaluate((found, property) => getComputedStyle(found).getPropertyValue(property), name)

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`forced colours on a ${colorScheme} ground`, () => {
    test.use({ colorScheme })
    test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active' }))

    test('states are told apart by patterns and borders, in charts, bars and legends', async ({ page }) => {
      await page.goto(lastWeekAt('/', '&interval=1_day'))
      const ready = page.locator('.time-chart .ready-area')
      await expect(ready).toBeVisible({ timeout: 30_000 })
      expect(await styleOf(ready, 'fill')).toBe('url("#ready-dots")')
      await expect(page.locator('#ready-dots')).toBeAttached()
      expect(await styleOf(ready, 'stroke')).not.toBe('none')
      await expect(agentsTable(page)).toBeVisible()
      const bar = agentsTable(page).locator('.state-split').first()
      expect(await styleOf(bar.locator('.ready'), 'background-image')).toContain('radial-gradient')
      expect(await styleOf(bar.locator('.not-ready'), 'background-image')).toContain('linear-gradient')
      expect(await styleOf(bar, 'padding-left')).toBe('1px')
      expect(await styleOf(page.locator('.occupancy-line').last(), 'stroke')).toBe(
        await styleOf(page.locator('body'), 'color'),
      )
      const key = page.locator('.chart-legend .swatch.ready')
      expect(await styleOf(key, 'background-image')).toContain('radial-gradient')
      expect(await styleOf(key, 'border-left-style')).toBe('solid')
    })

    test('the wall keeps what its legend and its bars say', async ({ page, openOwnDesk }) => {
      await openWall(page, await openOwnDesk(honest))
      const colors = await page
        .locator('.wall-swatch')
        .evaluateAll((keys) => keys.map((key) => getComputedStyle(key).backgroundColor))
      const ground = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)
      expect(colors.filter((color) => color === ground)).toEqual([])
      expect(await styleOf(page.locator('.wall-swatch.ready'), 'background-image')).toContain('radial-gradient')
      expect(await styleOf(page.locator('.wall-chart .ready-area').first(), 'fill')).toBe('url("#ready-dots")')
      const words = page.locator('.wall-chart text').first()
      expect(await styleOf(words, 'fill')).toBe(await styleOf(page.locator('body'), 'color'))
      expect(await styleOf(page.locator('.wall-line'), 'stroke')).toBe(await styleOf(page.locator('body'), 'color'))
    })
  })

test('patterns come and go with the colours that the system forces', async ({ page }) => {
  await page.goto('/settings')
  const bar = page.locator('.state-split .ready').first()
  await expect(bar).toBeVisible()
  expect(await styleOf(bar, 'background-image')).toBe('none')
  await page.emulateMedia({ forcedColors: 'active' })
  await expect.poll(() => styleOf(bar, 'background-image')).toContain('radial-gradient')
  await expect(page.getByRole('switch', { name: 'Patterns for states' })).toHaveAttribute('aria-checked', 'false')
  await page.emulateMedia({ forcedColors: 'none' })
  await expect.poll(() => styleOf(bar, 'background-image')).toBe('none')
})

test('how far a file has come is seen, too', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto(lastWeekAt('/', '&interval=1_day'))
  await page.getByRole('button', { name: 'Export' }).click()
  await expect(page.locator('.export-menu')).toBeVisible()
  const adjust = await page.locator('.export-menu').evaluate((menu) => {
    const progress = document.createElement('progress')
    progress.className = 'export-progress'
    menu.append(progress)
    return getComputedStyle(progress).getPropertyValue('forced-color-adjust')
  })
  expect(adjust).toBe('none')
})
