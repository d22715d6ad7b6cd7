import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt, NEW_YORK } from '../oracle/week.ts'
import { dayAfter } from '../oracle/zone-time.ts'
import { dialog, rangeButton } from '../reading/filters.ts'
import { tabTo } from '../reading/keys.ts'
import { agentsTable, expectFigures } from '../reading/overview.ts'

test('a whole question is asked and read without a pointer', async ({ page, desk }) => {
  const queue = desk.zoom.truth.queues().find(({ name }) => name === 'Billing voice')
  const [agent] = desk.zoom.truth
    .agents()
    .filter(({ userId }) => queue?.userIds.includes(userId) && sumsOf(desk.zoom, lastWeek(), [userId]).online > 0)
  const { keyboard } = page
  await page.goto(`/?tz=${NEW_YORK}`)
  await expect(agentsTable(page)).toBeVisible()

  await keyboard.press('q')
  await expect(page.getByRole('searchbox', { name: 'Find a queue' })).toBeFocused()
  await keyboard.type('billing')
  // One option stands there before the list has come, too.
  await expect(dialog(page, 'Queue').getByRole('option')).toHaveText([/Billing voice/])
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`queue=${encodeURIComponent(queue?.id ?? '')}`))
  await expect(page.getByRole('button', { name: /^Queue/ })).toBeFocused()

  await keyboard.press('t')
  await expect(dialog(page, 'Range')).toBeVisible()
  const preset = dialog(page, 'Range').getByRole('button', { name: 'Last week' })
  await tabTo(page, preset)
  await keyboard.press('Enter')
  await tabTo(page, dialog(page, 'Range').getByRole('button', { name: 'Apply' }))
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/range=last-week/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(rangeButton(page)).toContainText('Last week')
  await keyboard.press('3')
  await expect(page).toHaveURL(/interval=1_hour/)
  await expectFigures(page, sumsOf(desk.zoom, lastWeek(), queue?.userIds))

  await keyboard.press('a')
  await expect(dialog(page, 'Agents')).toBeVisible()
  await tabTo(page, dialog(page, 'Agents').getByRole('button', { name: 'None', exact: true }))
  await keyboard.press('Enter')
  await page.getByRole('searchbox', { name: /^Find among/ }).focus()
  await keyboard.type(agent?.displayName ?? '')
  await expect(dialog(page, 'Agents').getByRole('option')).toHaveCount(1)
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await keyboard.press('Control+Enter')
  await expect(page).toHaveURL(new RegExp(`agent=${encodeURIComponent(agent?.userId ?? '')}`))
  await expectFigures(page, sumsOf(desk.zoom, lastWeek(), [agent?.userId ?? '']))
})

test('single keys search, step, change theme and page, and can be switched off', async ({ page }) => {
  const { keyboard } = page
  await page.goto(lastWeekAt('/', '&interval=1_day'))
  await expect(agentsTable(page)).toBeVisible()
  await keyboard.press('[')
  await expect(page).not.toHaveURL(new RegExp(lastWeek().monday))
  await keyboard.press(']')
  await expect(page).toHaveURL(new RegExp(lastWeek().monday))
  await keyboard.press('d')
  await expect(page.getByRole('button', { name: 'Light theme' })).toBeVisible()
  await keyboard.press('g')
  await keyboard.press('i')
  await expect(page).toHaveURL(/\/intervals\?/)
  await expect(page.getByRole('table', { name: 'Time in each state by agent and interval' })).toBeVisible()
  await keyboard.press('/')
  await expect(page.getByRole('searchbox', { name: 'Find an agent' })).toBeFocused()
  await keyboard.press('Escape')
  await page.getByRole('link', { name: 'Intervals' }).focus()

  await keyboard.press('?')
  const help = page.getByRole('dialog', { name: 'Keyboard' })
  await expect(help).toBeVisible()
  await help.getByText('Single-key shortcuts').click()
  await keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await keyboard.press('g')
  await keyboard.press('o')
  await keyboard.press('d')
  await expect(page.getByRole('button', { name: 'Light theme' })).toBeVisible()
  await expect(page).toHaveURL(/\/intervals\?/)
})

test('keys step as fast as they are pressed', async ({ page }) => {
  const { monday } = lastWeek()
  await page.goto(lastWeekAt('/', '&interval=1_day'))
  await expect(agentsTable(page)).toBeVisible()
  for (let step = 0; step < 12; step++) await page.keyboard.press('[')
  await expect(page).toHaveURL(new RegExp(`from=${dayAfter(monday, -84)}`))
  for (let step = 0; step < 12; step++) await page.keyboard.press(']')
  await expect(page).toHaveURL(new RegExp(`from=${monday}`))
})

test('a filter changes the numbers, not the place on the page', async ({ page, desk }) => {
  await page.goto(lastWeekAt('/', '&interval=1_hour'))
  await expect(agentsTable(page)).toBeVisible()
  await page.evaluate(() => window.scrollTo(0, 200))
  await page.keyboard.press('4')
  await expect(page).toHaveURL(/interval=1_day/)
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  expect(await page.evaluate(() => window.scrollY)).toBe(200)
})

test('the first Tab offers to skip to the numbers, and Escape gives the focus back', async ({ page }) => {
  await page.goto('/')
  await expect(agentsTable(page)).toBeVisible()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the numbers' })
  await expect(skip).toBeFocused()
  await expect(skip).toBeInViewport()
  await page.keyboard.press('Enter')
  await expect(page.locator('#content')).toBeFocused()

  for (const name of [/^Queue/, /^Agents/, /^Zone/]) {
    const button = page.getByRole('button', { name })
    await button.focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(button).toBeFocused()
  }
})

test('arrows walk a long list and keep the walked one in sight', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /^Zone/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('searchbox', { name: 'Find a city or zone' })).toBeFocused()
  for (let presses = 0; presses < 25; presses++) await page.keyboard.press('ArrowDown')
  await expect(page.locator('[role=option][data-focused]')).toBeInViewport()
})
