import { expect, test } from '../fixtures.ts'
import { lastWeekAt } from '../oracle/week.ts'

test('a printed page says above the numbers what was asked, how fresh they are and where they came from', async ({
  page,
}) => {
  await page.goto(lastWeekAt('/', '&compare=previous'))
  await expect(page.getByRole('table', { name: 'Time in each state by agent' })).toBeVisible()
  const header = page.locator('.print-header')
  await expect(header).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(header).toBeVisible()
  await expect(header).toContainText('All queues')
  await expect(header).toContainText('New York time')
  await expect(header).toContainText(/compared .*\d/)
  await expect(header).toContainText(/Data as of .*\d\d:\d\d/)
  await expect(header).toContainText('7 of 7 intervals')
  await expect(header).toContainText('occupied ÷ (occupied + ready)')
  await expect(header).toContainText(page.url())
  await expect(page.getByRole('region', { name: 'Filters' })).toBeHidden()
  const paper = await page.evaluate(() => getComputedStyle(document.body).colorScheme)
  expect(paper).not.toBe('dark')
})

test('on paper the table is as wide as the sheet, whatever the screen was', async ({ page }) => {
  await page.goto(lastWeekAt('/'))
  await expect(page.getByRole('table', { name: 'Time in each state by agent' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  // The writable width of a sheet that lies.
  await page.setViewportSize({ width: 1040, height: 720 })
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(sideways).toBeLessThanOrEqual(0)
})
