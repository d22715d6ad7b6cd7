import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt, NEW_YORK } from '../oracle/week.ts'
import { openExport } from '../reading/export.ts'
import { agentsButton, queueButton, rangeButton } from '../reading/filters.ts'
import { expectFigures, figures } from '../reading/overview.ts'
import { shareButton, shareDialog } from '../reading/share.ts'
import { saveView, viewsButton } from '../reading/views.ts'
import { isPhone, take, WEEK } from './take.ts'

test('the sum of a row that does not add up', async ({ page }) => {
  await page.goto(lastWeekAt('/intervals', '&interval=1_hour&only=inconsistent'))
  await page
    .getByRole('button', { name: /^Does not add up/ })
    .first()
    .click()
  await expect(page.getByText('Nothing is corrected silently.')).toBeVisible()
  await take(page, 'row-sum')
})

test('a file about to be saved', async ({ page, desk }) => {
  await page.goto(lastWeekAt('/', '&interval=1_hour'))
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  await expect(page.getByRole('application')).toBeVisible()
  await openExport(page)
  await take(page, 'export')
})

test('the filters open', async ({ page }) => {
  await page.goto(`/?${WEEK}`)
  await expect(page.getByRole('application')).toBeVisible()
  await rangeButton(page).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await take(page, 'range')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  if (isPhone(page)) {
    await page.getByRole('button', { name: /^Filters/ }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    return await take(page, 'filters')
  }
  await queueButton(page).click()
  await page.getByRole('searchbox', { name: 'Find a queue' }).pressSequentially('vo')
  await expect(page.getByRole('option').locator('mark').first()).toBeVisible()
  await take(page, 'queue')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await agentsButton(page).click()
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await take(page, 'agents')
})

test('which occupancy', async ({ page }) => {
  await page.goto(`/?${WEEK}`)
  await expect(page.getByRole('application')).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await figures(page)
    .getByRole('button', { name: /^Occupancy/ })
    .click()
  await expect(page.getByRole('dialog', { name: 'Which occupancy?' })).toBeVisible()
  await take(page, 'definition')
})

test('the chart as a table', async ({ page }) => {
  await page.goto(`/?${WEEK}`)
  await page.getByRole('button', { name: 'View as table' }).click()
  await expect(page.getByRole('table', { name: 'Agent time in each state by interval' })).toBeVisible()
  await take(page, 'table')
})

test('sharing', async ({ page }) => {
  await page.goto(`/?${WEEK}`)
  await expect(page.getByRole('application')).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await shareButton(page).click()
  await expect(shareDialog(page)).toBeVisible()
  await take(page, 'share')
})

test('saved views', async ({ page, openOwnDesk }) => {
  const { url } = await openOwnDesk()
  await page.goto(`${url}/?${WEEK}`)
  await expect(page.getByRole('application')).toBeVisible()
  const kept = {
    'Hour by hour today': 'range=today&interval=1_hour',
    'Strain by agent': 'range=this-month&sort=occupancy',
  }
  for (const [name, address] of Object.entries(kept)) {
    const text = new URLSearchParams({ name, address: `${address}&tz=${NEW_YORK}`, shared: 'true' })
    const made = await page.request.post(`${url}/api/v1/views?${text}`, {
      headers: { 'x-requested-with': 'readyboard' },
    })
    expect(made.status()).toBe(201)
  }
  await viewsButton(page).click()
  await saveView(page, 'Monday review', { first: true })
  await take(page, 'views')
})

test('the commands', async ({ page }) => {
  await page.goto(`/?${WEEK}`)
  await expect(page.getByRole('application')).toBeVisible()
  await page.getByRole('button', { name: 'Search and commands' }).click()
  await page.getByRole('dialog').getByRole('searchbox').pressSequentially('week')
  await expect(page.getByRole('option', { name: 'Last week' })).toBeVisible()
  await take(page, 'commands')
})

test('the columns of a table', async ({ page }) => {
  await page.goto(`/intervals?${WEEK}`)
  await expect(page.getByRole('table')).toBeVisible()
  await page.getByRole('button', { name: 'Columns' }).click()
  await expect(page.getByRole('dialog', { name: 'Columns' })).toBeVisible()
  await take(page, 'columns')
})
