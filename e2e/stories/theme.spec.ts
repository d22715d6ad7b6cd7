import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)

test('the page follows the system, and a choice of one’s own survives a reload', async ({ page }) => {
  await page.goto('/about')
  const light = await background(page)
  await page.getByRole('button', { name: 'Dark theme' }).click()
  await expect.poll(() => background(page)).not.toBe(light)
  const dark = await background(page)
  await page.reload()
  await expect(page.getByRole('button', { name: 'Light theme' })).toBeVisible()
  expect(await background(page)).toBe(dark)
  await page.getByRole('button', { name: 'Light theme' }).click()
  await expect.poll(() => background(page)).toBe(light)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect.poll(() => background(page)).toBe(dark)
})
