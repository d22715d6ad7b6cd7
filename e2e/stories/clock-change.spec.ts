import { expect, test } from '../fixtures.ts'
import { ratiosOf, sumsOf } from '../oracle/sums.ts'
import { NEW_YORK } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { dayAfter, dayInWords, instantOf, lastTimeClocksWentBack, wallAt } from '../oracle/zone-time.ts'
import { dialog, rangeButton } from '../reading/filters.ts'
import { chartTable, expectFigures } from '../reading/overview.ts'
import { readColumns, readTable } from '../reading/table.ts'

// In New York clocks go back at 02:00, and 01:00 comes twice.
const CHANGE = lastTimeClocksWentBack(NEW_YORK, Math.floor(Date.now() / 1000) - 5 * 86_400)
const SUNDAY = wallAt(CHANGE, NEW_YORK).slice(0, 10)
const [FIRST, LAST] = [dayAfter(SUNDAY, -3), dayAfter(SUNDAY, 3)]
const WEEK = { from: instantOf(FIRST, NEW_YORK), to: instantOf(dayAfter(LAST, 1), NEW_YORK) }
const AT = `from=${FIRST}&to=${LAST}&tz=${NEW_YORK}`

test('the week in which clocks go back has 169 hours, each with its own truth', async ({ page, desk }) => {
  await page.goto(`/?${AT}&interval=1_hour`)
  await expectFigures(page, sumsOf(desk.zoom, WEEK))
  await expect(page.getByText('New York time · 169 h range')).toBeVisible()
  await page.getByRole('button', { name: 'View as table' }).click()
  await expect(chartTable(page).getByRole('row')).toHaveCount(1 + 169)
  const rows = (await readTable(chartTable(page))).slice(1)
  const expected = Array.from({ length: 169 }, (_, hour) => {
    const sums = sumsOf(desk.zoom, { from: WEEK.from + hour * 3600, to: WEEK.from + (hour + 1) * 3600 })
    return [written.clock(sums.occupied), written.clock(sums.ready), written.clock(sums.notReady)]
  })
  expect(rows.map((cells) => cells.slice(1, 4))).toEqual(expected)
  const twice = rows.map(([name]) => name).filter((name) => name?.startsWith(`${dayInWords(SUNDAY)}, 01:00`))
  expect(twice).toHaveLength(2)
  expect(new Set(twice).size, 'the two hours can be told apart').toBe(2)
})

test('the Sunday on which clocks go back is one day of 25 hours', async ({ page, desk }) => {
  await page.goto(`/?${AT}&interval=1_day`)
  await page.getByRole('button', { name: 'View as table' }).click()
  const row = chartTable(page).getByRole('row', { name: dayInWords(SUNDAY) })
  const sums = sumsOf(desk.zoom, { from: instantOf(SUNDAY, NEW_YORK), to: instantOf(dayAfter(SUNDAY, 1), NEW_YORK) })
  await expect(row).toContainText('25 h')
  await expect(row.getByRole('cell').nth(3)).toHaveText(written.clock(sums.online))
  await expect(page.getByRole('region', { name: 'Data coverage' })).toContainText('25 h')

  await rangeButton(page).click()
  await expect(dialog(page, 'Range').getByRole('status')).toContainText(
    `169 hours, because ${dayInWords(SUNDAY)} has 25`,
  )
})

test('the rows of the hour that comes twice carry their offsets', async ({ page, desk }) => {
  await page.goto(`/intervals?from=${SUNDAY}&to=${SUNDAY}&tz=${NEW_YORK}&interval=1_hour&pageSize=100`)
  await expect(page.getByText(`${dayInWords(SUNDAY)} has 25 hours.`)).toBeVisible()
  await expect(page.getByText('so 01:00 appears twice: first at −04:00 (EDT), then at −05:00 (EST).')).toBeVisible()
  const table = page.getByRole('table', { name: 'Time in each state by agent and interval' })
  const columns = ['Interval start, New York', 'Agent', 'Online', 'Occupancy']
  const rows = (await readColumns(table, columns)).slice(1).filter(([start]) => start?.includes('01:00'))
  for (const [start, offset, tag] of [
    [CHANGE - 3600, '−04:00', '1st 01:00'],
    [CHANGE, '−05:00', '2nd 01:00'],
  ] as const) {
    const own = rows.filter(([text]) => text?.includes(offset))
    const people = desk.zoom.truth.agents().map(({ userId, displayName }) => ({
      displayName,
      sums: sumsOf(desk.zoom, { from: start, to: start + 3600 }, [userId]),
    }))
    const expected = people
      .filter(({ sums }) => sums.online > 0)
      .map(({ displayName, sums }) => [displayName, written.clock(sums.online), ratiosOf(sums).occupancy])
    expect(own.map((cells) => cells.slice(1)).toSorted()).toEqual(expected.toSorted())
    expect(own[0]?.[0]).toContain(tag)
  }
})
