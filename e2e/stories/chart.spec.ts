import { expect, test } from '../fixtures.ts'
import { ratiosOf, sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt, NEW_YORK } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { dayAfter, dayInWords, instantOf } from '../oracle/zone-time.ts'
import { pressAt, skipToNumbers, tabTo } from '../reading/keys.ts'
import { chart, chartTable, tooltip, tooltipCells } from '../reading/overview.ts'
import { readTable } from '../reading/table.ts'

test('the bar under the pointer says its hours to the second', async ({ page, desk }) => {
  await page.goto(lastWeekAt('/', '&interval=1_day'))
  const box = await chart(page).boundingBox()
  if (!box) throw new Error('no chart')
  const { monday } = lastWeek()
  for (const weekday of [1, 3, 6]) {
    // Seven days share the width; a margin on the left holds the axis.
    await page.mouse.move(box.x + 60 + ((box.width - 70) * (weekday + 0.5)) / 7, box.y + box.height / 3)
    const day = dayAfter(monday, weekday)
    const sums = sumsOf(desk.zoom, { from: instantOf(day, NEW_YORK), to: instantOf(dayAfter(day, 1), NEW_YORK) })
    await expect(page.getByRole('figure')).toContainText(dayInWords(day))
    await expect.poll(() => readTable(tooltip(page))).toEqual(tooltipCells(sums))
    await expect(page.getByRole('figure')).toContainText(
      `Occupancy ${ratiosOf(sums).occupancy}${written.count(sums.occupied)} s ÷ (${written.count(sums.occupied)} s + ${written.count(sums.ready)} s)`,
    )
  }
})

test('arrows on the keyboard read the chart hour by hour, Enter pins and leads to the rows', async ({ page, desk }) => {
  const day = dayAfter(lastWeek().monday, 1)
  await page.goto(`/?from=${day}&to=${day}&tz=${NEW_YORK}&interval=1_hour`)
  await expect(chart(page)).toBeVisible()
  await skipToNumbers(page)
  await tabTo(page, chart(page))
  for (let hour = 0; hour < 10; hour++) await page.keyboard.press('ArrowRight')
  const spoken = page.getByRole('figure').getByRole('status')
  const shown = (await spoken.textContent()) ?? ''
  const start = /, (\d\d:\d\d)–/.exec(shown)?.[1] ?? ''
  expect(shown).toContain(dayInWords(day))
  const from = instantOf(`${day}T${start}`, NEW_YORK)
  const sums = sumsOf(desk.zoom, { from, to: from + 3600 })
  await expect(spoken).toContainText(`occupied ${written.clock(sums.occupied)}, occupancy ${ratiosOf(sums).occupancy}`)

  await page.keyboard.press('Enter')
  await pressAt(page, page.getByRole('button', { name: 'Show this interval’s rows' }))
  await expect(page).toHaveURL(new RegExp(`/intervals\\?from=${day}T${start}&to=${day}T`))
  const table = page.getByRole('table', { name: 'Time in each state by agent and interval' })
  await expect(table.getByRole('row').nth(1)).toContainText(written.clock(sums.online))
})

test('the chart as a table holds every hour of the week', async ({ page, desk }) => {
  const { from } = lastWeek()
  await page.goto(lastWeekAt('/', '&interval=1_hour'))
  await page.getByRole('button', { name: 'View as table' }).click()
  await expect(chartTable(page).getByRole('row')).toHaveCount(1 + 7 * 24)
  const expected = Array.from({ length: 7 * 24 }, (_, hour) => {
    const sums = sumsOf(desk.zoom, { from: from + hour * 3600, to: from + (hour + 1) * 3600 })
    return [
      written.clock(sums.occupied),
      written.clock(sums.ready),
      written.clock(sums.notReady),
      written.clock(sums.online),
      written.count(sums.agents),
      ratiosOf(sums).occupancy,
    ]
  })
  // Hours that are still on their way from Zoom are empty at first.
  const cells = async () => (await readTable(chartTable(page))).slice(1).map((row) => row.slice(1, 7))
  await expect.poll(cells).toEqual(expected)
  await page.getByRole('button', { name: 'View as chart' }).click()
  await expect(chart(page)).toBeVisible()
})

test('hours become shares and the link remembers it', async ({ page }) => {
  await page.goto(lastWeekAt('/', '&interval=1_day'))
  const unit = page.getByRole('group', { name: 'Unit of the chart' })
  await expect(unit.getByRole('button', { name: 'Hours' })).toHaveAttribute('aria-pressed', 'true')
  await unit.getByRole('button', { name: '%' }).click()
  await expect(page.getByRole('figure').getByText('100 %')).toBeVisible()
  await page.reload()
  await expect(unit.getByRole('button', { name: '%' })).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('figure').getByText('100 %')).toBeVisible()
})
