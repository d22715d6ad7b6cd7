import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { changes } from '../oracle/changes.ts'
import { everybody, sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt, NEW_YORK } from '../oracle/week.ts'
import { dayAfter, instantOf } from '../oracle/zone-time.ts'
import { dialog } from '../reading/filters.ts'
import { tabTo } from '../reading/keys.ts'
import { expectListening, explanation, text } from '../reading/occupancy.ts'
import { agentsTable, chart, figures } from '../reading/overview.ts'
import { expectNoViolations } from '../reading/violations.ts'

const WEEK = lastWeek()
const BEFORE = { from: instantOf(dayAfter(WEEK.monday, -7), NEW_YORK), to: WEEK.from }
const PLAIN = lastWeekAt('/', '&interval=1_day')
const COMPARED = lastWeekAt('/', '&interval=1_day&compare=previous')

const compareSwitch = (page: Page) => page.getByRole('switch', { name: 'Compare' })
const online = (page: Page) => figures(page).locator('.figure.online')

test('by keyboard alone: compare, choose with what, read the sums, and stop again', async ({ page, desk }) => {
  const change = changes(sumsOf(desk.zoom, WEEK), sumsOf(desk.zoom, BEFORE))
  const { keyboard } = page
  await page.goto(PLAIN)
  await expectListening(page)
  await keyboard.press('c')
  await expect(page).toHaveURL(/compare=previous(&|$)/)
  await expect(compareSwitch(page)).toBeChecked()
  await expect(compareSwitch(page)).toBeFocused()
  await expect(online(page)).toContainText(change.online, text)

  await keyboard.press('Tab')
  await keyboard.press('Enter')
  const list = dialog(page, 'Compare with')
  await expect(list.getByRole('option', { name: 'Previous period' })).toBeFocused()
  await expect(list.getByRole('option', { selected: true })).toContainText(/vs \d/)
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/compare=previous-week/)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(online(page)).toContainText(change.online, text)

  await tabTo(page, online(page).locator('.delta'))
  await expect(explanation(page)).toContainText('like for like', text)
  await keyboard.press('Escape')
  await expect(explanation(page)).toBeHidden()

  await keyboard.press('c')
  await expect(page).not.toHaveURL(/compare=/)
  await expect(compareSwitch(page)).not.toBeChecked()
  await expect(online(page).locator('.delta')).toHaveCount(0)
  await keyboard.press('c')
  await expect(page).toHaveURL(/compare=previous-week/)
})

test('reload, another page and Back keep what is compared', async ({ page, desk }) => {
  const change = changes(sumsOf(desk.zoom, WEEK), sumsOf(desk.zoom, BEFORE))
  await page.goto(PLAIN)
  await expectListening(page)
  await compareSwitch(page).click()
  await expect(online(page)).toContainText(change.online, text)
  await page.reload()
  await expect(online(page)).toContainText(change.online, text)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Intervals' }).first().click()
  await expect(page).toHaveURL(/\/intervals\?.*compare=previous/)
  await expect(page.getByRole('columnheader', { name: /^vs / })).toBeVisible()
  await page.goBack()
  await expect(online(page)).toContainText(change.online, text)
  await page.goBack()
  await expect(page).not.toHaveURL(/compare=/)
  await expect(compareSwitch(page)).not.toBeChecked()
})

test('differences are drawn with the first figures, and nothing moves when the rest of the code comes', async ({
  page,
  desk,
}) => {
  const change = changes(sumsOf(desk.zoom, WEEK), sumsOf(desk.zoom, BEFORE))
  await page.goto(COMPARED)
  await expect(online(page)).toContainText(change.online, text)
  await expect(agentsTable(page)).toBeVisible()
  const code = Promise.withResolvers<void>()
  await page.route('**/assets/react-*.js', async (route) => {
    await code.promise
    await route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  await expect(online(page)).toContainText(change.online, text)
  await expect(agentsTable(page)).toHaveCount(0)
  const drawing = () =>
    figures(page).evaluate(async (region) => {
      await document.fonts.ready
      return { box: JSON.stringify(region.getBoundingClientRect()), html: region.innerHTML }
    })
  const early = await drawing()
  code.resolve()
  await expect(agentsTable(page)).toBeVisible()
  expect(await drawing()).toEqual(early)
})

test('where the switch is behind More, its key works, and the list is there', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 900 })
  await page.goto(PLAIN)
  await expectListening(page)
  await page.keyboard.press('c')
  await expect(page).toHaveURL(/compare=previous(&|$)/)
  const more = page.getByRole('button', { name: 'More filters' })
  await expect(more).toBeFocused()
  await page.keyboard.press('Enter')
  await dialog(page, 'More filters').getByRole('option', { name: 'Nothing' }).click()
  await expect(page).not.toHaveURL(/compare=/)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the sheet of filters says with what is compared, and the list of agents tells the differences', async ({
    page,
    desk,
  }) => {
    const change = changes(sumsOf(desk.zoom, WEEK), sumsOf(desk.zoom, BEFORE))
    await page.goto(PLAIN)
    await expect(chart(page)).toBeVisible()
    await page.getByRole('button', { name: /^Filters/ }).tap()
    await dialog(page, 'Filters').getByRole('option', { name: 'Previous period' }).tap()
    await expect(dialog(page, 'Filters').getByRole('option', { selected: true })).toContainText(/vs \d/)
    await dialog(page, 'Filters').getByRole('button', { name: 'Done' }).tap()
    await expect(online(page)).toContainText(change.online, text)
    await expect(online(page)).toContainText(/vs \d/)
    await expect(figures(page).locator('.occupancy-figure')).toContainText(change.occupancy, text)
    const agents = page.getByRole('region', { name: 'Agents', exact: true })
    await agents.getByRole('combobox', { name: 'Sort agents by' }).selectOption('Online')
    const [first] = everybody(desk.zoom)
      .map((userId) => ({ now: sumsOf(desk.zoom, WEEK, [userId]), before: sumsOf(desk.zoom, BEFORE, [userId]) }))
      .toSorted((a, b) => b.now.online - a.now.online)
    if (!first) throw new Error('somebody was online')
    await expect(agents.getByRole('listitem').first()).toContainText(changes(first.now, first.before).occupancy, text)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of [
    { width: 1440, height: 1000 },
    { width: 390, height: 844 },
  ])
    test.describe(`in ${colorScheme} at ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport, hasTouch: viewport.width < 768 })

      test('comparing keeps nobody out', async ({ page }) => {
        await page.goto(COMPARED)
        await expect(online(page).locator('.delta')).toBeVisible()
        await expect(chart(page)).toBeVisible()
        await expectNoViolations(page)
        if (viewport.width < 768) await page.getByRole('button', { name: /^Filters/ }).tap()
        else await page.getByRole('button', { name: /^Compare with/ }).click()
        await expect(page.getByRole('dialog').getByRole('option', { name: 'Same weekdays' })).toBeVisible()
        await expectNoViolations(page, '[role=dialog]')
      })

      test('nor does the column of differences', async ({ page }) => {
        await page.goto(lastWeekAt('/intervals', '&interval=1_day&compare=previous'))
        await expect(page.getByRole('columnheader', { name: /^vs / })).toBeVisible()
        await expectNoViolations(page, 'main')
      })
    })
