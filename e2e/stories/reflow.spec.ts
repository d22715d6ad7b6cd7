import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { everybody, sumsOf } from '../oracle/sums.ts'
import { lastWeek, NEW_YORK } from '../oracle/week.ts'

const WEEK = lastWeek()
const ASKED = `from=${WEEK.monday}&to=${WEEK.sunday}&tz=${NEW_YORK}`

/** A window of 1440 and of 1280 at 200 % zoom, and what WCAG 1.4.10 asks for: one of 1280 at 400 %. */
const WIDTHS = [720, 640, 320]

/** The page is no wider than the window. Tables and the map of the week scroll in themselves. */
async function expectNothingSticksOut(page: Page, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 600 })
    const surplus = () => page.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)
    await expect.poll(surplus, `${name} at ${width} px`).toBe(0)
  }
}

test('no page scrolls sideways at 200 and 400 % zoom, nor do the tables behind its charts', async ({
  page,
  desk,
  expectComplaint,
}) => {
  test.slow()
  expectComplaint(/status of 404/)
  const agent = everybody(desk.zoom).find((id) => sumsOf(desk.zoom, WEEK, [id]).online > 0)
  const asTable = page.getByRole('button', { name: 'View as table', exact: true })
  for (const [name, address, charts] of [
    ['Overview', `/?${ASKED}&interval=1_day&compare=previous`, 1],
    ['Agents', `/agents?${ASKED}`, 0],
    ['One agent', `/agents/${agent}?${ASKED}&compare=previous`, 2],
    ['Intervals', `/intervals?${ASKED}&interval=1_day&compare=previous`, 0],
    ['Patterns', `/patterns?${ASKED}&cell=mon-10&hours=mon-10`, 1],
    ['Wallboard', '/wallboard', 0],
    ['Settings', '/settings', 0],
    ['About', '/about', 0],
    ['Nobody', `/agents/nobody-of-that-name?${ASKED}`, 0],
    ['Nowhere', '/nowhere', 0],
  ] as const) {
    await page.goto(address)
    await expect(page.getByRole('main')).toBeVisible()
    await expect(asTable).toHaveCount(charts)
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    await expectNothingSticksOut(page, name)
    for (let left = charts; left > 0; left -= 1) await asTable.first().click()
    if (charts > 0) await expectNothingSticksOut(page, `${name} as a table`)
  }
})
