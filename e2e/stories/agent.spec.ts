import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { awayRuns, hoursOf, peersOf, totals } from '../oracle/one-agent.ts'
import { ratiosOf, sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt, NEW_YORK } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { dayAfter, instantOf, lastTimeClocksWentBack, wallAt } from '../oracle/zone-time.ts'
import { agentAt, hoursTable, peers, person, strip, stripTable, unbroken } from '../reading/agent.ts'
import { pickAgents } from '../reading/filters.ts'
import { agentsTable } from '../reading/overview.ts'
import { readColumns, readTable } from '../reading/table.ts'
import { expectNoViolations } from '../reading/violations.ts'

const week = lastWeek()
const days = { from: week.monday, to: week.sunday }
const HOUR = 3600
const NOBODY = { userId: '', displayName: '' }

async function settled(page: Page): Promise<void> {
  // What is stored of nobody yet has to come from Zoom first.
  await expect(hoursTable(page)).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await page.waitForLoadState('networkidle')
}

test('a name in a table opens that agent’s page, and Back is where one was', async ({ page, desk }) => {
  const [agent] = desk.zoom.truth.agents().filter(({ userId }) => sumsOf(desk.zoom, week, [userId]).online > 0)
  const name = agent?.displayName ?? ''
  const overview = lastWeekAt('/', `&interval=1_hour&search=${encodeURIComponent(name)}`)
  await page.goto(overview)
  await agentsTable(page).getByRole('link', { name }).first().click()
  await expect(person(page)).toHaveText(name)
  await expect(page).toHaveTitle(new RegExp(`^${name}, `))
  await settled(page)
  const address = page.url()
  expect(address).toContain(`/agents/${agent?.userId}?from=${days.from}&to=${days.to}`)
  expect(address).not.toContain('agent=')

  await page.reload()
  await expect(person(page)).toHaveText(name)
  expect(page.url()).toBe(address)
  await page.goBack()
  await expect(agentsTable(page).getByRole('link', { name }).first()).toBeVisible()
  expect(page.url()).toContain(overview)
  await page.goForward()
  await page.getByRole('link', { name: 'Back to Overview' }).click()
  await expect(page).toHaveURL(/\/\?.*search=/)
})

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
  const found = agents
    .map(({ userId }) => ({ userId, ...peersOf(desk.zoom, userId, week) }))
    .find((one) => one.colleagues >= 5)
  await page.goto(agentAt(found?.userId ?? '', days))
  await settled(page)
  const card = peers(page)
  await expect(card).toContainText(`${found?.colleagues} colleagues in all queues`)
  await expect(card).toContainText(`${Math.round((found?.sharedSeconds ?? 0) / HOUR)} h shared in total`)
  const measures = found?.measures ?? []
  expect(measures).toHaveLength(4)
  for (const { name, own, median } of measures) {
    const figure = card.locator('.peer-figure').filter({ has: page.getByRole('heading', { name }) })
    await expect(figure.locator('.peer-value')).toHaveText(own, { useInnerText: true })
    await expect(figure).toContainText(`median ${median}`, { useInnerText: true })
  }
  for (const { userId, displayName } of agents)
    if (userId !== found?.userId) await expect(card).not.toContainText(displayName)

  await card.getByRole('button', { name: 'View as table' }).click()
  const rows = (await readTable(card.getByRole('table', { name: 'Peers as a table' }))).slice(1)
  expect(rows.map(([name, own, median, values = '']) => ({ name, own, median, values: values.split(' · ') }))).toEqual(
    measures,
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

test('whom nobody knows is said to be unknown, with a way on', async ({ page, expectComplaint }) => {
  expectComplaint(/status of 404/)
  for (const id of ['nobody-of-that-name', 'not%20an%20id']) {
    await page.goto(`/agents/${id}?range=last-7-days&tz=${NEW_YORK}`)
    await expect(page.getByRole('heading', { name: 'No agent here has this address' })).toBeVisible()
    await page.getByRole('link', { name: 'Show all agents' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Agents' })).toBeVisible()
  }
})

test('one agent is left in the table from beside the name, and another is picked on an agent’s page', async ({
  page,
  desk,
}) => {
  const week7 = desk.zoom.truth.agents().filter(({ userId }) => sumsOf(desk.zoom, week, [userId]).online > 0)
  const [one, other] = [week7[0], week7[1]]
  await page.goto(lastWeekAt('/', `&interval=1_day&search=${encodeURIComponent(one?.displayName ?? '')}`))
  await agentsTable(page)
    .getByRole('button', { name: `Show ${one?.displayName} only` })
    .click()
  await expect(page).toHaveURL(new RegExp(`agent=${one?.userId}`))
  await expect(agentsTable(page)).toContainText('1 agent')

  await page.goto(agentAt(one?.userId ?? '', days))
  await settled(page)
  await pickAgents(page, [other?.displayName ?? ''])
  await expect(page).toHaveURL(new RegExp(`/agents/${other?.userId}\\?`))
  await expect(person(page)).toHaveText(other?.displayName ?? '')
})

test('agents are found, opened, read and paged through without a pointer', async ({ page, desk }) => {
  const order = new Intl.Collator('en', { sensitivity: 'base' })
  const people = desk.zoom.truth
    .agents()
    .filter(({ active }) => active)
    .toSorted((a, b) => order.compare(a.displayName, b.displayName))
  const place = people.findIndex(
    ({ userId, displayName }, index) =>
      index > 0 &&
      sumsOf(desk.zoom, week, [userId]).online > 0 &&
      people.filter((one) => one.displayName === displayName).length === 1,
  )
  const [before, agent, next] = [people[place - 1], people[place], people[place + 1]]
  const { keyboard } = page
  await page.goto(lastWeekAt('/', '&interval=1_hour'))
  await expect(agentsTable(page)).toBeVisible()
  await keyboard.press('g')
  await keyboard.press('a')
  await expect(page.getByRole('heading', { level: 1, name: 'Agents' })).toBeVisible()
  await expect(agentsTable(page)).toBeVisible()
  await keyboard.press('/')
  await keyboard.type(agent?.displayName ?? '')
  const link = agentsTable(page).getByRole('link', { name: agent?.displayName ?? '' })
  await expect(agentsTable(page).getByRole('link', { name: /./ })).toHaveCount(1)
  for (let stop = 0; stop < 40 && !(await link.evaluate((one) => one === document.activeElement)); stop++)
    await keyboard.press('Tab')
  await keyboard.press('Enter')
  await expect(person(page)).toHaveText(agent?.displayName ?? '')
  await settled(page)

  for (let stop = 0; stop < 40 && !(await strip(page).evaluate((one) => one === document.activeElement)); stop++)
    await keyboard.press('Tab')
  await keyboard.press('ArrowRight')
  const first = hoursOf(desk.zoom, agent?.userId ?? '', week).find((hour) => hour.online > 0)
  const told = strip(page).getByRole('status')
  await expect(told).toContainText(written.clock(first?.online ?? 0))
  if (first) await expect(told).toContainText(ratiosOf(first).occupancy, { useInnerText: true })
  await keyboard.press('Escape')
  await expect(told).toHaveCount(0)

  await keyboard.press('n')
  await expect(person(page)).toHaveText(next?.displayName ?? '')
  await keyboard.press('p')
  await expect(person(page)).toHaveText(agent?.displayName ?? '')
  await keyboard.press('p')
  await expect(person(page)).toHaveText(before?.displayName ?? '')
  await page.goBack()
  await expect(person(page)).toHaveText(agent?.displayName ?? '')
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
