import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { expectListening } from '../reading/occupancy.ts'
import { agentsTable, figures } from '../reading/overview.ts'
import { readColumns } from '../reading/table.ts'
import { expectNoViolations } from '../reading/violations.ts'

const ADDRESS = lastWeekAt('/', '&interval=1_day')
const setting = (page: Page, name: string): Locator => page.getByRole('group', { name, exact: true })
const online = async (page: Page) => (await readColumns(agentsTable(page), ['Online']))[0]?.[0]

test('settings are made without a pointer and last, in this browser alone', async ({ page, openPage, desk }) => {
  const { keyboard } = page
  const press = async (control: Locator) => {
    await control.focus()
    await keyboard.press('Enter')
  }
  const total = sumsOf(desk.zoom, lastWeek()).online
  await page.goto('/settings')
  await press(setting(page, 'Theme').getByRole('button', { name: 'Dark' }))
  await press(setting(page, 'Table rows').getByRole('button', { name: 'Compact' }))
  await press(page.getByRole('switch', { name: 'Patterns for states' }))
  await press(setting(page, 'Motion').getByRole('button', { name: 'Reduced' }))
  await press(setting(page, 'Durations in tables').getByRole('button', { name: 'Decimal hours' }))
  await page.reload()
  await expect(page.getByRole('switch', { name: 'Patterns for states' })).toHaveAttribute('aria-checked', 'true')
  await expect(setting(page, 'Theme').getByRole('button', { name: 'Dark' })).toHaveAttribute('aria-pressed', 'true')

  await page.goto(ADDRESS)
  await expect.poll(() => online(page)).toBe(written.decimalHours(total))
  await expect(page.locator('#ready-dots')).toBeAttached()
  const root = page.locator(':root')
  for (const [name, value] of [
    ['theme', 'dark'],
    ['density', 'compact'],
    ['patterns', 'on'],
    ['motion', 'reduced'],
  ] as const)
    await expect(root).toHaveAttribute(`data-${name}`, value)
  // What a link says goes before what this browser is set to.
  await page.goto(`${ADDRESS}&units=clock`)
  await expect.poll(() => online(page)).toBe(written.clock(total))
  const other = await openPage()
  await other.goto(ADDRESS)
  await expect.poll(() => online(other)).toBe(written.clock(total))

  await page.goto('/settings')
  await press(page.getByRole('button', { name: 'Reset all settings' }))
  await expect(page.getByText('All settings are as they were at first.')).toBeVisible()
  await page.goto(ADDRESS)
  await expect.poll(() => online(page)).toBe(written.clock(total))
  await expect(root).not.toHaveAttribute('data-theme')
  await expect(root).not.toHaveAttribute('data-density')
})

test('where the browser keeps nothing, what is chosen lasts until the page is closed', async ({ page, desk }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Access is denied for this document.', 'SecurityError')
    }
    Object.defineProperty(window, 'localStorage', { get: refuse })
  })
  await page.goto(ADDRESS)
  await expectListening(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('searchbox', { name: 'Search and commands' }).pressSequentially('settings')
  await page.getByRole('option', { name: 'Settings' }).click()
  await expect(page.getByText('This browser keeps nothing for this page', { exact: false })).toBeVisible()
  await setting(page, 'Table rows').getByRole('button', { name: 'Compact' }).click()
  await expect(setting(page, 'Table rows').getByRole('button', { name: 'Compact' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await page.getByRole('switch', { name: 'Patterns for states' }).click()
  await setting(page, 'Durations in tables').getByRole('button', { name: 'Decimal hours' }).click()
  await setting(page, 'Theme').getByRole('button', { name: 'Dark' }).click()
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).click()
  await page.goBack()
  await expect.poll(() => online(page)).toBe(written.decimalHours(sumsOf(desk.zoom, lastWeek()).online))
  await expect(page.locator(':root')).toHaveAttribute('data-density', 'compact')
  await expect(page.locator('#ready-dots')).toBeAttached()
  await page.keyboard.press('d')
  await expect(page.getByRole('button', { name: 'Light theme' })).toBeVisible()
})

test('what is chosen in one tab shows in the others', async ({ page, context }) => {
  await page.goto(ADDRESS)
  const rows = agentsTable(page).locator('tbody tr')
  const height = async () => Math.round((await rows.nth(2).boundingBox())?.height ?? 0)
  await expect.poll(height).toBe(34)
  const other = await context.newPage()
  await other.goto('/settings')
  await setting(other, 'Table rows').getByRole('button', { name: 'Compact' }).click()
  await other.getByRole('switch', { name: 'Patterns for states' }).click()
  await setting(other, 'Theme').getByRole('button', { name: 'Dark' }).click()
  await expect.poll(height).toBe(28)
  await expect(page.locator('#ready-dots')).toBeAttached()
  await expect(page.getByRole('button', { name: 'Light theme' })).toBeVisible()
  await expect(page.locator(':root')).toHaveCSS('color-scheme', 'dark')
  await other.getByRole('button', { name: 'Reset all settings' }).click()
  await expect.poll(height).toBe(34)
  await expect(page.locator(':root')).not.toHaveAttribute('data-patterns')
  await other.close()
})

test('nothing slides for those who want less motion, what CSS draws included', async ({ page }) => {
  const knob = () =>
    page
      .locator('.switch-track')
      .first()
      .evaluate((track) => getComputedStyle(track, '::after').transitionDuration)
  await page.goto('/settings')
  await page.getByRole('switch').first().waitFor()
  expect(await knob()).toBe('0s')
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  await expect.poll(knob).toBe('0.12s')
  await setting(page, 'Motion').getByRole('button', { name: 'Reduced' }).click()
  await expect.poll(knob).toBe('0s')
})

test('a link that is shared says how its writer sees durations and columns', async ({ page }) => {
  await page.goto(`${ADDRESS}&columns=on.oc`)
  await page.getByRole('button', { name: 'Columns' }).click()
  await page.getByRole('dialog', { name: 'Columns' }).getByRole('checkbox', { name: 'Ready', exact: true }).click()
  await expect(page).toHaveURL(/columns=on\.oc\.rd/)
  await page.goto(ADDRESS)
  await expect(agentsTable(page).getByRole('columnheader')).toHaveCount(4)
})

test('each small curve beside a figure leads to its numbers', async ({ page, desk }) => {
  await page.goto(ADDRESS)
  await expectListening(page)
  const curve = figures(page).getByRole('button', { name: 'Course of the figures as a table' }).first()
  await curve.focus()
  await page.keyboard.press('Enter')
  const course = page.getByRole('dialog', { name: /^Course of the figures/ })
  await expect(course.getByRole('listitem')).toHaveCount(7)
  const { from } = lastWeek()
  const monday = sumsOf(desk.zoom, { from, to: from + 86_400 })
  const rows = await readColumns(course.getByRole('table'), ['Online', 'Inbound'])
  expect(rows).toHaveLength(7)
  expect(rows[0]).toEqual([written.clock(monday.online), written.count(monday.inboundCalls)])
  await expectNoViolations(page, '[role=dialog]')
  await page.keyboard.press('Escape')
  await expect(curve).toBeFocused()
})

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme })

    test('the settings can be read by everybody, and fit a phone', async ({ page }) => {
      await page.goto('/settings')
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expectNoViolations(page)
      await page.setViewportSize({ width: 390, height: 844 })
      await expectNoViolations(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    })
  })
