import type { Locator, Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { ratiosOf, sumsOf } from '../oracle/sums.ts'
import { lastWeek, NEW_YORK } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { dayAfter, dayInWords, instantOf, wallAt } from '../oracle/zone-time.ts'
import { readColumns } from '../reading/table.ts'

const TUESDAY = dayAfter(lastWeek().monday, 1)
const DAY = { from: instantOf(TUESDAY, NEW_YORK), to: instantOf(dayAfter(TUESDAY, 1), NEW_YORK) }
const ADDRESS = `/intervals?from=${TUESDAY}&to=${TUESDAY}&tz=${NEW_YORK}&interval=1_hour`
const COLUMNS = ['Agent', 'Online', 'Occupied', 'Ready', 'Not ready', 'Occupancy', 'Inbound', 'In talk'] as const

const table = (page: Page): Locator => page.getByRole('table', { name: 'Time in each state by agent and interval' })
const pages = (page: Page): Locator => page.getByRole('navigation', { name: 'Pages' })

test('all pages together hold every agent’s every hour, and the totals are their sums', async ({ page, desk }) => {
  const expected = desk.zoom.truth.agents().flatMap(({ userId, displayName }) =>
    Array.from({ length: 24 }, (_, hour) => {
      const from = DAY.from + hour * 3600
      return { from, displayName, sums: sumsOf(desk.zoom, { from, to: from + 3600 }, [userId]) }
    }).filter(({ sums }) => sums.online > 0),
  )
  const all = sumsOf(desk.zoom, DAY)
  const totals = [`All ${expected.length} rows`, `${all.agents} online`]

  await page.goto(`${ADDRESS}&pageSize=100`)
  const rows: string[][] = []
  const started: string[] = []
  for (let number = 1; number <= Math.ceil(expected.length / 100); number++) {
    if (number > 1)
      await pages(page)
        .getByRole('button', { name: `Page ${number}`, exact: true })
        .click()
    const shown = `${(number - 1) * 100 + 1}–${Math.min(number * 100, expected.length)} of ${expected.length}`
    await expect(page.getByText(shown)).toBeVisible()
    const [first = [], ...others] = await readColumns(table(page), ['Interval start, New York', ...COLUMNS])
    expect(first.slice(0, 2)).toEqual(totals)
    expect(first[2]).toBe(written.clock(all.online))
    rows.push(...others.map((cells) => cells.slice(1)))
    started.push(...others.map(([start]) => start ?? ''))
  }
  const cells = ({ displayName, sums }: (typeof expected)[number]) => [
    displayName,
    written.clock(sums.online),
    written.clock(sums.occupied),
    written.clock(sums.ready),
    written.clock(sums.notReady),
    ratiosOf(sums).occupancy,
    written.count(sums.inboundCalls),
    written.clock(sums.inboundCallSeconds),
  ]
  expect(rows.toSorted()).toEqual(expected.map(cells).toSorted())
  // Earliest first.
  const times = expected.map(({ from }) => `${dayInWords(TUESDAY)} ${wallAt(from, NEW_YORK).slice(11)}`).toSorted()
  expect(started.map((text) => text.slice(0, times[0]?.length))).toEqual(times)
})

test('rows sort by what they hold, and a search and a page go back to the first page', async ({ page, desk }) => {
  await page.goto(`${ADDRESS}&page=2`)
  await expect(page.getByText(/^26–50 of/)).toBeVisible()
  const header = table(page).getByRole('columnheader', { name: 'Occupied' })
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await expect(page.getByText(/^1–25 of/)).toBeVisible()
  const occupied = async () =>
    (await readColumns(table(page), COLUMNS)).slice(1).map((cells) => written.secondsOf(cells[2] ?? ''))
  const longest = desk.zoom.truth
    .agents()
    .flatMap(({ userId }) =>
      Array.from(
        { length: 24 },
        (_, hour) =>
          sumsOf(desk.zoom, { from: DAY.from + hour * 3600, to: DAY.from + (hour + 1) * 3600 }, [userId]).occupied,
      ),
    )
    .toSorted((a, b) => b - a)
  await expect.poll(occupied).toEqual(longest.slice(0, 25))
})

test('only the rows that do not add up are left, and each opens its sum', async ({ page, desk }) => {
  const { monday, sunday, from } = lastWeek()
  const off = desk.zoom.truth.agents().flatMap(({ userId, displayName }) =>
    Array.from({ length: 7 * 24 }, (_, hour) => {
      const start = from + hour * 3600
      return { displayName, start, sums: sumsOf(desk.zoom, { from: start, to: start + 3600 }, [userId]) }
    }).filter(({ sums }) => sums.ready + sums.notReady + sums.occupied !== sums.online),
  )
  expect(off.length, 'the simulated week has rows that do not add up').toBeGreaterThan(0)
  await page.goto(`/intervals?from=${monday}&to=${sunday}&tz=${NEW_YORK}&interval=1_hour&pageSize=100`)
  await page.getByRole('button', { name: /^Only rows that don’t add up/ }).click()
  await expect(page).toHaveURL(/only=inconsistent/)
  const shown = async () => (await readColumns(table(page), ['Agent', 'Online'])).slice(1).toSorted()
  const expected = off.map(({ displayName, sums }) => [displayName, written.clock(sums.online)]).toSorted()
  await expect.poll(shown).toEqual(expected)

  const first = off.toSorted((a, b) => a.start - b.start)[0]
  if (!first) return
  const { ready, notReady, occupied, online } = first.sums
  const start = `${dayInWords(wallAt(first.start, NEW_YORK))} ${wallAt(first.start, NEW_YORK).slice(11)}`
  const row = table(page)
    .getByRole('row', { name: first.displayName })
    .filter({ hasText: written.clock(online) })
  await expect(row.first()).toContainText(start.slice(0, 10))
  await row
    .first()
    .getByRole('button', { name: /^Does not add up, .*: show the sum/ })
    .click()
  const states = ready + notReady + occupied
  const s = (seconds: number) => `${written.count(seconds)} s`
  await expect(table(page)).toContainText(`${s(occupied)} + ${s(ready)} + ${s(notReady)} = ${s(states)}`)
  await expect(table(page)).toContainText(
    states < online
      ? `fall ${written.count(online - states)} s short of online time`
      : `exceed online time by ${written.count(states - online)} s`,
  )
  await expect(table(page)).toContainText('Nothing is corrected silently.')
})

test('durations become decimal hours', async ({ page, desk }) => {
  await page.goto(ADDRESS)
  await page.getByRole('group', { name: 'Durations as' }).getByRole('button', { name: 'Decimal' }).click()
  const total = written.decimalHours(sumsOf(desk.zoom, DAY).online)
  await expect.poll(async () => (await readColumns(table(page), ['Online']))[0]).toEqual([total])
  await expect(page).toHaveURL(/units=decimal/)
})
