import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt } from '../oracle/week.ts'
import { agentsTable, expectFigures, figures } from '../reading/overview.ts'
import { expectNoViolations } from '../reading/violations.ts'

const ADDRESS = lastWeekAt('/', '&interval=1_day')
const palette = (page: Page) => page.getByRole('dialog', { name: 'Search and commands' })

async function open(page: Page): Promise<void> {
  await expect(agentsTable(page).or(figures(page)).first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Control+k')
  await expect(palette(page).getByRole('searchbox')).toBeFocused()
}

/** Types, waits for what is meant to be first, and takes it. */
async function take(page: Page, typed: string, name: string | RegExp): Promise<void> {
  await open(page)
  await page.keyboard.type(typed)
  await choose(page, name)
}

/** As a person would: down until it is the one, and Enter. */
async function choose(page: Page, name: string | RegExp): Promise<void> {
  const option = palette(page).getByRole('option', { name }).first()
  await expect(option).toBeVisible()
  for (let presses = 0; presses < 20; presses++) {
    if ((await option.getAttribute('data-focused')) === 'true') break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(palette(page)).toHaveCount(0)
}

test('a queue, a range and an interval are found by a part of their names', async ({ page, desk }) => {
  const queue = desk.zoom.truth.queues().find(({ name }) => name === 'Billing voice')
  await page.goto(ADDRESS)
  await take(page, 'billing', /^Billing voice/)
  await expect(page).toHaveURL(new RegExp(`queue=${encodeURIComponent(queue?.id ?? '')}`))
  await expectFigures(page, sumsOf(desk.zoom, lastWeek(), queue?.userIds))
  await take(page, 'by hour', /^By hour/)
  await expect(page).toHaveURL(/interval=1_hour/)
  await take(page, 'l7d', 'Last 7 days')
  await expect(page).toHaveURL(/range=last-7-days/)
  await page.goBack()
  await expect(page).not.toHaveURL(/range=last-7-days/)
})

test('a queue found by its name is asked about as a whole, whoever was chosen or left out before', async ({
  page,
  desk,
}) => {
  const queue = desk.zoom.truth.queues().find(({ name }) => name === 'Billing voice')
  const [out] = queue?.userIds ?? []
  const { teamId = '' } = desk.zoom.truth.agents().find(({ userId }) => userId !== out) ?? {}
  const some = `&team=${encodeURIComponent(teamId)}&except=${encodeURIComponent(out ?? '')}`
  await page.goto(`${ADDRESS}${some}`)
  await take(page, 'billing', /^Billing voice/)
  await expect(page).toHaveURL(/queue=/)
  expect([...new URL(page.url()).searchParams.keys()].filter((key) => /^(agent|team|except)$/.test(key))).toEqual([])
  await expectFigures(page, sumsOf(desk.zoom, lastWeek(), queue?.userIds))
  await page.goto(`${page.url()}${some}`)
  await take(page, 'all queues', 'All queues')
  await expect(page).not.toHaveURL(/queue=|team=|except=/)
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
})

test('pages and agents are reached from anywhere, accents or not', async ({ page, desk }) => {
  const agent = desk.zoom.truth
    .agents()
    .find(
      ({ userId, displayName }) =>
        /^[A-Za-z ]+$/.test(displayName) && sumsOf(desk.zoom, lastWeek(), [userId]).online > 0,
    )
  await page.goto(ADDRESS)
  await take(page, 'interv', 'Intervals')
  await expect(page).toHaveURL(/\/intervals\?/)
  await expect(page.getByRole('table')).toBeVisible()
  await page.goto('/settings')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('Control+k')
  await expect(palette(page).getByRole('searchbox')).toBeFocused()
  await page.keyboard.type((agent?.displayName ?? '').toLowerCase())
  const found = palette(page)
    .getByRole('option', { name: agent?.displayName ?? '' })
    .first()
  await expect(found).toBeVisible()
  await found.click()
  await expect(page).toHaveURL(new RegExp(`/agents/${encodeURIComponent(agent?.userId ?? '')}`))
})

test('a range asked for beside the answers leads to the page that has them', async ({ page }) => {
  await page.goto('/about')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // What is typed before the list is there is meant for it all the same.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('yesterday')
  await expect(palette(page).getByRole('searchbox')).toHaveValue('yesterday')
  await choose(page, 'Yesterday')
  await expect(page).toHaveURL(/\/\?.*range=yesterday/)
  await expect(figures(page)).toBeVisible()
})

test('commands press what is on the page, and what matches nothing says so', async ({ page }) => {
  await page.goto(ADDRESS)
  await take(page, 'light or dark', 'Light or dark')
  await expect(page.getByRole('button', { name: 'Light theme' })).toBeVisible()
  await take(page, 'search the', 'Search the table')
  await expect(page.getByRole('searchbox', { name: 'Find an agent' })).toBeFocused()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('qqzzy')
  await expect(palette(page).getByText('Nothing matches “qqzzy”.')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(palette(page)).toHaveCount(0)
})

test('the commands’ key works with single keys turned off, and every key is listed once', async ({ page }) => {
  await page.goto('/settings')
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).click()
  await page.goto(ADDRESS)
  await open(page)
  await page.keyboard.press('Escape')
  await page.keyboard.press('d')
  await expect(page.getByRole('button', { name: 'Dark theme' })).toBeVisible()
  await take(page, 'keyboard', 'Keyboard shortcuts')
  const help = page.getByRole('dialog', { name: 'Keyboard' })
  await expect(help).toBeVisible()
  const keys = await help
    .locator('dl > div')
    .evaluateAll((rows) => rows.map((row) => [...row.querySelectorAll('kbd')].map((key) => key.textContent).join(' ')))
  for (const key of ['?', '/', 'Q', 'A', 'T', '[ ]', '1 … 6', 'C', 'S', 'E', 'D', 'W', 'G O', 'G I', 'G P', 'G A'])
    expect(keys.filter((listed) => listed === key)).toEqual([key])
})

test('keys lead to every page', async ({ page }) => {
  await page.goto(ADDRESS)
  await page.waitForLoadState('networkidle')
  for (const [keys, path] of [
    ['gi', '/intervals'],
    ['gp', '/patterns'],
    ['ga', '/agents'],
    ['go', '/'],
    ['w', '/wallboard'],
  ] as const) {
    for (const key of keys) await page.keyboard.press(key)
    await expect.poll(() => new URL(page.url()).pathname).toBe(path)
  }
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('the commands can be used by everybody', async ({ page }) => {
      await page.goto(ADDRESS)
      await open(page)
      await expectNoViolations(page, '[role=dialog]')
      await page.keyboard.type('week')
      await expect(palette(page).getByRole('option', { name: 'Last week' })).toBeVisible()
      await expectNoViolations(page, '[role=dialog]')
    })

    test('on a phone they open from the top bar', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(ADDRESS)
      await page.getByRole('button', { name: 'Search and commands' }).click()
      await expect(palette(page)).toBeVisible()
      await expectNoViolations(page, '[role=dialog]')
      await page.keyboard.press('Escape')
      await page.getByRole('button', { name: 'More', exact: true }).click()
      const more = page.getByRole('dialog', { name: 'More' })
      await expect(more).toBeVisible()
      await expectNoViolations(page, '[role=dialog]')
      await more.getByRole('link', { name: 'Settings' }).click()
      await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    })
  })
