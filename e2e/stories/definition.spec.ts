import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { signedPoints } from '../oracle/changes.ts'
import { occupancies } from '../oracle/occupancies.ts'
import { everybody, sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt, NEW_YORK } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { dayAfter, instantOf } from '../oracle/zone-time.ts'
import { card, definition, expectListening, explanation, seconds as s, text } from '../reading/occupancy.ts'
import { agentsTable, chart, expectFigures, figures } from '../reading/overview.ts'
import { readColumns } from '../reading/table.ts'
import { expectNoViolations } from '../reading/violations.ts'

const DAY = 86_400
const HOUR = 3600
const ADDRESS = lastWeekAt('/', '&interval=1_hour')
const TUESDAY = dayAfter(lastWeek().monday, 1)

const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Which occupancy?' })
const choice = (page: Page, name: string): Locator => dialog(page).getByRole('radio', { name, exact: true })

async function open(page: Page): Promise<void> {
  await expectListening(page)
  await definition(page).click()
}

async function choose(page: Page, name: string): Promise<void> {
  await open(page)
  await dialog(page).getByText(name, { exact: true }).click()
  await expect(choice(page, name)).toBeChecked()
  await dialog(page).getByRole('button', { name: 'Done' }).click()
  await expect(dialog(page)).toHaveCount(0)
}

test('the dialog says three occupancies with their sums, and what they are not', async ({ page, desk }) => {
  const week = lastWeek()
  const { available, loggedIn, zoom, pieces } = occupancies(desk.zoom, week, HOUR)
  const sums = sumsOf(desk.zoom, week)
  await page.goto(ADDRESS)
  await expectFigures(page, sums)
  await open(page)
  for (const words of [
    `Of available time ${available.text} occupied ÷ (occupied + ready) ${s(available.part)} ÷ ${s(available.whole)} Target 75–85, set for this definition`,
    `Of logged-in time ${loggedIn.text} occupied ÷ online ${s(loggedIn.part)} ÷ ${s(loggedIn.whole)} No target set`,
    `Zoom’s own percentage ${zoom.text} As Zoom reports it, weighted by online time Whole numbers.`,
    `Availability rate ${written.percent(sums.ready + sums.occupied, sums.online)}`,
    `Not-ready rate ${written.percent(sums.notReady, sums.online)}`,
    `Plain average of ${available.plain.agents} agents who have one ${available.plain.text}`,
    `Agents online, agent-hours ${sums.agents} · ${written.count(pieces.length)}`,
  ])
    await expect(dialog(page)).toContainText(words, text)
  await choice(page, 'Of logged-in time').click()
  await expect(dialog(page)).toContainText(
    `Plain average of ${loggedIn.plain.agents} agents who have one ${loggedIn.plain.text}`,
    text,
  )
  await choice(page, 'Zoom’s own percentage').click()
  await expect(dialog(page)).toContainText(
    `Plain average of ${zoom.plain.agents} agents who have one ${zoom.plain.text}`,
    text,
  )
})

test('a plain average far off the one from sums is flagged in words', async ({ page, desk }) => {
  const start = instantOf(TUESDAY, NEW_YORK)
  const found = Array.from({ length: 24 }, (_, hour) => {
    const { available } = occupancies(desk.zoom, { from: start + hour * HOUR, to: start + (hour + 1) * HOUR }, HOUR)
    return {
      hour,
      available,
      points: signedPoints(available.plain.value * 100, (available.part / available.whole) * 100),
    }
  }).find(({ points }) => Number(points.slice(1, -4)) > 3)
  if (!found) throw new Error('the plain average is near in every hour of the day')
  const { hour, available, points } = found
  const clock = (hours: number) =>
    `${hours < 24 ? TUESDAY : dayAfter(TUESDAY, 1)}T${String(hours % 24).padStart(2, '0')}:00`
  const off = `${points.slice(1)} ${points.startsWith('−') ? 'below' : 'above'}`
  await page.goto(`/?from=${clock(hour)}&to=${clock(hour + 1)}&tz=${NEW_YORK}&interval=1_hour`)
  await expect(page.getByRole('region', { name: 'Agents', exact: true })).toContainText(
    `ratios from sums; plain average of agents ${available.plain.text}, ${off}`,
    text,
  )
  await open(page)
  await expect(dialog(page)).toContainText(`The plain average lies ${off} the one from sums`, text)
})

test('another occupancy changes the card, the chart and the table, and stays over reload, pages and Back', async ({
  page,
  desk,
}) => {
  const { loggedIn } = occupancies(desk.zoom, lastWeek(), HOUR)
  await page.goto(`${ADDRESS}&sort=occupancy&order=desc&pageSize=100`)
  await expect(chart(page)).toHaveAttribute('aria-label', /target 75 to 85 percent/)
  await choose(page, 'Of logged-in time')
  await expect(page).toHaveURL(/sort=occupancyOfOnline&order=desc.*occupancy=logged-in/)
  await expectLoggedIn()
  await page.reload()
  await expectLoggedIn()

  const byOccupancy = everybody(desk.zoom)
    .map((userId) => sumsOf(desk.zoom, lastWeek(), [userId]))
    .filter(({ online }) => online > 0)
    .toSorted((a, b) => b.occupied / b.online - a.occupied / a.online)
    .map(({ occupied, online }) => written.percent(occupied, online))
  const shown = async () => (await readColumns(agentsTable(page), ['Occupancy of logged-in'])).flat()
  await expect.poll(async () => (await shown())[0]).toBe(loggedIn.text)
  expect((await shown()).slice(1, 1 + byOccupancy.length)).toEqual(byOccupancy)

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Intervals' }).first().click()
  await expect(page).toHaveURL(/\/intervals\?.*occupancy=logged-in/)
  const rows = page.getByRole('table', { name: 'Time in each state by agent and interval' })
  await expect.poll(async () => (await readColumns(rows, ['Occupancy of logged-in']))[0]).toEqual([loggedIn.text])
  await page.goBack()
  await expectLoggedIn()
  await choose(page, 'Of available time')
  await expect(page).not.toHaveURL(/occupancy=/)
  await expect(chart(page)).toHaveAttribute('aria-label', /target 75 to 85 percent/)

  async function expectLoggedIn() {
    await expect(card(page)).toContainText(`Occupancy of logged-in time ${loggedIn.text} no target set`, text)
    await expect(card(page)).toContainText(`${written.hours(loggedIn.part)} ÷ ${written.hours(loggedIn.whole)}`, text)
    await expect(chart(page)).toHaveAttribute(
      'aria-label',
      new RegExp(`Occupancy of logged-in time ${loggedIn.text.replace(' ', '\\s')}\\.`),
    )
    await expect(page.getByRole('figure').getByText('Occupancy of logged-in time', { exact: true })).toBeVisible()
  }
})

test('by keyboard alone: open, choose, close, and go on where one was', async ({ page }) => {
  await page.goto(ADDRESS)
  await expectListening(page)
  await definition(page).focus()
  await page.keyboard.press('Enter')
  await expect(choice(page, 'Of available time')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(choice(page, 'Of logged-in time')).toBeChecked()
  await page.keyboard.press('ArrowDown')
  await expect(choice(page, 'Zoom’s own percentage')).toBeChecked()
  await expect(page).toHaveURL(/occupancy=zoom/)
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
  await expect(definition(page)).toBeFocused()
  await expect(definition(page)).toHaveText(/as Zoom reports it/)
})

test('the tooltip of the chart tells the sum of the occupancy that is meant', async ({ page, desk }) => {
  await page.goto(lastWeekAt('/', '&interval=1_day&occupancy=logged-in'))
  await chart(page).focus()
  await page.keyboard.press('ArrowRight')
  const from = instantOf(TUESDAY, NEW_YORK)
  const { occupied, online } = sumsOf(desk.zoom, { from, to: from + DAY })
  await expect(page.getByRole('figure')).toContainText(
    `Occupancy of logged-in ${written.percent(occupied, online)}${s(occupied)} ÷ ${s(online)}`,
  )
})

test('a link to an occupancy that nobody knows says so and shows the usual one', async ({ page, desk }) => {
  await page.goto(`${ADDRESS}&occupancy=busy`)
  await expect(page.getByText('There is no occupancy “busy”, so occupancy of available time is shown.')).toBeVisible()
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page).not.toHaveURL(/occupancy/)
  await expect(page.getByText('There is no occupancy')).toHaveCount(0)
})

test('the definition of the link is that of the figures drawn before most of the code is there', async ({
  page,
  desk,
}) => {
  const { loggedIn } = occupancies(desk.zoom, lastWeek(), HOUR)
  const words = `Occupancy of logged-in time ${loggedIn.text} no target set`
  await page.goto(`${ADDRESS}&occupancy=logged-in`)
  await expect(card(page)).toContainText(words, text)
  const code = Promise.withResolvers<void>()
  await page.route('**/assets/react-*.js', async (route) => {
    await code.promise
    await route.continue()
  })
  await page.reload({ waitUntil: 'commit' })
  await expect(card(page)).toContainText(words, text)
  await expect(agentsTable(page)).toHaveCount(0)
  const early = await figures(page).innerHTML()
  code.resolve()
  await expect(agentsTable(page)).toBeVisible()
  expect(await figures(page).innerHTML()).toBe(early)
})

test('what rests on less than an hour is held against no target', async ({ page, desk }) => {
  const { userId, hour } = thinHour()
  const clock = (hours: number) => `${TUESDAY}T${String(hours).padStart(2, '0')}:00`
  await page.goto(`/?from=${clock(hour)}&to=${clock(hour + 1)}&tz=UTC&interval=1_hour&agent=${userId}`)
  await expect(card(page)).toContainText('under 60 min of base', text)
  await expect(card(page).locator('.band')).toHaveCount(0)
  await expect(agentsTable(page).locator('.band')).toHaveCount(0)

  function thinHour() {
    const start = instantOf(TUESDAY, 'UTC')
    for (const userId of everybody(desk.zoom))
      for (let hour = 0; hour < 23; hour++) {
        const { occupied, ready } = sumsOf(desk.zoom, { from: start + hour * HOUR, to: start + (hour + 1) * HOUR }, [
          userId,
        ])
        if (occupied + ready > 60 && occupied + ready < HOUR) return { userId, hour }
      }
    throw new Error('everybody works whole hours')
  }
})

for (const colorScheme of ['light', 'dark'] as const)
  for (const viewport of [
    { width: 1440, height: 1000 },
    { width: 390, height: 844 },
  ])
    test.describe(`in ${colorScheme} at ${viewport.width} px`, () => {
      test.use({ colorScheme, viewport, hasTouch: viewport.width < 768 })

      test('the dialog keeps nobody out, nor does an explanation', async ({ page }) => {
        await page.goto(ADDRESS)
        await open(page)
        await expect(choice(page, 'Of available time')).toBeFocused()
        await expectNoViolations(page, '[role=dialog]')
        await choice(page, 'Of logged-in time').click()
        await expect(choice(page, 'Of logged-in time')).toBeChecked()
        await expectNoViolations(page, '[role=dialog]')
        await dialog(page).getByRole('button', { name: 'Done' }).click()
        const value = card(page).getByRole('button', { name: /%$/ })
        if (viewport.width < 768) await value.tap()
        else await value.hover()
        await expect(explanation(page)).toContainText('÷')
        await expect(explanation(page)).toBeInViewport({ ratio: 1 })
        await expectNoViolations(page, 'main')
      })
    })
