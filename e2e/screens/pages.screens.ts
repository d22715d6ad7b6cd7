import { expect, test } from '../fixtures.ts'
import { awayRuns, hoursOf, peersOf } from '../oracle/one-agent.ts'
import { patternsAt } from '../oracle/patterns.ts'
import { restateThree } from '../oracle/restated.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt, NEW_YORK, yesterday } from '../oracle/week.ts'
import { dayAfter, lastTimeClocksWentBack, wallAt } from '../oracle/zone-time.ts'
import { expectFigures, figures } from '../reading/overview.ts'
import { expectWhole } from '../reading/patterns.ts'
import { pinnedCard, shareAs } from '../reading/share.ts'
import { openWall, WALL } from '../reading/wallboard.ts'
import { isPhone, take, WEEK } from './take.ts'

test('overview', async ({ page }) => {
  await page.goto(`/?${WEEK}`)
  await expect(figures(page)).toBeVisible()
  await expect(page.getByRole('application')).toBeVisible()
  await take(page, 'overview')
})

test('a week against the one before', async ({ page }) => {
  await page.goto(`/?${WEEK}&compare=previous`)
  await expect(figures(page).locator('.figure.online .delta')).toBeVisible()
  await expect(page.getByText('Previous 7 days')).toBeVisible()
  await expect(page.getByText(/which this is compared with, is on its way/)).toHaveCount(0)
  await take(page, 'compare')
  if (isPhone(page)) return
  await page.getByRole('button', { name: /^Compare with/ }).click()
  await expect(page.getByRole('option', { name: 'Same weekdays' })).toBeVisible()
  await take(page, 'compare-with')
})

test('intervals over the night in which clocks go back', async ({ page }) => {
  const sunday = wallAt(lastTimeClocksWentBack(NEW_YORK, Date.now() / 1000 - 5 * 86_400), NEW_YORK).slice(0, 10)
  const [from, to] = [`${dayAfter(sunday, -1)}T22:00`, `${dayAfter(sunday, 1)}T12:00`]
  await page.goto(`/intervals?from=${from}&to=${to}&tz=${NEW_YORK}&interval=1_hour`)
  await expect(page.getByRole('table')).toBeVisible()
  await take(page, 'intervals')
})

test('one agent', async ({ page, openOwnDesk }) => {
  const { url, zoom } = await openOwnDesk({
    zoom: { switches: { forgottenLogOutShare: 0.03, inconsistentShare: 0.045 } },
  })
  const { from, to } = lastWeek()
  const away = zoom.truth
    .agents()
    .find(
      ({ userId }) =>
        awayRuns(hoursOf(zoom, userId, { from, to })).length > 0 && peersOf(zoom, userId, { from, to }).colleagues > 9,
    )
  await page.goto(`${url}/agents/${away?.userId}?${WEEK}`)
  await expect(page.getByRole('application')).toBeVisible()
  await expect(page.getByText(/colleagues in all queues/)).toBeVisible()
  await take(page, 'agent')
})

test('one agent against the week before', async ({ page, desk }) => {
  await page.goto(`/agents/${desk.zoom.truth.agents()[0]?.userId}?${WEEK}&compare=previous`)
  await expect(page.getByRole('application')).toBeVisible()
  await expect(page.getByRole('heading', { name: /like for like$/ })).toBeVisible()
  await expect(page.getByText(/which this is compared with, is on its way/)).toHaveCount(0)
  await take(page, 'agent-compare')
})

test('the wallboard, without names and with', async ({ page, desk }) => {
  await openWall(page, desk)
  // What a person at the screen needs is gone after some seconds.
  await expect(page.locator('.wall-controls.shown')).toHaveCount(0)
  await take(page, 'wallboard')
  await openWall(page, desk, `${WALL}&names=yes`)
  await expect(page.getByRole('heading', { name: /Online in this interval|Nobody was online/ })).toBeVisible()
  await expect(page.locator('.wall-controls.shown')).toHaveCount(0)
  await take(page, 'wallboard-names')
})

test('all agents', async ({ page }) => {
  await page.goto(`/agents?${WEEK}`)
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
  await take(page, 'agents-page')
})

test('about', async ({ page }) => {
  await page.goto('/about')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await take(page, 'about')
})

test('first load', async ({ page, openOwnDesk }) => {
  const desk = await openOwnDesk({ zoom: { latencyMs: 400 }, environment: { ZOOM_HEAVY_PER_SECOND: '4' } })
  await page.goto(desk.url + lastWeekAt('/', '&interval=1_hour'))
  const progress = page.getByRole('progressbar')
  await expect.poll(async () => Number(await progress.getAttribute('aria-valuenow'))).toBeGreaterThan(4)
  await expect(page.getByText(/^Show \d+ of .* now$/)).toBeVisible()
  await take(page, 'first-load', false)
})

test('a range that asks first', async ({ page, openOwnDesk }) => {
  const { url } = await openOwnDesk({ environment: { CONSENT_SECONDS: '10', ZOOM_HEAVY_PER_SECOND: '5' } })
  await page.goto(`${url}/?range=last-month&tz=${NEW_YORK}&interval=1_hour`)
  await expect(page.getByRole('button', { name: 'Fetch it' })).toBeVisible()
  await expect(page.getByRole('application')).toBeVisible()
  await take(page, 'consent')
})

test('part of a range failed', async ({ page, openOwnDesk }) => {
  const { url, zoom } = await openOwnDesk()
  const { monday } = lastWeek()
  const address = (from: number, to: number) =>
    `${url}/?from=${dayAfter(monday, from)}&to=${dayAfter(monday, to)}&tz=${NEW_YORK}&interval=1_hour`
  await page.goto(address(0, 4))
  await expect(page.getByRole('region', { name: 'Data coverage' })).toContainText('5 of 5 days')
  zoom.faults.add({ path: 'time_sheets', times: 1_000_000, action: { kind: 'answer', status: 503 } })
  await page.goto(address(0, 6))
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page.getByRole('application')).toBeVisible()
  await take(page, 'error')
})

test('coverage', async ({ page, openOwnDesk }) => {
  const { url, zoom } = await openOwnDesk({ environment: { LOOK_BACK_DAYS: '6' } })
  const day = (back: number) => dayAfter(wallAt(Date.now() / 1000, NEW_YORK).slice(0, 10), -back)
  const address = (from: number) => `${url}/?from=${day(from)}&to=${day(0)}&tz=${NEW_YORK}&interval=1_hour`
  const strip = page.getByRole('region', { name: 'Data coverage' })
  await page.goto(address(3))
  await expect(strip).toContainText('4 of 4 days')
  zoom.faults.add({ path: 'time_sheets', times: 1_000_000, action: { kind: 'answer', status: 503 } })
  await page.goto(address(8))
  await expect(page.getByRole('alert')).toBeVisible()
  await strip.getByRole('button').click()
  await expect(page.getByRole('dialog', { name: 'Coverage of the range' })).toContainText('Out of reach')
  await take(page, 'coverage')
})

test('nothing stored and Zoom down', async ({ page, openOwnDesk, expectComplaint }) => {
  expectComplaint(/status of 503/)
  const { url, zoom } = await openOwnDesk()
  zoom.faults.add({ path: 'time_sheets', times: 1_000_000, action: { kind: 'answer', status: 503 } })
  await page.goto(url + lastWeekAt('/'))
  await expect(page.getByRole('heading', { name: /^Nothing of this range is stored yet/ })).toBeVisible()
  await take(page, 'nothing-stored', false)
})

test('patterns', async ({ page }) => {
  await page.goto(patternsAt('&cell=mon-10&sort=over90Seconds&order=desc'))
  await expectWhole(page)
  await take(page, 'patterns')
})

test('patterns filtered to an hour, by not ready', async ({ page }) => {
  await page.goto(patternsAt('&measure=not-ready&cell=mon-10&hours=mon-10'))
  await expectWhole(page)
  await take(page, 'patterns-filtered')
})

test('pinned numbers, and what changed since', async ({ page, openOwnDesk }) => {
  const { url, zoom } = await openOwnDesk({ environment: { SETTLE_HOURS: '96' } })
  const stretch = yesterday()
  await page.goto(url + stretch.address)
  await expect(page.getByRole('application')).toBeVisible()
  const link = await shareAs(page, 'Pinned')
  restateThree(zoom, stretch)
  await page.getByRole('region', { name: 'Data coverage' }).getByRole('button').click()
  await page.getByRole('button', { name: 'Refresh what may change' }).click()
  await expectFigures(page, sumsOf(zoom, stretch))
  await page.goto(link)
  await pinnedCard(page).getByRole('button', { name: 'Show what changed' }).click()
  await expect(page.getByRole('table', { name: 'What changed since the numbers were pinned' })).toBeVisible()
  await take(page, 'pinned')
})

test('settings', async ({ page }) => {
  await page.goto('/settings')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await take(page, 'settings')
})
