import { expect, test } from '../fixtures.ts'
import { occupancies } from '../oracle/occupancies.ts'
import { everybody, sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt, NEW_YORK } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { dayAfter, instantOf } from '../oracle/zone-time.ts'
import { definition, expectListening, explanation, seconds as s, text } from '../reading/occupancy.ts'
import { agentsTable, figures } from '../reading/overview.ts'

const HOUR = 3600
const ADDRESS = lastWeekAt('/', '&interval=1_hour')
const TUESDAY = dayAfter(lastWeek().monday, 1)

test('every share explains itself to the pointer and to the keyboard', async ({ page, desk }) => {
  const { ready, notReady, occupied, agents } = sumsOf(desk.zoom, lastWeek())
  const { pieces } = occupancies(desk.zoom, lastWeek(), HOUR)
  const states = ready + notReady + occupied
  const behind = `${agents} agents online · ${written.count(pieces.length)} agent-hours`
  await page.goto(ADDRESS)
  await expectListening(page)
  const share = (name: string) => figures(page).locator('.figure', { hasText: name }).locator('.reason')
  for (const [name, part] of [
    ['Occupied', occupied],
    ['Not ready', notReady],
  ] as const) {
    await share(name).hover()
    await expect(explanation(page)).toContainText(
      `${s(part)} ÷ (${s(ready)} + ${s(notReady)} + ${s(occupied)}) = ${written.percent(part, states)} ${behind}`,
      text,
    )
  }
  await page.keyboard.press('Escape')
  await expect(explanation(page)).toBeHidden()

  await definition(page).focus()
  await page.keyboard.press('Tab')
  const sum = `${s(occupied)} ÷ (${s(occupied)} + ${s(ready)}) = ${written.percent(occupied, occupied + ready)}`
  await expect(explanation(page)).toContainText(`Occupancy of available time ${sum} ${behind}`, text)
  await expect(page.locator(':focus')).toHaveAccessibleDescription(new RegExp(behind))
  await page.keyboard.press('Tab')
  await expect(explanation(page)).toBeHidden()
})

test('arrow keys lead down the occupancies of a table, each with its sum', async ({ page, desk }) => {
  await page.goto(`${lastWeekAt('/', '&interval=1_day')}&sort=onlineSeconds&order=desc`)
  const cells = agentsTable(page).getByRole('row').getByRole('button', { name: /%$/ })
  await expect(cells.nth(2)).toBeVisible()
  const people = everybody(desk.zoom)
    .map((userId) => sumsOf(desk.zoom, lastWeek(), [userId]))
    .toSorted((a, b) => b.online - a.online)
  await cells.first().focus()
  for (const { occupied, ready } of people.slice(0, 2)) {
    await page.keyboard.press('ArrowDown')
    await expect(explanation(page)).toContainText(`${s(occupied)} ÷ (${s(occupied)} + ${s(ready)})`, text)
    await expect(explanation(page)).toContainText(/1 agent online · \d agent-days/)
  }
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(cells.first()).toBeFocused()
})

test('a row of the intervals tells its sum, with Zoom’s own percentages beside it', async ({ page, desk }) => {
  const start = instantOf(TUESDAY, NEW_YORK)
  const [first] = everybody(desk.zoom).flatMap((userId) =>
    Array.from({ length: 24 }, (_, hour) => start + hour * HOUR)
      .map((from) => ({ userId, ...sumsOf(desk.zoom, { from, to: from + HOUR }, [userId]) }))
      .filter(({ occupied, online }) => occupied > 0 && online > 0),
  )
  if (!first) throw new Error('nobody was occupied')
  const { occupied, ready, notReady, online } = first
  const zoom = (part: number) => `${Math.round((part / online) * 100)} %`
  await page.goto(
    `/intervals?from=${TUESDAY}&to=${TUESDAY}&tz=${NEW_YORK}&interval=1_hour&agent=${first.userId}&sort=start`,
  )
  const rows = page.getByRole('table', { name: 'Time in each state by agent and interval' })
  await rows
    .getByRole('row')
    .filter({ hasText: written.clock(occupied) })
    .getByRole('button', { name: written.percent(occupied, occupied + ready) })
    .first()
    .hover()
  await expect(explanation(page)).toContainText(
    `${s(occupied)} ÷ (${s(occupied)} + ${s(ready)}) = ${written.percent(occupied, occupied + ready)} Zoom says: occupied ${zoom(occupied)}, ready ${zoom(ready)}, not ready ${zoom(notReady)}`,
    text,
  )
})

test('the footer counts the agent-hours that add up, and leads to those that don’t', async ({ page, desk }) => {
  const { pieces } = occupancies(desk.zoom, lastWeek(), HOUR)
  const off = pieces.filter(({ ready, notReady, occupied, online }) => ready + notReady + occupied !== online).length
  expect(off, 'the simulated week has rows that do not add up').toBeGreaterThan(1)
  const [all, good] = [pieces.length, pieces.length - off]
  await page.goto(`${ADDRESS}&occupancy=zoom`)
  const words = `${written.count(good)} of ${written.count(all)} agent-hours add up (${written.percent(good, all)}).`
  await expect(page.getByRole('region', { name: 'Agents', exact: true })).toContainText(words, text)
  await page.getByRole('link', { name: `Show the ${off} that don’t` }).click()
  await expect(page).toHaveURL(/\/intervals\?.*only=inconsistent/)
  await expect(page).toHaveURL(/occupancy=zoom/)
  await expect(page.getByText(`${off} rows`, { exact: true }).first()).toBeVisible()
})
