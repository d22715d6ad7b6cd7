import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt, yesterday } from '../oracle/week.ts'
import { dateInWords } from '../oracle/zone-time.ts'
import { agentAt, strip } from '../reading/agent.ts'
import { agentsTable, expectFigures } from '../reading/overview.ts'

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
  // Paper outlives the day: the year, and how far the clock was from UTC.
  await expect(header).toContainText(/Data as of \w+ \d+ \w+ \d{4} \d\d:\d\d E[SD]T \(UTC−0[45]:00\)/)
  await expect(header).toContainText(`${dateInWords(lastWeek().sunday)} ${lastWeek().sunday.slice(0, 4)}`)
  await expect(header).toContainText('7 of 7 intervals')
  await expect(header).toContainText('occupied ÷ (occupied + ready)')
  await expect(header).toContainText(page.url())
  await expect(page.getByRole('region', { name: 'Filters' })).toBeHidden()
})

test('paper is light, also where somebody chose the dark theme', async ({ page }) => {
  await page.goto(lastWeekAt('/'))
  await expect(agentsTable(page)).toBeVisible()
  await page.getByRole('button', { name: 'Dark theme' }).click()
  const words = () => page.evaluate(() => getComputedStyle(document.body).color)
  await expect.poll(words).toBe('rgb(236, 239, 244)')
  await page.emulateMedia({ media: 'print' })
  await expect.poll(words).toBe('rgb(17, 21, 28)')
  const ground = await page
    .locator('.card')
    .first()
    .evaluate((card) => getComputedStyle(card).backgroundColor)
  expect(ground).toBe('rgb(255, 255, 255)')
})

test('the wall is dark on its screen and light on paper', async ({ page }) => {
  await page.goto('/wallboard')
  const ground = () =>
    page.evaluate(() => getComputedStyle(document.querySelector('.wall') ?? document.body).colorScheme)
  await expect.poll(ground).toBe('dark')
  await page.emulateMedia({ media: 'print' })
  await expect.poll(ground).toBe('light')
})

test('what is drawn with backgrounds is on paper where browsers leave backgrounds out', async ({ page, desk }) => {
  test.slow()
  const week = lastWeek()
  await page.goto(lastWeekAt('/', '&interval=1_hour'))
  await expectFigures(page, sumsOf(desk.zoom, week))
  await expect(page.locator('.chart-legend .swatch').first()).toBeVisible()
  expect.soft(await leftOut(page), 'Overview').toEqual([])
  await page.goto(yesterday().address)
  await expect(page.locator('.legend-box').first()).toBeVisible()
  expect.soft(await leftOut(page), 'Overview of a day that may still change').toEqual([])
  for (const path of ['/agents', '/intervals']) {
    await page.goto(lastWeekAt('/', '&interval=1_day').replace('/?', `${path}?`))
    await expect(page.locator('.data-table .state-split').first()).toBeVisible()
    expect.soft(await leftOut(page), path).toEqual([])
  }
  await page.goto(lastWeekAt('/', '&interval=1_hour').replace('/?', '/patterns?'))
  await expect(page.locator('.heat-cell').first()).toBeVisible()
  await expect(page.locator('.data-table tbody tr').first()).toBeVisible()
  expect.soft(await leftOut(page), 'Patterns').toEqual([])
  await page.goto(agentAt(desk.zoom.truth.agents()[0]?.userId ?? '', { from: week.monday, to: week.sunday }))
  await expect(strip(page)).toBeVisible()
  expect.soft(await leftOut(page), 'one agent').toEqual([])
})

/**
 * What holds no words and is there for its background alone, and cells whose ground says something, as far as a browser
 * that saves ink would leave it out.
 */
async function leftOut(page: Page): Promise<string[]> {
  // What paper looks like comes with the header that is only there for it.
  await expect(page.locator('.print-header')).toBeAttached()
  await page.emulateMedia({ media: 'print' })
  const found = await page.locator('main').evaluate((main) => {
    const paper = ['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']
    const drawn = [...main.querySelectorAll<HTMLElement>('*')].filter((element) => {
      const { backgroundColor, backgroundImage } = getComputedStyle(element)
      const alone = element.childNodes.length === 0 && !paper.includes(backgroundColor)
      return (alone || backgroundImage !== 'none') && element.checkVisibility() && element.offsetWidth > 0
    })
    const cells = [...main.querySelectorAll<HTMLElement>('.heat-cell')].filter(
      (cell) => !paper.includes(getComputedStyle(cell).backgroundColor),
    )
    const lost = [...drawn, ...cells].filter((element) => getComputedStyle(element).printColorAdjust !== 'exact')
    return [...new Set(lost.map(({ parentElement, className }) => `${parentElement?.className} > ${className}`))]
  })
  await page.emulateMedia({ media: 'screen' })
  return found
}

test('on paper the table is as wide as the sheet, whatever the screen was', async ({ page }) => {
  await page.goto(lastWeekAt('/'))
  await expect(page.getByRole('table', { name: 'Time in each state by agent' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  // The writable width of a sheet that lies.
  await page.setViewportSize({ width: 1040, height: 720 })
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(sideways).toBeLessThanOrEqual(0)
})

test('what is compared leaves the whole row on a desk’s screen, and on the sheet', async ({ page }) => {
  for (const path of ['/?', '/intervals?']) {
    await page.goto(lastWeekAt('/', '&interval=1_day&compare=previous').replace('/?', path))
    const table = page.locator('.data-table').last()
    const cutOff = () => table.evaluate((element) => element.scrollWidth - (element.closest('.card')?.clientWidth ?? 0))
    await expect(table.locator('th.compared')).toBeVisible()
    expect.soft(await cutOff(), `${path} on screen`).toBeLessThanOrEqual(0)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 1040, height: 720 })
    expect.soft(await cutOff(), `${path} on paper`).toBeLessThanOrEqual(0)
    await page.emulateMedia({ media: 'screen' })
    await page.setViewportSize({ width: 1440, height: 1000 })
  }
})

test('paper holds nothing to press: no button of a table, and no way to another page', async ({ page }) => {
  await page.goto(lastWeekAt('/'))
  await expect(agentsTable(page)).toBeVisible()
  const off = page.getByRole('link', { name: /^Show the .* that do(n’t|esn’t)$/ })
  await expect(off).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(off).toBeHidden()
  await expect(
    page.locator('main :is(.button, .text-link, .switch, .icon-button)').filter({ visible: true }),
  ).toHaveCount(0)
  await expect(page.locator('.table-footer, .pager').first()).toBeVisible()
  // What says that numbers add up is no button.
  await expect(agentsTable(page).getByRole('img', { name: /add/i }).first().locator('.icon')).toBeVisible()
  await expect(agentsTable(page).getByRole('columnheader').first()).toBeVisible()
})
