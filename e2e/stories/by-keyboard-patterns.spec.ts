import { expect, test } from '../fixtures.ts'
import { dosesOf, hoursOf, patternsAt, twoWeeks, weekOf } from '../oracle/patterns.ts'
import * as written from '../oracle/written.ts'
import { pressAt, skipToNumbers, tabTo } from '../reading/keys.ts'
import { text } from '../reading/occupancy.ts'
import { cell, clockOf, dose, doseTable, expectWhole, hoursTable, map, panel, timeOf } from '../reading/patterns.ts'
import { readTable } from '../reading/table.ts'

const HOUR = 3600

test('by keyboard alone: another measure in the map, an hour of it, and one of its weeks', async ({ page, desk }) => {
  const sums = weekOf(desk.zoom, twoWeeks()).get('1 10')
  const { keyboard } = page
  await page.goto(patternsAt())
  await expectWhole(page)
  await skipToNumbers(page)
  const measure = page.getByRole('group', { name: 'Measure of the map' })
  await pressAt(page, measure.getByRole('button', { name: 'Not ready' }))
  await expect(page).toHaveURL(/measure=not-ready/)
  await expect(measure.getByRole('button', { name: 'Not ready' })).toHaveAttribute('aria-pressed', 'true')

  await tabTo(page, cell(page, timeOf(0, 0)))
  await keyboard.press('ArrowDown')
  for (let hour = 0; hour < 10; hour += 1) await keyboard.press('ArrowRight')
  await keyboard.press('Enter')
  const states = (sums?.ready ?? 0) + (sums?.notReady ?? 0) + (sums?.occupied ?? 0)
  await expect(panel(page)).toContainText(`${written.percent(sums?.notReady ?? 0, states)} of the three states`, text)

  const week = panel(page).getByRole('link').first()
  await pressAt(page, week)
  await expect(page).toHaveURL(/\/intervals\?from=\d{4}-\d\d-\d\dT10:00&to=/)
  const rows = page.getByRole('table', { name: 'Time in each state by agent and interval' })
  await expect(rows.getByRole('row').nth(1)).toContainText(written.clock(sums?.parts[0]?.online ?? 0))
})

test('by keyboard alone: the map as a table, which says every hour over all days as well, and back', async ({
  page,
  desk,
}) => {
  const stretch = twoWeeks()
  const week = weekOf(desk.zoom, stretch)
  await page.goto(patternsAt())
  await expectWhole(page)
  await skipToNumbers(page)
  await pressAt(page, page.getByRole('button', { name: 'View as table' }))
  await tabTo(page, page.getByRole('region', { name: 'When the team is busy, table' }))
  const days = Array.from({ length: 7 }, (_, day) => day)
  const average = (online: number, hours: number) => (online / (hours * HOUR)).toFixed(1)
  const expected = Array.from({ length: 24 }, (_, hour) => {
    const same = days.flatMap((day) => week.get(`${day} ${hour}`) ?? [])
    const sum = (of: (sums: (typeof same)[number]) => number) => same.reduce((total, sums) => total + of(sums), 0)
    const [occupied, ready] = [sum((one) => one.occupied), sum((one) => one.ready)]
    const [online, hours] = [sum((one) => one.online), sum((one) => one.hours)]
    return [
      `Every day ${clockOf(hour)}–${clockOf(hour + 1)}`,
      written.percent(occupied, occupied + ready),
      written.clock(occupied + ready),
      average(online, hours),
      `${hours} of ${hours}`,
    ]
  })
  const whole = days.flatMap((day) => week.get(`${day}`) ?? [])
  const online = whole.reduce((sum, day) => sum + day.online, 0)
  const rows = (await readTable(hoursTable(page))).slice(1 + 7 * 25)
  const said = rows.map(([name, occupancy, available, , , agents, , counted]) => [
    name,
    occupancy,
    available,
    agents,
    counted,
  ])
  expect(said.slice(0, 24)).toEqual(expected)
  const hours = (stretch.to - stretch.from) / HOUR
  expect([said[24]?.[0], said[24]?.[3], said[24]?.[4]]).toEqual([
    'All hours of the week',
    average(online, hours),
    `${hours} of ${hours}`,
  ])
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(map(page)).toBeVisible()
})

test('by keyboard alone: the load dose sorted, paged and searched', async ({ page, desk }) => {
  const { doses } = dosesOf(desk.zoom, hoursOf(twoWeeks()))
  const byStrain = doses.toSorted((a, b) => b.bands[4] - a.bands[4] || a.name.localeCompare(b.name))
  const names = async () => (await readTable(doseTable(page))).slice(2).map(([name]) => name)
  const { keyboard } = page
  await page.goto(patternsAt('&pageSize=25'))
  await expectWhole(page)
  await skipToNumbers(page)
  await tabTo(page, dose(page).getByRole('combobox', { name: 'Sort the load dose by' }))
  await keyboard.type('longest')
  await expect(page).toHaveURL(/sort=longestRunSeconds&order=desc/)
  await pressAt(page, doseTable(page).getByRole('button', { name: 'Above 90 %', exact: true }))
  await expect(page).toHaveURL(/sort=over90Seconds&order=desc/)
  await expect.poll(names).toEqual(byStrain.slice(0, 25).map(({ name }) => name))

  await pressAt(page, dose(page).getByRole('button', { name: 'Page 2' }))
  await expect.poll(names).toEqual(byStrain.slice(25, 50).map(({ name }) => name))
  await keyboard.press('Shift+Tab')
  await keyboard.press('Enter')
  await expect.poll(names).toEqual(byStrain.slice(0, 25).map(({ name }) => name))

  await keyboard.press('/')
  await expect(dose(page).getByRole('searchbox', { name: 'Find an agent' })).toBeFocused()
  const [sought] = byStrain.filter(({ name }) => doses.filter((one) => one.name === name).length === 1)
  await keyboard.type(sought?.name ?? '')
  await expect.poll(names).toEqual([sought?.name])
})
