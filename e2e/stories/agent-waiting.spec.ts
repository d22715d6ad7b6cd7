import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { hoursOf, totals } from '../oracle/one-agent.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, NEW_YORK } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { dayAfter, instantOf } from '../oracle/zone-time.ts'
import { agentAt, hoursTable, peers, person, strip } from '../reading/agent.ts'
import { tabTo } from '../reading/keys.ts'
import { expectNoViolations } from '../reading/violations.ts'

const week = lastWeek()
const facts = (page: Page) => person(page).locator('xpath=following-sibling::p')

test('figures beside colleagues dim while others are awaited, and the line below the name says nothing old', async ({
  page,
  desk,
}) => {
  test.slow()
  const { userId } = desk.zoom.truth.agents().find((one) => sumsOf(desk.zoom, week, [one.userId]).online > 0) ?? {}
  await page.goto(agentAt(userId ?? '', { from: week.monday, to: week.sunday }))
  await expect(hoursTable(page)).toBeVisible({ timeout: 30_000 })
  await expect(facts(page)).toContainText('online ')
  await expect(peers(page)).toContainText('shared in total', { timeout: 30_000 })

  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(/reports\/time-sheet(\/peers)?\?/, async (route) => {
    await held
    await route.continue()
  })
  await page.keyboard.press('[')
  const figures = peers(page).locator('[aria-busy=true]')
  await expect(figures).toHaveCSS('opacity', '0.5')
  await expect(facts(page)).toHaveText('All queues')
  answer()
  await expect(figures).toHaveCount(0, { timeout: 30_000 })
  await expect(facts(page)).not.toHaveText('All queues')
})

test('of a longer range no hours are asked for before it is known how long it is', async ({ page, desk }) => {
  const { userId } = desk.zoom.truth.agents().find((one) => sumsOf(desk.zoom, week, [one.userId]).online > 0) ?? {}
  await page.goto(`/agents/${userId}?range=last-7-days&tz=${NEW_YORK}&interval=1_day`)
  await expect(hoursTable(page)).toBeVisible({ timeout: 30_000 })
  await page.waitForLoadState('networkidle')
  const asked: URL[] = []
  let answer = () => {}
  const held = new Promise<void>((resolve) => {
    answer = resolve
  })
  await page.route(/reports\/time-sheet(\/peers|\/intervals)?\?/, async (route) => {
    asked.push(new URL(route.request().url()))
    await held
    await route.continue()
  })
  await page.keyboard.press('Control+k')
  await page.keyboard.type('last 90')
  await page.getByRole('option', { name: 'Last 90 days' }).click()
  await expect(page).toHaveURL(/range=last-90-days/)
  await expect(strip(page).locator('xpath=ancestor::figure')).toHaveCSS('opacity', '0.5')
  expect(asked.map(({ searchParams }) => searchParams.get('interval'))).toEqual(['1_day'])
  answer()
  await expect(strip(page).locator('.strip-day')).toHaveCount(31, { timeout: 30_000 })
  const hours = asked.filter(({ pathname, search }) => pathname.endsWith('time-sheet') && search.includes('1_hour'))
  expect(new Set(hours.map(({ searchParams }) => searchParams.get('range')))).toEqual(new Set([null]))
})

test('hours that cost more than days ask for consent where they are missing, and come by keyboard', async ({
  page,
  openOwnDesk,
}) => {
  test.slow()
  const { url, zoom } = await openOwnDesk({
    zoom: { agents: 20 },
    environment: { CONSENT_SECONDS: '1', ZOOM_HEAVY_PER_SECOND: '4' },
  })
  const { userId } = zoom.truth.agents().find((one) => sumsOf(zoom, week, [one.userId]).online > 0) ?? { userId: '' }
  const month = { from: dayAfter(week.sunday, -27), to: week.sunday }
  await page.goto(url + agentAt(userId, month, '&interval=1_day'))
  const coverage = page.getByRole('region', { name: 'Data coverage' })
  await expect(coverage).toContainText('28 of 28 days', { timeout: 30_000 })
  const consent = page.getByRole('region', { name: /^By the hour: Fetching this takes about/ })
  await expect(consent).toBeVisible()
  await expect(consent).not.toContainText('or for less')
  // The rows are of the days that were asked for, and there.
  const daysOnline = Array.from({ length: 28 }, (_, day) => dayAfter(month.from, day)).filter(
    (day) =>
      sumsOf(zoom, { from: instantOf(day, NEW_YORK), to: instantOf(dayAfter(day, 1), NEW_YORK) }, [userId]).online > 0,
  )
  await expect(hoursTable(page)).toContainText(`All ${daysOnline.length} rows`)
  await expectNoViolations(page, 'main')

  await tabTo(page, consent.getByRole('button', { name: 'Fetch it' }))
  await page.keyboard.press('Enter')
  await expect(consent).toHaveCount(0)
  const [first, last] = [instantOf(month.from, NEW_YORK), week.to]
  const online = totals(hoursOf(zoom, userId, { from: first, to: last })).online
  await expect(facts(page)).toContainText(`online ${written.clock(online)} on`, { timeout: 60_000 })
  await expect(strip(page)).not.toContainText('Not fetched')
})
