import type { Fault } from '@readyboard/zoom-simulator'
import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, NEW_YORK } from '../oracle/week.ts'
import { dayAfter, instantOf } from '../oracle/zone-time.ts'
import { agentsTable, expectFigures, figures } from '../reading/overview.ts'

const DOWN: Fault = {
  path: 'time_sheets',
  times: 1_000_000,
  action: { kind: 'answer', status: 503, body: '<h1>Down</h1>' },
}
const { monday } = lastWeek()
const address = (from: string, to: string) => `/?from=${from}&to=${to}&tz=${NEW_YORK}&interval=1_hour`
const stretch = (from: string, to: string) => ({
  from: instantOf(from, NEW_YORK),
  to: instantOf(dayAfter(to, 1), NEW_YORK),
})

test('with Zoom down, what is stored stays, says what is missing, and the rest comes once Zoom is back', async ({
  page,
  openOwnDesk,
}) => {
  const { url, zoom } = await openOwnDesk({ zoom: { agents: 30 } })
  const [stored, wider] = [dayAfter(monday, 2), dayAfter(monday, 1)]
  await page.goto(url + address(stored, stored))
  await expectFigures(page, sumsOf(zoom, stretch(stored, stored)))

  zoom.faults.add(DOWN)
  await page.goto(url + address(wider, stored))
  const banner = page.getByRole('alert')
  await expect(banner).toContainText('Zoom is not answering.')
  await expect(banner).toContainText(/You are seeing data as of \d\d:\d\d E[SD]T/)
  await expect(banner).toContainText('24 of 48 closed hours')
  // The totals are of the stored day alone, and say so.
  await expectFigures(page, sumsOf(zoom, stretch(stored, stored)))
  await expect(figures(page)).toContainText('24 of 48 h')
  await expect(page.getByRole('img', { name: /: failed, will be tried again$/ }).first()).toBeVisible()
  await expect(agentsTable(page)).toBeVisible()

  zoom.faults.clear()
  await expect(banner).toHaveCount(0, { timeout: 30_000 })
  await expectFigures(page, sumsOf(zoom, stretch(wider, stored)))
})

test('with Zoom down and nothing stored, a panel says so and mends itself', async ({
  page,
  openOwnDesk,
  expectComplaint,
}) => {
  expectComplaint(/status of 503/)
  const { url, zoom } = await openOwnDesk({ zoom: { agents: 30 } })
  zoom.faults.add(DOWN)
  await page.goto(url + address(monday, monday))
  const panel = page.getByRole('heading', {
    name: 'Nothing of this range is stored yet, and Zoom cannot be asked at the moment.',
  })
  await expect(panel).toBeVisible()
  await expect(page.getByText('Zoom is not answering')).toBeVisible()
  await expect(page.getByText(/^Next try in \d:\d\d$/)).toBeVisible()
  await expect(figures(page)).toHaveCount(0)

  zoom.faults.clear()
  await expect(panel).toHaveCount(0, { timeout: 40_000 })
  await expectFigures(page, sumsOf(zoom, stretch(monday, monday)))
})

test('credentials that Zoom refuses are named as the reason', async ({ page, openOwnDesk, expectComplaint }) => {
  expectComplaint(/status of 503/)
  const { url, zoom } = await openOwnDesk({ zoom: { agents: 10 } })
  zoom.rotateSecret('another-secret')
  zoom.revokeTokens()
  await page.goto(url + address(monday, monday))
  await expect(page.getByText('Zoom refuses our credentials. An administrator has to renew them.')).toBeVisible()
})

test('passing trouble of every kind changes no number', async ({ page, openOwnDesk }) => {
  const { url, zoom } = await openOwnDesk({ zoom: { agents: 30 } })
  zoom.faults.add(
    { path: 'time_sheets', action: { kind: 'answer', status: 502, body: '<h1>Bad gateway</h1>' } },
    { path: 'time_sheets', skip: 1, action: { kind: 'reset', when: 'mid-body' } },
    { path: 'time_sheets', skip: 1, action: { kind: 'truncate', bytes: 500, length: 'wrong' } },
    { path: 'time_sheets', skip: 2, action: { kind: 'rate-limit', limit: 'per-second' } },
    { path: 'time_sheets', skip: 2, action: { kind: 'page-token-expired' } },
    { path: 'time_sheets', skip: 3, action: { kind: 'revoke' } },
  )
  await page.goto(url + address(monday, dayAfter(monday, 6)))
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 })
  await expectFigures(page, sumsOf(zoom, lastWeek()))
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a browser without network keeps its numbers and says that they stand still', async ({
  page,
  context,
  expectComplaint,
}) => {
  expectComplaint(/ERR_INTERNET_DISCONNECTED/)
  await page.goto(address(monday, monday))
  await expect(agentsTable(page)).toBeVisible()
  await context.setOffline(true)
  await expect(page.getByRole('status').filter({ hasText: 'You are offline.' })).toBeVisible()
  await expect(figures(page)).toContainText('Online time')
  await context.setOffline(false)
  await expect(page.getByText('You are offline.')).toHaveCount(0)
})
