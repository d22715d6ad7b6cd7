import type { Simulator } from '@readyboard/zoom-simulator'
import { expect, test } from '../fixtures.ts'
import { changes, dayPairs, occupancyOf, pointsChange } from '../oracle/changes.ts'
import { hoursOf } from '../oracle/one-agent.ts'
import { everybody, type Sums, sumsOf } from '../oracle/sums.ts'
import { lastWeek, NEW_YORK } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { dayAfter, instantOf } from '../oracle/zone-time.ts'
import { against, agentAt, hoursTable } from '../reading/agent.ts'
import { expectListening, explanation, text } from '../reading/occupancy.ts'
import { readColumns } from '../reading/table.ts'
import { expectNoViolations } from '../reading/violations.ts'

const week = lastWeek()
const before = { from: instantOf(dayAfter(week.monday, -7), NEW_YORK), to: week.from }
const days = { from: week.monday, to: week.sunday }

/** Somebody who was called in both weeks. */
function someone(zoom: Simulator): string {
  const called = (userId: string) => [week, before].every((stretch) => sumsOf(zoom, stretch, [userId]).inboundCalls > 0)
  return everybody(zoom).find(called) ?? ''
}

function comparedOccupancy(now: Sums, then: Sums): string {
  const known = now.occupied + now.ready > 0 && then.occupied + then.ready > 0
  return known ? pointsChange(occupancyOf(now), occupancyOf(then)) : '–'
}

test('an agent’s figures are held against the week before, once somebody compares', async ({ page, desk }) => {
  const userId = someone(desk.zoom)
  const [now, then] = [sumsOf(desk.zoom, week, [userId]), sumsOf(desk.zoom, before, [userId])]
  const change = changes(now, then)
  await page.goto(agentAt(userId, days))
  await expect(hoursTable(page)).toBeVisible()
  await expectListening(page)
  await expect(against(page)).toHaveCount(0)
  await page.keyboard.press('c')
  const card = against(page)
  const states = now.occupied + now.ready + now.notReady
  for (const words of [
    `Online ${written.clock(now.online)} ${change.online}`,
    `Occupancy ${written.percent(now.occupied, now.occupied + now.ready)} ${change.occupancy}`,
    `Occupied ${written.percent(now.occupied, states)} ${change.occupied}`,
    `Ready ${written.percent(now.ready, states)} ${change.ready}`,
    `Not ready ${written.percent(now.notReady, states)} ${change.notReady}`,
    `Inbound ${written.count(now.inboundCalls)} ${change.calls}`,
    `Avg talk ${written.average(now.inboundCallSeconds / now.inboundCalls)} ${change.talk}`,
  ])
    await expect(card).toContainText(words, text)
  await card.locator('.delta').first().hover()
  await expect(explanation(page)).toContainText(`${written.clock(now.online)} now, ${written.clock(then.online)} then`)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expectNoViolations(page, '.against')
  }
})

test('by the day each row is held against the same day of the week before', async ({ page, desk }) => {
  const userId = someone(desk.zoom)
  const expected = dayPairs(week.monday, 7, NEW_YORK)
    .map((pair) => [sumsOf(desk.zoom, pair.now, [userId]), sumsOf(desk.zoom, pair.before, [userId])] as const)
    .filter(([now]) => now.online > 0)
    .map(([now, then]) => [written.clock(now.online), then.online === 0 ? 'no row then' : comparedOccupancy(now, then)])
  await page.goto(agentAt(userId, days, '&interval=1_day&compare=previous'))
  await expect(page.getByRole('heading', { name: 'Days', exact: true })).toBeVisible({ timeout: 30_000 })
  await expect
    .poll(async () => (await readColumns(hoursTable(page), ['Online', 'vs'])).slice(1))
    .toEqual(expected.toReversed())
})

test('by the hour each row is held against the same hour of the week before', async ({ page, desk }) => {
  const userId = someone(desk.zoom)
  const [now, then] = [hoursOf(desk.zoom, userId, week), hoursOf(desk.zoom, userId, before)]
  const expected = now
    .map((hour, index) => ({ hour, other: then[index] }))
    .filter(({ hour }) => hour.online > 0)
    .map(({ hour, other }) => {
      const points = other?.online ? comparedOccupancy(hour, other) : 'no row then'
      return [written.clock(hour.online), points]
    })
  await page.goto(agentAt(userId, days, '&interval=1_hour&compare=previous-week&pageSize=100'))
  const whole = changes(sumsOf(desk.zoom, week, [userId]), sumsOf(desk.zoom, before, [userId]))
  await expect(against(page)).toContainText(whole.online, text)
  const rows = async () => (await readColumns(hoursTable(page), ['Online', 'vs'])).slice(1)
  await expect.poll(async () => (await readColumns(hoursTable(page), ['vs']))[0]).toEqual([whole.occupancy])
  await expect.poll(rows).toEqual(expected.toReversed())
  // The rows in the intervals are held against the same; a single hour is not.
  await expect(page.getByRole('link', { name: 'Open in Intervals' })).toHaveAttribute('href', /compare=previous-week/)
  await expect(hoursTable(page).getByRole('link').first()).not.toHaveAttribute('href', /compare=/)
})
