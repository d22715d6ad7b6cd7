import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { changes, dayPairs, occupancyOf, pointsChange, signedPoints } from '../oracle/changes.ts'
import { everybody, sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt, NEW_YORK } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { dayAfter, dayIn, dayInWords, instantOf, wallAt } from '../oracle/zone-time.ts'
import { explanation, seconds as s, text } from '../reading/occupancy.ts'
import { agentsTable, chart, chartTable, figures } from '../reading/overview.ts'
import { readColumns } from '../reading/table.ts'

const HOUR = 3600
const WEEK = lastWeek()
const BEFORE = { from: instantOf(dayAfter(WEEK.monday, -7), NEW_YORK), to: WEEK.from }
const ADDRESS = lastWeekAt('/', '&interval=1_day&compare=previous')

const figure = (page: Page, name: string): Locator => figures(page).locator('.figure', { hasText: name })

test('the figures of a week tell what changed since the week before, each with the sums of both', async ({
  page,
  desk,
}) => {
  const [now, before] = [sumsOf(desk.zoom, WEEK), sumsOf(desk.zoom, BEFORE)]
  const change = changes(now, before)
  await page.goto(ADDRESS)
  for (const [name, words] of [
    ['Online time', change.online],
    ['Occupied', change.occupied],
    ['Not ready', change.notReady],
    ['Inbound calls', change.calls],
    ['Avg talk', change.talk],
  ] as const)
    await expect(figure(page, name)).toContainText(words, text)
  await expect(figures(page).locator('.figure:has(.swatch.ready)')).toContainText(change.ready, text)
  const occupancy = figures(page).locator('.occupancy-figure')
  await expect(occupancy).toContainText(change.occupancy, text)

  await figure(page, 'Online time').locator('.delta').hover()
  const difference = written.clock(Math.abs(now.online - before.online))
  const sign = now.online < before.online ? '−' : '+'
  await expect(explanation(page)).toContainText(
    new RegExp(
      `^vs .*, like for like\\s+${written.clock(now.online)} now, ${written.clock(before.online)} then: \\${sign}${difference}\\s+7 of 7 days compared$`,
    ),
    text,
  )
  await occupancy.locator('.delta').hover()
  await expect(explanation(page)).toContainText(
    `${s(now.occupied)} ÷ (${s(now.occupied)} + ${s(now.ready)}) = ${written.percent(now.occupied, now.occupied + now.ready)} now`,
    text,
  )
  await expect(explanation(page)).toContainText(
    `${s(before.occupied)} ÷ (${s(before.occupied)} + ${s(before.ready)}) = ${written.percent(before.occupied, before.occupied + before.ready)} then`,
    text,
  )
})

test('another definition of occupancy changes its difference', async ({ page, desk }) => {
  const [now, before] = [sumsOf(desk.zoom, WEEK), sumsOf(desk.zoom, BEFORE)]
  await page.goto(`${ADDRESS}&occupancy=logged-in`)
  await expect(figures(page).locator('.occupancy-figure')).toContainText(
    pointsChange((now.occupied / now.online) * 100, (before.occupied / before.online) * 100),
    text,
  )
})

test('today is held against the same elapsed time of yesterday', async ({ page, desk }) => {
  const now = Date.now() / 1000
  // Where some hours of the day are over, and clocks never change.
  const zone = new Date().getUTCHours() >= 3 ? 'UTC' : 'Asia/Tokyo'
  const [today, hours] = [dayIn(zone, now), Number(wallAt(now, zone).slice(11, 13))]
  const from = instantOf(today, zone)
  const elapsed = { from, to: from + hours * HOUR }
  const yesterday = { from: from - 24 * HOUR, to: elapsed.to - 24 * HOUR }
  const change = changes(sumsOf(desk.zoom, elapsed), sumsOf(desk.zoom, yesterday))
  await page.goto(`/?range=today&tz=${zone}&interval=1_hour&compare=previous`)
  await expect(figure(page, 'Online time')).toContainText(change.online, text)
  await expect(figure(page, 'Occupied')).toContainText(change.occupied, text)
  await figure(page, 'Online time').locator('.delta').hover()
  const day = dayInWords(dayAfter(today, -1)).slice(4)
  const end = String((hours + 1) % 24).padStart(2, '0')
  await expect(explanation(page)).toContainText(`vs ${day}`, text)
  if (end !== '00') await expect(explanation(page)).toContainText(`00:00 – ${end}:00, like for like`, text)
  await expect(explanation(page)).toContainText(
    `${hours} of ${hours + 1} hours compared: the running one is left out`,
    text,
  )
})

test('the dashed line is the occupancy of the week before, day over day', async ({ page, desk }) => {
  const pairs = dayPairs(WEEK.monday, 7, NEW_YORK)
  const [now, before] = [
    pairs.map((pair) => occupancyOf(sumsOf(desk.zoom, pair.now))),
    pairs.map((pair) => occupancyOf(sumsOf(desk.zoom, pair.before))),
  ]
  await page.goto(ADDRESS)
  await expect(page.getByText('Previous 7 days')).toBeVisible()
  const places = async (line: string) => {
    const path = await page.locator(`.occupancy-line${line}`).first().getAttribute('d')
    return [...(path ?? '').matchAll(/[ML]([\d.]+) ([\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
  }
  await expect(chart(page)).toBeVisible()
  await expect(page.locator('.occupancy-line.compared')).toHaveCount(1)
  const [solid, dashed] = [await places(':not(.compared)'), await places('.compared')]
  expect(dashed.map(({ x }) => x)).toEqual(solid.map(({ x }) => x))
  // The scale, as the solid line tells it.
  const [high, low] = [now.indexOf(Math.max(...now)), now.indexOf(Math.min(...now))]
  const at = (index: number) => ({ y: solid[index]?.y ?? 0, percent: now[index] ?? 0 })
  const perPercent = (at(low).y - at(high).y) / (at(low).percent - at(high).percent)
  const expected = before.map((percent) => at(high).y + (percent - at(high).percent) * perPercent)
  expect(dashed).toHaveLength(7)
  for (const [index, y] of expected.entries()) expect(Math.abs((dashed[index]?.y ?? 0) - y)).toBeLessThan(0.3)

  await chart(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('figure')).toContainText(
    `${signedPoints(now[1] ?? 0, before[1] ?? 0)} vs ${dayInWords(dayAfter(WEEK.monday, -6))}`,
  )
})

test('the chart as a table has the days of the week before beside those of the week', async ({ page, desk }) => {
  await page.goto(ADDRESS)
  await page.getByRole('button', { name: 'View as table', exact: true }).click()
  await expect(chartTable(page)).toBeVisible()
  const rows = await readColumns(chartTable(page), ['Compared with', 'Online then', 'Occupancy then', 'Difference'])
  const expected = dayPairs(WEEK.monday, 7, NEW_YORK).map(({ day, now, before }) => {
    const [one, other] = [sumsOf(desk.zoom, now), sumsOf(desk.zoom, before)]
    return [
      dayInWords(dayAfter(day, -7)),
      written.clock(other.online),
      written.percent(other.occupied, other.occupied + other.ready),
      signedPoints(occupancyOf(one), occupancyOf(other)),
    ]
  })
  expect(rows).toEqual(expected)
})

test('every agent’s row is held against the week before', async ({ page, desk }) => {
  await page.goto(`${ADDRESS}&pageSize=100`)
  const people = everybody(desk.zoom).map((userId) => ({
    now: sumsOf(desk.zoom, WEEK, [userId]),
    before: sumsOf(desk.zoom, BEFORE, [userId]),
  }))
  const expected = people
    .filter(({ now }) => now.online > 0)
    .map(({ now, before }) => {
      const change = changes(now, before)
      return [written.clock(now.online), before.online > 0 ? `${change.occupancy} ${change.online}` : 'no row then']
    })
  const all = changes(sumsOf(desk.zoom, WEEK), sumsOf(desk.zoom, BEFORE))
  const read = () => readColumns(agentsTable(page), ['Online', 'vs'])
  await expect.poll(async () => (await read())[0]?.[1]).toBe(`${all.occupancy} ${all.online}`)
  const online = (await read()).slice(1).filter(([time]) => time !== '0:00:00')
  expect(online.toSorted(byText)).toEqual(expected.toSorted(byText))
})

test('every row of the intervals is held against the same agent a week before', async ({ page, desk }) => {
  const [pair] = dayPairs(dayAfter(WEEK.monday, 1), 1, NEW_YORK)
  if (!pair) throw new Error('a week has days')
  await page.goto(
    `/intervals?from=${pair.day}&to=${pair.day}&tz=${NEW_YORK}&interval=1_day&compare=previous-week&pageSize=100`,
  )
  const table = page.getByRole('table', { name: 'Time in each state by agent and interval' })
  await expect(table).toBeVisible()
  const people = everybody(desk.zoom).map((userId) => ({
    now: sumsOf(desk.zoom, pair.now, [userId]),
    before: sumsOf(desk.zoom, pair.before, [userId]),
  }))
  const [total, ...rows] = await readColumns(table, ['Online', 'Occupied', 'vs'])
  const [all, then] = [sumsOf(desk.zoom, pair.now), sumsOf(desk.zoom, pair.before)]
  expect(total).toEqual([written.clock(all.online), written.clock(all.occupied), changes(all, then).occupancy])
  const expected = people
    .filter(({ now }) => now.online > 0)
    .map(({ now, before }) => {
      const points = pointsChange(occupancyOf(now), occupancyOf(before))
      return [written.clock(now.online), written.clock(now.occupied), before.online === 0 ? 'no row then' : points]
    })
  expect(rows.toSorted(byText)).toEqual(expected.toSorted(byText))
})

test('the total of the intervals is of every page and whom was searched for, and says why it has none', async ({
  page,
  desk,
}) => {
  const [now, before] = [sumsOf(desk.zoom, WEEK), sumsOf(desk.zoom, BEFORE)]
  const table = page.getByRole('table', { name: 'Time in each state by agent and interval' })
  const total = async () => (await readColumns(table, ['Agent', 'vs']))[0]?.[1]
  await page.goto(lastWeekAt('/intervals', '&interval=1_day&compare=previous&pageSize=25'))
  await expect.poll(total).toBe(changes(now, before).occupancy)
  await table.locator('tbody tr').first().locator('.delta').hover()
  await expect(explanation(page)).toContainText(`${percentOf(before)} then`, text)
  await expect(explanation(page)).toContainText('7 of 7 days compared', text)

  const [{ userId, displayName } = { userId: '', displayName: '' }] = desk.zoom.truth.agents()
  const [own, then] = [sumsOf(desk.zoom, WEEK, [userId]), sumsOf(desk.zoom, BEFORE, [userId])]
  const named = `&interval=1_day&compare=previous&search=${encodeURIComponent(displayName)}`
  await page.goto(lastWeekAt('/intervals', named))
  await expect.poll(total).toBe(changes(own, then).occupancy)

  await page.goto(lastWeekAt('/intervals', '&interval=1_day&compare=previous&only=inconsistent'))
  await expect.poll(total).toBe('not compared')
  await table.getByText('not compared').hover()
  await expect(explanation(page)).toContainText('compared one by one')
})

const percentOf = ({ occupied, ready }: { occupied: number; ready: number }) =>
  written.percent(occupied, occupied + ready)

const byText = (a: string[], b: string[]) => a.join().localeCompare(b.join())
