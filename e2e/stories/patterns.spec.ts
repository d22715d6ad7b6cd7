import { expect, test } from '../fixtures.ts'
import { bandOf, fifths, percentOfItsColour, tenths } from '../oracle/cell-colours.ts'
import { DAY_NAMES, patternsAt, twoWeeks, type WeekHourSums, weekOf } from '../oracle/patterns.ts'
import { lastWeek, NEW_YORK } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { dayInWords, wallAt } from '../oracle/zone-time.ts'
import { text } from '../reading/occupancy.ts'
import { cell, clockOf, dose, expectWhole, hoursTable, map, panel, timeOf } from '../reading/patterns.ts'
import { readTable } from '../reading/table.ts'

const HOUR = 3600
const occupancy = ({ occupied, ready }: WeekHourSums) => written.percent(occupied, occupied + ready)
const online = (sums: WeekHourSums) => (sums.online / (sums.hours * HOUR)).toFixed(1)

/** The hour of the week with the highest occupancy among those that rest on enough. */
function busiest(week: ReadonlyMap<string, WeekHourSums>) {
  const hours = [...week].filter(([key, { occupied, ready }]) => key.includes(' ') && occupied + ready >= 40 * HOUR)
  const [key, sums] =
    hours.toSorted(([, a], [, b]) => b.occupied / (b.occupied + b.ready) - a.occupied / (a.occupied + a.ready))[0] ?? []
  if (!key || !sums) throw new Error('nobody works')
  const [day = 0, hour = 0] = key.split(' ').map(Number)
  return {
    day,
    hour,
    sums,
    time: timeOf(day, hour),
    code: `${DAY_NAMES[day]?.slice(0, 3).toLowerCase()}-${clockOf(hour).slice(0, 2)}`,
  }
}

test('every hour of the week says what really happened, in the map and in its table', async ({ page, desk }) => {
  test.slow()
  const week = weekOf(desk.zoom, twoWeeks())
  await page.goto(patternsAt())
  await expectWhole(page)
  const names = await map(page)
    .getByRole('gridcell')
    .evaluateAll((cells) => cells.map((one) => (one.getAttribute('aria-label') ?? '').replaceAll('\u202f', ' ')))
  const numbers = await map(page).getByRole('gridcell').allInnerTexts()
  expect(names).toHaveLength(7 * 25)
  for (let day = 0; day < 7; day += 1) {
    for (let hour = 0; hour < 25; hour += 1) {
      const sums = week.get(hour === 24 ? `${day}` : `${day} ${hour}`)
      if (!sums) throw new Error('an hour of the week is missing')
      const time = hour === 24 ? `${DAY_NAMES[day]}, all day` : timeOf(day, hour)
      const name = names[day * 25 + hour] ?? ''
      const available = sums.occupied + sums.ready
      const inHour = percentOfItsColour({ part: sums.occupied, whole: available, base: available }, bandOf)
      const share = hour === 24 ? occupancy(sums) : inHour
      const value = available === 0 ? 'nobody available' : share
      expect(name.startsWith(`${time}: ${value}`), name).toBe(true)
      expect(name.endsWith(`, ${online(sums)} agents online on average`), name).toBe(true)
      expect(name.includes('thin base')).toBe(available > 0 && available < 4 * HOUR)
      if (hour < 24 && available > 0) expect(`${numbers[day * 25 + hour]} %`).toBe(inHour)
    }
  }

  await page.getByRole('button', { name: 'View as table' }).click()
  const rows = (await readTable(hoursTable(page))).slice(1, 1 + 7 * 25)
  expect(rows).toEqual(
    DAY_NAMES.flatMap((name, day) =>
      Array.from({ length: 25 }, (_, hour) => {
        const sums = week.get(hour === 24 ? `${day}` : `${day} ${hour}`)
        if (!sums) return []
        const states = sums.ready + sums.notReady + sums.occupied
        return [
          hour === 24 ? `${name}, all day` : timeOf(day, hour),
          occupancy(sums),
          written.clock(sums.occupied + sums.ready),
          written.percent(sums.ready, states),
          written.percent(sums.notReady, states),
          online(sums),
          written.count(sums.inboundCalls),
          `${sums.hours} of ${sums.hours}`,
        ]
      }),
    ),
  )
})

test('the map shows ready, not ready and agents online instead, and the link remembers it', async ({ page, desk }) => {
  const { day, hour, sums, time } = busiest(weekOf(desk.zoom, twoWeeks()))
  const states = sums.ready + sums.notReady + sums.occupied
  await page.goto(patternsAt())
  await expectWhole(page)
  const measure = page.getByRole('group', { name: 'Measure of the map' })
  for (const [name, words] of [
    ['Ready', percentOfItsColour({ part: sums.ready, whole: states, base: states }, tenths)],
    ['Not ready', percentOfItsColour({ part: sums.notReady, whole: states, base: states }, tenths)],
    ['Online', online(sums)],
  ] as const) {
    await measure.getByRole('button', { name, exact: true }).click()
    await expect(cell(page, time)).toHaveAttribute('aria-label', new RegExp(`^${time}: ${words.replace(' ', '\\s')}`))
  }
  await page.reload()
  await expect(measure.getByRole('button', { name: 'Online' })).toHaveAttribute('aria-pressed', 'true')
  await expect(cell(page, timeOf(day, hour))).toHaveText(online(sums))
})

test('behind an hour are its sum and its single weeks; reload keeps it open, Back closes it', async ({
  page,
  desk,
}) => {
  const { day, hour, sums, time, code } = busiest(weekOf(desk.zoom, twoWeeks()))
  await page.goto(patternsAt())
  await expectWhole(page)
  await expect(panel(page)).toContainText('All hours of the week')
  await cell(page, time).click()
  await expect(page).toHaveURL(new RegExp(`cell=${code}`))
  const expectOpen = async () => {
    await expect(panel(page)).toContainText(`${DAY_NAMES[day]}s, ${clockOf(hour)}–${clockOf(hour + 1)}`)
    for (const words of [
      `${occupancy(sums)} occupancy`,
      `${written.count(sums.occupied)} s ÷ (${written.count(sums.occupied)} s + ${written.count(sums.ready)} s)`,
      `Average agents online ${online(sums)}`,
      `Not ready in this hour ${written.hours(sums.notReady)} · ${written.percent(sums.notReady, sums.ready + sums.notReady + sums.occupied)}`,
      `${DAY_NAMES[day]}s above 85 % ${sums.parts.filter((part) => written.printedOccupancy(part) > 85).length} of ${sums.parts.length}`,
      `Inbound calls ${written.count(sums.inboundCalls)}`,
    ])
      await expect(panel(page)).toContainText(words, text)
    for (const part of sums.parts) {
      const date = dayInWords(wallAt(part.from, NEW_YORK)).slice(4)
      const value = written.percent(part.occupied, part.occupied + part.ready).replace(' ', '\\s')
      await expect(panel(page).getByRole('link', { name: new RegExp(`^${date}: ${value}\\.`) })).toBeVisible()
    }
  }
  await expectOpen()
  await page.reload()
  await expectOpen()
  await page.goto(patternsAt())
  await cell(page, time).click()
  await expectOpen()
  await page.goBack()
  await expect(panel(page)).toContainText('All hours of the week')

  await cell(page, time).click()
  await panel(page).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/intervals\?from=\d{4}-\d\d-\d\dT\d\d:00&to=/)
  const rows = page.getByRole('table', { name: 'Time in each state by agent and interval' })
  await expect(rows.getByRole('row').nth(1)).toContainText(written.clock(sums.parts[0]?.online ?? 0))
})

test('with another occupancy the bands of the map go, and the dose says what its own rest on', async ({
  page,
  desk,
}) => {
  const { sums, time } = busiest(weekOf(desk.zoom, twoWeeks()))
  await page.goto(patternsAt('&occupancy=logged-in'))
  await expectWhole(page)
  const figure = page.getByRole('figure')
  await expect(figure).not.toContainText('75–85')
  await expect(figure).toContainText('Below 20 %', text)
  const shown = percentOfItsColour({ part: sums.occupied, whole: sums.online, base: sums.online }, fifths)
  await expect(cell(page, time)).toHaveAttribute(
    'aria-label',
    new RegExp(`^${time}: ${shown.replace(' ', '\\s')}, \\d`),
  )
  await cell(page, time).click()
  await expect(panel(page)).toContainText('occupancy of logged-in time')
  await expect(panel(page)).not.toContainText('target')
  await expect(dose(page)).toContainText('Bands and runs go by occupancy of available time')
})

test('a day is no pattern and half a year too long for one: both say so and lead to four weeks', async ({
  page,
  expectComplaint,
}) => {
  expectComplaint(/status of 422/)
  const { monday } = lastWeek()
  await page.goto(`/patterns?from=${monday}&to=${monday}&tz=${NEW_YORK}`)
  await expect(page.getByText('1 day: too short for a pattern')).toBeVisible()
  await page.getByRole('button', { name: 'Show the last 4 weeks' }).click()
  await expect(page).toHaveURL(/range=last-28-days/)
  await expect(map(page)).toBeVisible()

  const year = Number(monday.slice(0, 4)) - 1
  await page.goto(`/patterns?from=${year}${monday.slice(4)}&to=${monday}&tz=${NEW_YORK}&interval=15_minutes`)
  await expect(page.getByRole('heading', { name: 'This range is too long for a pattern.' })).toBeVisible()
  await page.getByRole('button', { name: 'Go by the hour' }).click()
  await expect(page).toHaveURL(/interval=1_hour/)
  await page.getByRole('button', { name: 'Show the last 4 weeks' }).click()
  await expect(page).toHaveURL(/range=last-28-days/)
  await expect(map(page)).toBeVisible()
})

test('a coarser interval goes by the hour here and stays what it is on the other pages', async ({ page }) => {
  await page.goto(patternsAt('&interval=1_day'))
  await expectWhole(page)
  const interval = page.getByRole('group', { name: 'Interval' })
  await expect(interval.getByRole('button', { name: '1h' })).toHaveAttribute('aria-pressed', 'true')
  await expect(interval.getByRole('button', { name: /^Day/ })).toHaveAttribute('aria-disabled', 'true')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Overview' }).first().click()
  await expect(page).toHaveURL(/\/\?.*interval=1_day/)
  await expect(interval.getByRole('button', { name: 'Day', exact: true })).toHaveAttribute('aria-pressed', 'true')
})
