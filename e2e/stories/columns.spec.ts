import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { agentsTable } from '../reading/overview.ts'
import { readColumns, readTable } from '../reading/table.ts'
import { expectNoViolations } from '../reading/violations.ts'

const ADDRESS = lastWeekAt('/', '&interval=1_day')
const intervalsTable = (page: Page) => page.getByRole('table', { name: 'Time in each state by agent and interval' })
const picker = (page: Page) => page.getByRole('dialog', { name: 'Columns' })
const heads = async (table: Locator) => (await readTable(table))[0] ?? []
const USUAL = [
  'Agent',
  'Split of online time',
  'Online',
  'Occupied',
  'Ready',
  'Not ready',
  'Occupancy',
  'Inbound',
  'Avg talk',
  'Avg wrap-up',
  'Adds up',
]

test('columns are chosen and ordered without a pointer, and the link keeps them', async ({ page, openPage, desk }) => {
  const { keyboard } = page
  await page.goto(ADDRESS)
  await expect(agentsTable(page)).toBeVisible()
  expect(await heads(agentsTable(page))).toEqual(USUAL)

  await page.getByRole('button', { name: 'Columns' }).focus()
  await keyboard.press('Enter')
  await expect(picker(page)).toBeVisible()
  await picker(page).getByRole('checkbox', { name: 'Split of online time' }).focus()
  await keyboard.press('Space')
  await picker(page).getByRole('checkbox', { name: 'Availability' }).focus()
  await keyboard.press('Space')
  const left = picker(page).getByRole('button', { name: 'Move Availability to the left' })
  await left.focus()
  for (let presses = 0; presses < 9; presses++) await keyboard.press('Enter')
  await expect(left).toBeFocused()
  await keyboard.press('Escape')
  await expect(picker(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused()
  const chosen = ['Agent', 'Availability', ...USUAL.slice(2)]
  await expect.poll(() => heads(agentsTable(page))).toEqual(chosen)

  const sums = sumsOf(desk.zoom, lastWeek())
  const [totals] = await readColumns(agentsTable(page), ['Availability'])
  expect(totals).toEqual([written.percent(sums.ready + sums.occupied, sums.online)])

  // Whoever opens the link sees the same; so does a reload.
  const other = await openPage()
  await other.goto(page.url())
  await expect.poll(() => heads(agentsTable(other))).toEqual(chosen)
  await page.reload()
  await expect.poll(() => heads(agentsTable(page))).toEqual(chosen)
  // Where an address says nothing, the last choice does; for others it does not.
  await page.goto(ADDRESS)
  await expect.poll(() => heads(agentsTable(page))).toEqual(chosen)
  const stranger = await openPage()
  await stranger.goto(ADDRESS)
  await expect.poll(() => heads(agentsTable(stranger))).toEqual(USUAL)

  await page.getByRole('button', { name: 'Columns' }).click()
  await picker(page).getByRole('button', { name: 'Reset columns' }).click()
  await expect.poll(() => heads(agentsTable(page))).toEqual(USUAL)
  expect(page.url()).not.toContain('columns=')
})

test('a column is moved by dragging', async ({ page }) => {
  await page.goto(ADDRESS)
  await page.getByRole('button', { name: 'Columns' }).click()
  const row = (name: string) =>
    picker(page)
      .getByRole('listitem')
      .filter({ has: page.getByText(name, { exact: true }) })
  await row('Inbound').locator('.grip').dragTo(row('Online').locator('.grip'))
  await expect.poll(async () => (await heads(agentsTable(page))).indexOf('Inbound')).toBeLessThan(4)
})

test('a column is made wider by its edge and by keys, never narrower than its numbers', async ({ page }) => {
  await page.goto(ADDRESS)
  const online = agentsTable(page).getByRole('columnheader', { name: 'Online', exact: true })
  const width = async () => Math.round((await online.boundingBox())?.width ?? 0)
  const edge = await online.locator('.column-edge').boundingBox()
  if (!edge) throw new Error('no edge')
  const before = await width()
  await page.mouse.move(edge.x + 4, edge.y + 10)
  await page.mouse.down()
  await page.mouse.move(edge.x + 64, edge.y + 10, { steps: 4 })
  await page.mouse.up()
  await expect.poll(width).toBeGreaterThan(before + 30)
  await expect(page).toHaveURL(/widths=on-\d+/)

  const wide = await width()
  await online.getByRole('button').focus()
  for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(width).toBeGreaterThan(wide)
  await page.reload()
  await expect.poll(width).toBeGreaterThan(wide)

  await page.goto(`${ADDRESS}&widths=on-64`)
  const cell = agentsTable(page).locator('tr.totals td').nth(1)
  await expect(cell).toBeVisible()
  expect(await cell.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
})

test('a column that nobody has sized goes on from the width it is drawn at', async ({ page }) => {
  await page.goto(ADDRESS)
  const head = agentsTable(page).getByRole('columnheader', { name: 'Split of online time' })
  const width = async () => Math.round((await head.boundingBox())?.width ?? 0)
  await expect(head).toBeVisible()
  await page.getByRole('button', { name: 'Columns' }).focus()
  await page.keyboard.press('Enter')
  const before = await width()
  expect(before).toBeGreaterThan(128)
  await picker(page).getByRole('button', { name: 'Make Split of online time wider' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(width).toBe(before + 16)
  await picker(page).getByRole('button', { name: 'Make Split of online time narrower' }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect.poll(width).toBe(before - 16)
})

test('columns nobody knows are left out, and said', async ({ page }) => {
  await page.goto(`${ADDRESS}&columns=on.xx.oc&widths=on-9999`)
  await expect.poll(() => heads(agentsTable(page))).toEqual(['Agent', 'Online', 'Occupied'])
  const note = page.getByRole('status').filter({ hasText: 'Part of this link could not be used' })
  await expect(note).toContainText('There is no column “xx”, so it is left out.')
  await note.getByRole('button', { name: 'Dismiss' }).click()
  await expect(note).toHaveCount(0)
  expect(new URL(page.url()).searchParams.get('columns')).toBe('on.oc')
})

test('the intervals table offers what Zoom itself says', async ({ page }) => {
  await page.goto(lastWeekAt('/intervals', '&interval=1_hour&columns=on.zo.zr.zn.ck'))
  await expect
    .poll(() => heads(intervalsTable(page)))
    .toEqual([
      expect.stringMatching(/^Interval start/),
      'Agent',
      'Online',
      'Zoom occupied',
      'Zoom ready',
      'Zoom not ready',
      'Check',
    ])
  const [, ...rows] = await readColumns(intervalsTable(page), ['Zoom occupied', 'Zoom ready', 'Zoom not ready'])
  const sums = rows
    .filter((cells) => !cells.includes('–'))
    .map((cells) => cells.reduce((sum, text) => sum + Number.parseInt(text, 10), 0))
  expect(sums.length).toBeGreaterThan(10)
  // A row that does not add up is kept as Zoom reported it.
  const fair = sums.filter((sum) => Math.abs(sum - 100) <= 2)
  expect(fair.length / sums.length).toBeGreaterThan(0.9)
})

test('arrows lead from cell to cell, Enter opens, heads sort', async ({ page }) => {
  const { keyboard } = page
  await page.goto(ADDRESS)
  await expect(agentsTable(page)).toBeVisible()
  const cell = (row: number, column: number) => agentsTable(page).locator('tr').nth(row).locator('th, td').nth(column)
  await agentsTable(page).getByRole('columnheader', { name: 'Agent' }).getByRole('button').focus()
  await keyboard.press('ArrowDown')
  await expect(cell(1, 0)).toBeFocused()
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await expect(cell(1, 2)).toBeFocused()
  await keyboard.press('ArrowDown')
  await expect(cell(2, 2)).toBeFocused()
  await keyboard.press('End')
  await keyboard.press('Home')
  expect(await cell(2, 0).evaluate((element) => element.contains(document.activeElement))).toBe(true)
  await keyboard.press('ArrowRight')
  const name = (await readColumns(agentsTable(page), ['Agent']))[1]?.[0] ?? ''
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/agent/)
  await expect(page.getByText(name).first()).toBeVisible()

  await page.goBack()
  const online = agentsTable(page).getByRole('columnheader', { name: 'Online', exact: true })
  await agentsTable(page).getByRole('columnheader', { name: 'Agent' }).getByRole('button').focus()
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowRight')
  await keyboard.press('Enter')
  await expect(online).toHaveAttribute('aria-sort', 'descending')
})

test('rows are compact where that is chosen, and stay so', async ({ page }) => {
  await page.goto(ADDRESS)
  const height = async () => Math.round((await agentsTable(page).locator('tbody tr').nth(2).boundingBox())?.height ?? 0)
  await expect.poll(height).toBe(34)
  await page.getByRole('button', { name: 'Columns' }).click()
  await picker(page).getByRole('button', { name: 'Compact' }).click()
  await expect.poll(height).toBe(28)
  await page.reload()
  await expect.poll(height).toBe(28)
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('the column picker can be used by everybody', async ({ page }) => {
      await page.goto(ADDRESS)
      await page.getByRole('button', { name: 'Columns' }).click()
      await expect(picker(page)).toBeVisible()
      await expectNoViolations(page, '[role=dialog]')
    })

    test('so it can on a phone', async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 })
      await page.goto(lastWeekAt('/intervals', '&interval=1_day'))
      await page.getByRole('button', { name: 'Columns' }).click()
      await expect(picker(page)).toBeVisible()
      await expectNoViolations(page, '[role=dialog]')
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    })
  })
