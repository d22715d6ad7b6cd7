import { expect, test } from '../fixtures.ts'
import { awayRuns, hoursOf, peersOf, totals } from '../oracle/one-agent.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, NEW_YORK } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { dayAfter, dayInWords, instantOf, lastTimeClocksWentBack, wallAt } from '../oracle/zone-time.ts'
import { agentAt, hoursTable, peers, settled, strip, stripTable, unbroken } from '../reading/agent.ts'
import { readColumns, readTable } from '../reading/table.ts'
import { expectNoViolations } from '../reading/violations.ts'

const week = lastWeek()
const days = { from: week.monday, to: week.sunday }
const HOUR = 3600
const NOBODY = { userId: '', displayName: '' }

test('each hour of each day says what really happened, and so do the days', async ({ page, desk }) => {
  const { userId } = desk.zoom.truth.agents().find((one) => sumsOf(desk.zoom, week, [one.userId]).online > 0) ?? NOBODY
  const hours = hoursOf(desk.zoom, userId, week)
  await page.goto(agentAt(userId, days))
  await settled(page)

  const online = Array.from({ length: 7 }, (_, day) => hours.slice(day * 24, day * 24 + 24)).map(totals)
  const rows = strip(page).locator('.strip-day')
  await expect(rows).toHaveCount(7)
  for (const [index, sums] of online.entries()) {
    const row = rows.nth(index)
    if (sums.online === 0) await expect(row).toContainText('Offline all day')
    else {
      await expect(row).toContainText(written.clock(sums.online))
      await expect(row).toContainText(written.percent(sums.occupied, sums.occupied + sums.ready), {
        useInnerText: true,
      })
    }
  }
  const daysOnline = online.filter((sums) => sums.online > 0).length
  await expect(page.getByText(`online ${written.clock(totals(hours).online)} on ${daysOnline} of 7 days`)).toBeVisible()
  const last = hours.findLast((hour) => hour.online > 0)
  const clock = (instant: number) => wallAt(instant, NEW_YORK).slice(11, 16)
  await expect(page.getByText('last online in this range: ')).toContainText(
    `${dayInWords(wallAt(last?.from ?? 0, NEW_YORK).slice(0, 10))}, ${clock(last?.from ?? 0)}–${clock(last?.to ?? 0)} `,
  )

  await strip(page).locator('xpath=ancestor::section').getByRole('button', { name: 'View as table' }).click()
  const cells = await readColumns(stripTable(page), ['Occupied', 'Ready', 'Not ready', 'Online'])
  expect(cells).toEqual(
    hours.map((hour) =>
      [hour.occupied, hour.ready, hour.notReady, hour.online].map((seconds) => written.clock(seconds)),
    ),
  )
})

test('the table of hours begins with the last one, and each leads to its interval', async ({ page, desk }) => {
  const { userId, displayName } =
    desk.zoom.truth.agents().find((one) => sumsOf(desk.zoom, week, [one.userId]).online > 0) ?? NOBODY
  const online = hoursOf(desk.zoom, userId, week).filter((hour) => hour.online > 0)
  await page.goto(agentAt(userId, days))
  await settled(page)
  await expect(page.getByText(`${online.length} hours with online time`)).toBeVisible()
  const [all, ...rows] = await readColumns(hoursTable(page), ['Online', 'Occupied', 'Ready', 'Not ready'])
  const sums = totals(online)
  expect(all).toEqual([sums.online, sums.occupied, sums.ready, sums.notReady].map((value) => written.clock(value)))
  const newest = online.toReversed().slice(0, rows.length)
  expect(rows).toEqual(
    newest.map((hour) => [hour.online, hour.occupied, hour.ready, hour.notReady].map((value) => written.clock(value))),
  )
  await hoursTable(page).getByRole('link').first().click()
  await expect(page).toHaveURL(/\/intervals\?from=.*agent=/)
  const intervals = page.getByRole('table', { name: 'Time in each state by agent and interval' })
  await expect(intervals.getByRole('link', { name: displayName })).toHaveCount(1)
  expect(await readColumns(intervals, ['Online'])).toContainEqual([written.clock(newest[0]?.online ?? 0)])
})

test('an agent stands beside colleagues in the same hours, and nobody of them is named', async ({ page, desk }) => {
  const agents = desk.zoom.truth.agents()
  const beside = agents
    .map(({ userId }) => ({ userId, ...peersOf(desk.zoom, userId, week) }))
    .filter((one) => one.colleagues >= 5)
  // Rather somebody who was online alone for a while.
  const found = beside.find((one) => one.measures.some(({ own, overall }) => own !== overall)) ?? beside[0]
  await page.goto(agentAt(found?.userId ?? '', days))
  await settled(page)
  const card = peers(page)
  await expect(card).toContainText(`${found?.colleagues} colleagues in all queues`)
  await expect(card).toContainText(`${Math.round((found?.sharedSeconds ?? 0) / HOUR)} h shared in total`)
  const measures = found?.measures ?? []
  expect(measures).toHaveLength(4)
  for (const { name, own, median, difference, overall } of measures) {
    const figure = card.locator('.peer-figure').filter({ has: page.getByRole('heading', { name }) })
    await expect(figure.locator('.peer-value')).toHaveText(own, { useInnerText: true })
    await expect(figure).toContainText(`median ${median}`, { useInnerText: true })
    // What stands there follows from the two numbers beside it, and says what the whole range makes of it.
    await expect(figure.locator('.peer-median b')).toHaveText(difference, { useInnerText: true })
    await expect(figure.locator('.peer-range')).toHaveCount(overall === own ? 0 : 1)
    if (overall !== own) await expect(figure).toContainText(`${overall} in the whole range`, { useInnerText: true })
  }
  for (const { userId, displayName } of agents)
    if (userId !== found?.userId) await expect(card).not.toContainText(displayName)

  await card.getByRole('button', { name: 'View as table' }).click()
  const rows = (await readTable(card.getByRole('table', { name: 'Peers as a table' }))).slice(1)
  expect(rows).toEqual(
    measures.map(({ name, own, overall, median, values }) => [name, own, overall, median, values.join(' · ')]),
  )
})

test('a forgotten log-out is pointed out, with the totals without it', async ({ page, openOwnDesk }) => {
  test.slow()
  const { zoom, url } = await openOwnDesk({ zoom: { agents: 20, switches: { forgottenLogOutShare: 0.06 } } })
  const found = zoom.truth
    .agents()
    .map((agent) => ({ agent, hours: hoursOf(zoom, agent.userId, week) }))
    .find(({ hours }) => awayRuns(hours).length === 1)
  const hours = found?.hours ?? []
  const [run = []] = awayRuns(hours)
  await page.goto(url + agentAt(found?.agent.userId ?? '', days))
  await settled(page)
  await page.getByRole('link', { name: 'Unbroken states: 1' }).click()
  await expect(unbroken(page)).toBeFocused()
  await expect(unbroken(page)).toContainText(`${found?.agent.displayName} may have forgotten to log out.`)
  await expect(unbroken(page)).toContainText(`${run.length} h without a break`)
  const rows = unbroken(page).getByRole('row')
  const cells = (sums: ReturnType<typeof totals>) => [
    written.clock(sums.online),
    written.percent(sums.occupied, sums.occupied + sums.ready),
    written.percent(sums.notReady, sums.online),
  ]
  const withIt = totals(hours)
  const without = totals(hours.filter((hour) => !run.includes(hour)))
  for (const [index, sums] of [withIt, without].entries())
    for (const cell of cells(sums)) await expect(rows.nth(index + 1)).toContainText(cell, { useInnerText: true })
  // Over a longer time, and with a cut at noon, it is nothing to speak of; the link keeps that.
  await page.getByRole('combobox', { name: 'Longer than' }).selectOption('16')
  await page.getByRole('combobox', { name: 'or two hours across the shift cut at' }).selectOption('12:00')
  await expect(unbroken(page)).toContainText('None in the days above.')
  await expect(page).toHaveURL(/unbroken=16.*cut=12|cut=12.*unbroken=16/)
  await page.reload()
  await expect(unbroken(page)).toContainText('None in the days above.')
})

test('the day with 25 hours is longer, and shows the hour that came twice', async ({ page, desk }) => {
  const sunday = wallAt(lastTimeClocksWentBack(NEW_YORK, Date.now() / 1000 - 5 * 86_400), NEW_YORK).slice(0, 10)
  const range = { from: dayAfter(sunday, -1), to: dayAfter(sunday, 1) }
  const [first] = desk.zoom.truth.agents()
  await page.goto(agentAt(first?.userId ?? '', range, '&interval=1_hour'))
  const rows = strip(page).locator('.strip-day')
  await expect(rows).toHaveCount(3)
  await expect(rows.nth(1)).toContainText('25 h day')
  await expect(rows.nth(1)).toContainText('−04')
  const widths = await rows.locator('svg').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width))
  expect((widths[1] ?? 0) / (widths[0] ?? 1)).toBeCloseTo(25 / 24, 2)
  const from = instantOf(range.from, NEW_YORK)
  const hours = hoursOf(desk.zoom, first?.userId ?? '', { from, to: from + 73 * HOUR })
  await strip(page).locator('xpath=ancestor::section').getByRole('button', { name: 'View as table' }).click()
  // Nothing of that week is stored yet: its days are drawn before their numbers are here.
  await expect
    .poll(() => readColumns(stripTable(page), ['Online']), { timeout: 20_000 })
    .toEqual(hours.map((hour) => [written.clock(hour.online)]))
})

test('a long range is shown a month at a time, newest first', async ({ page, desk }) => {
  const [first] = desk.zoom.truth.agents()
  const range = { from: dayAfter(week.sunday, -69), to: week.sunday }
  await page.goto(agentAt(first?.userId ?? '', range))
  await expect(strip(page).locator('.strip-day')).toHaveCount(31)
  await expect(page.getByText('part 1 of 3')).toBeVisible()
  await page.getByRole('button', { name: 'Older days' }).click()
  await expect(page.getByText('part 2 of 3')).toBeVisible()
  await page.getByRole('button', { name: 'Older days' }).click()
  await expect(strip(page).locator('.strip-day')).toHaveCount(8)
  await expect(page.getByRole('button', { name: 'Older days' })).toBeDisabled()
  await page.reload()
  await expect(page.getByText('part 3 of 3')).toBeVisible()
})

for (const theme of ['light', 'dark'] as const) {
  for (const [size, viewport] of Object.entries({
    desktop: { width: 1440, height: 1000 },
    phone: { width: 390, height: 844 },
  })) {
    test.describe(`in ${theme} on a ${size}`, () => {
      test.use({ colorScheme: theme, viewport })

      test('the pages of agents keep nobody out', async ({ page, desk }) => {
        test.slow()
        const { userId } =
          desk.zoom.truth.agents().find((one) => sumsOf(desk.zoom, week, [one.userId]).online > 0) ?? NOBODY
        await page.goto(`/agents?from=${days.from}&to=${days.to}&tz=${NEW_YORK}`)
        await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
        await expectNoViolations(page)
        await page.goto(agentAt(userId, days))
        await settled(page)
        await expectNoViolations(page)
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(wide).toBeLessThanOrEqual(0)
        await page.getByRole('button', { name: 'View as table' }).last().click()
        await page.getByRole('button', { name: 'View as table' }).first().click()
        await expectNoViolations(page, 'main')
      })
    })
  }
}
