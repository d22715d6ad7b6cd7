import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { chart, expectFigures, tooltip, tooltipCells } from '../reading/overview.ts'
import { readTable } from '../reading/table.ts'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

const PATHS = ['/', '/intervals', '/about'] as const

for (const path of PATHS) {
  test(`${path} fits a phone without scrolling sideways`, async ({ page }) => {
    await page.goto(path === '/about' ? path : lastWeekAt(path, '&interval=1_day'))
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeAttached()
    await page.waitForLoadState('networkidle')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
}

test('a phone shows figures, chart and a list of agents', async ({ page, desk }) => {
  const week = lastWeek()
  await page.goto(lastWeekAt('/', '&interval=1_day'))
  await expectFigures(page, sumsOf(desk.zoom, week))
  await expect(chart(page)).toBeVisible()
  const agents = page.getByRole('region', { name: 'Agents', exact: true })
  await expect(agents.getByRole('table')).toHaveCount(0)
  const [first] = desk.zoom.truth
    .agents()
    .map(({ userId, displayName }) => ({ displayName, sums: sumsOf(desk.zoom, week, [userId]) }))
    .toSorted((a, b) => b.sums.online - a.sums.online)
  await agents.getByRole('combobox', { name: 'Sort agents by' }).selectOption('Online')
  const item = agents.getByRole('listitem').first()
  await expect(item).toContainText(first?.displayName ?? '')
  await expect(item).toContainText(written.hours(first?.sums.online ?? 0))
})

test('on a phone a tap on a bar reads it', async ({ page, desk }) => {
  const { from } = lastWeek()
  await page.goto(lastWeekAt('/', '&interval=1_day'))
  await chart(page).scrollIntoViewIfNeeded()
  const box = await chart(page).boundingBox()
  if (!box) throw new Error('no chart')
  await page.touchscreen.tap(box.x + 34 + ((box.width - 40) * 1.5) / 7, box.y + box.height / 3)
  await expect
    .poll(() => readTable(tooltip(page)))
    .toEqual(tooltipCells(sumsOf(desk.zoom, { from: from + 86_400, to: from + 2 * 86_400 })))
})

test('on a phone the filters are in a sheet, the pages at the bottom', async ({ page, desk }) => {
  const queue = desk.zoom.truth.queues().find(({ name }) => name === 'Orders voice')
  await page.goto(lastWeekAt('/', '&interval=1_day'))
  await page.getByRole('button', { name: 'Filters' }).tap()
  const sheet = page.getByRole('dialog', { name: 'Filters' })
  await sheet.getByRole('button', { name: /^Queue/ }).tap()
  await page.getByRole('option', { name: 'Orders voice' }).tap()
  await sheet.getByRole('button', { name: 'Done' }).tap()
  await expect(sheet).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Filters/ })).toContainText('3')
  await expectFigures(page, sumsOf(desk.zoom, lastWeek(), queue?.userIds))

  const nav = page.getByRole('navigation', { name: 'Main' })
  await nav.getByRole('link', { name: 'Intervals' }).tap()
  await expect(page.getByRole('heading', { name: 'Agent × day' })).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`queue=${encodeURIComponent(queue?.id ?? '')}`))
})
