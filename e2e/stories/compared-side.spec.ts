import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { changes } from '../oracle/changes.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, NEW_YORK } from '../oracle/week.ts'
import { dayAfter, instantOf, yearBefore } from '../oracle/zone-time.ts'
import { text } from '../reading/occupancy.ts'
import { expectFigures, figures } from '../reading/overview.ts'
import { expectNoViolations } from '../reading/violations.ts'

const { monday } = lastWeek()
const [WEDNESDAY, FRIDAY] = [dayAfter(monday, 2), dayAfter(monday, 4)]
const address = (more = '') => `/?from=${WEDNESDAY}&to=${FRIDAY}&tz=${NEW_YORK}&interval=1_hour${more}`
const stretch = (back: number) => ({
  from: instantOf(dayAfter(WEDNESDAY, -back), NEW_YORK),
  to: instantOf(dayAfter(FRIDAY, 1 - back), NEW_YORK),
})
const online = (page: Page) => figures(page).locator('.figure.online')
/** The note about the compared side: its words, and what can be done. */
const note = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('status')
    .filter({ hasText: /compare/ })

test('a compared range on its way says how far it is, and its differences come by themselves', async ({
  page,
  openOwnDesk,
}) => {
  const { url, zoom } = await openOwnDesk({
    zoom: { agents: 30, latencyMs: 300 },
    environment: { ZOOM_HEAVY_PER_SECOND: '4' },
  })
  await page.goto(url + address())
  await expectFigures(page, sumsOf(zoom, stretch(0)))
  await page.getByRole('switch', { name: 'Compare' }).click()
  await expect(note(page)).toContainText(/which this is compared with, is on its way: \d+ of (3 days|72 h)\./, text)
  await expect(note(page)).toContainText(/\d+ of \d+ requests/)
  // The figures that were asked for stand all the while.
  await expectFigures(page, sumsOf(zoom, stretch(0)))
  await expect(note(page)).toHaveCount(0, { timeout: 30_000 })
  await expect(online(page)).toContainText(changes(sumsOf(zoom, stretch(0)), sumsOf(zoom, stretch(3))).online, text)
})

test('a compared range that costs much is fetched only when somebody says so', async ({ page, openOwnDesk }) => {
  const { url, zoom } = await openOwnDesk({
    zoom: { agents: 30 },
    environment: { CONSENT_SECONDS: '1', ZOOM_HEAVY_PER_SECOND: '4' },
  })
  await page.goto(url + address())
  await page.getByRole('button', { name: 'Fetch it' }).click()
  await expectFigures(page, sumsOf(zoom, stretch(0)))
  await page.getByRole('switch', { name: 'Compare' }).click()
  await expect(note(page)).toContainText(/Fetching .* to compare with takes about \d+ requests/, text)
  await expect(note(page)).toContainText('Nothing of it is stored yet.')
  await expect(online(page).locator('.delta')).toHaveCount(0)
  await expectNoViolations(page, 'main [role=status]')
  await note(page).getByRole('button', { name: 'Fetch it' }).focus()
  await page.keyboard.press('Enter')
  await expect(note(page)).toHaveCount(0, { timeout: 30_000 })
  await expect(online(page)).toContainText(changes(sumsOf(zoom, stretch(0)), sumsOf(zoom, stretch(3))).online, text)
})

test('a compared range that Zoom does not give says so, and can be left or tried again', async ({
  page,
  openOwnDesk,
}) => {
  const { url, zoom } = await openOwnDesk({ zoom: { agents: 30 } })
  await page.goto(url + address())
  await expectFigures(page, sumsOf(zoom, stretch(0)))
  zoom.faults.add({ path: 'time_sheets', times: 1_000_000, action: { kind: 'answer', status: 503 } })
  await page.getByRole('switch', { name: 'Compare' }).click()
  await expect(note(page)).toContainText('could not be fetched: 0 of 72 h are there.', { ...text, timeout: 30_000 })
  await expect(note(page)).toContainText(/Next try at \d\d:\d\d E[SD]T/)
  await expectFigures(page, sumsOf(zoom, stretch(0)))
  zoom.faults.clear()
  await note(page).getByRole('button', { name: 'Try again' }).click()
  await expect(note(page)).toHaveCount(0, { timeout: 30_000 })
  await expect(online(page)).toContainText(changes(sumsOf(zoom, stretch(0)), sumsOf(zoom, stretch(3))).online, text)
})

test('a compared range that Zoom no longer has says so, and comparing can be stopped', async ({
  page,
  openOwnDesk,
}) => {
  const { url, zoom } = await openOwnDesk({ zoom: { agents: 30 }, environment: { LOOK_BACK_DAYS: '40' } })
  await page.goto(url + address('&compare=previous-year'))
  await expect(note(page)).toContainText(/There is nothing to compare with: .* \d{4} is out of reach\./, text)
  await expectFigures(page, sumsOf(zoom, stretch(0)))
  await expect(online(page).locator('.delta')).toHaveCount(0)
  await note(page).getByRole('button', { name: 'Stop comparing' }).click()
  await expect(page).not.toHaveURL(/compare=/)
  await expect(note(page)).toHaveCount(0)
})

test('weeks that are cut differently a year ago are said to be so, and days can be compared', async ({
  page,
  desk,
}) => {
  test.slow()
  const week = { from: instantOf(monday, NEW_YORK), to: instantOf(dayAfter(monday, 7), NEW_YORK) }
  await page.goto(`/?from=${monday}&to=${dayAfter(monday, 6)}&tz=${NEW_YORK}&interval=1_week&compare=previous-year`)
  await expect(note(page)).toContainText(/No week of .* has a counterpart of the same length here\./, {
    ...text,
    timeout: 40_000,
  })
  await expect(online(page).locator('.delta')).toHaveCount(0)
  await expectNoViolations(page, 'main [role=status]')
  await note(page).getByRole('button', { name: 'Go by days' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/interval=1_day/)
  await expect(note(page)).toHaveCount(0, { timeout: 30_000 })
  const before = {
    from: instantOf(yearBefore(monday), NEW_YORK),
    to: instantOf(dayAfter(yearBefore(dayAfter(monday, 6)), 1), NEW_YORK),
  }
  await expect(online(page)).toContainText(changes(sumsOf(desk.zoom, week), sumsOf(desk.zoom, before)).online, text)
})
