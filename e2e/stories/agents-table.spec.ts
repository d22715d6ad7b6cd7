import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { agentsButton } from '../reading/filters.ts'
import { expectListening, explanation } from '../reading/occupancy.ts'
import { AGENT_COLUMNS, agentCells, agentsTable } from '../reading/overview.ts'
import { readColumns } from '../reading/table.ts'

const ADDRESS = lastWeekAt('/', '&interval=1_day')
const read = async (page: Page) => await readColumns(agentsTable(page), AGENT_COLUMNS)

test('all pages together list everybody once, and the totals are sums over all pages', async ({ page, desk }) => {
  const week = lastWeek()
  const people = desk.zoom.truth.agents().map((agent) => ({ agent, sums: sumsOf(desk.zoom, week, [agent.userId]) }))
  const listed = people.filter(({ agent, sums }) => agent.active || sums.online > 0)
  const totals = agentCells(`All ${listed.length} listed`, sumsOf(desk.zoom, week))

  await page.goto(ADDRESS)
  const pages = page.getByRole('navigation', { name: 'Pages' })
  const rows: string[][] = []
  for (let number = 1; number <= Math.ceil(listed.length / 25); number++) {
    if (number > 1) await pages.getByRole('button', { name: 'Next page' }).click()
    await expect(
      page.getByText(`${(number - 1) * 25 + 1}–${Math.min(number * 25, listed.length)} of ${listed.length}`),
    ).toBeVisible()
    await expect(agentsTable(page).locator('xpath=..')).toHaveAttribute('aria-busy', 'false')
    const [first = [], ...others] = await read(page)
    expect(first).toEqual(totals)
    rows.push(...others)
  }
  await expect(pages.getByRole('button', { name: 'Next page' })).toBeDisabled()
  expect(rows.toSorted()).toEqual(listed.map(({ agent, sums }) => agentCells(agent.displayName, sums)).toSorted())

  await page.getByRole('combobox', { name: 'Rows per page' }).selectOption('100')
  await expect(page).toHaveURL(/pageSize=100/)
  await expect.poll(() => read(page)).toEqual([totals, ...rows])
})

test('three counts of people on one page are of three kinds, and each says of which', async ({ page, desk }) => {
  const people = desk.zoom.truth
    .agents()
    .map(({ userId, active }) => ({ active, online: sumsOf(desk.zoom, lastWeek(), [userId]).online > 0 }))
  const online = people.filter((one) => one.online).length
  const former = people.filter((one) => !one.active && !one.online).length
  const listed = people.length - former
  // Else there was nothing to tell apart.
  expect(new Set([online, listed, people.length]).size).toBe(3)
  await page.goto(ADDRESS)
  await expect(agentsButton(page)).toHaveText(`Agents${people.length} of ${people.length}`)
  const agents = page.getByRole('region', { name: 'Agents', exact: true })
  await expect(agents).toContainText(`${listed} listed · ${online} online`)
  await expect.poll(async () => (await read(page))[0]?.[0]).toBe(`All ${listed} listed`)
  await expectListening(page)
  await agents.getByRole('button', { name: `${listed} listed` }).hover()
  await expect(explanation(page)).toContainText('The filter also counts former agents')
  await agentsTable(page).getByRole('row').nth(1).getByRole('button', { name: /%$/ }).last().hover()
  await expect(explanation(page)).toContainText(`${online} agents online · `)
  await page.goto(`${ADDRESS}&except=${encodeURIComponent(desk.zoom.truth.agents()[0]?.userId ?? '')}`)
  await agents.getByRole('button', { name: / listed$/ }).hover()
  await expect(explanation(page)).toContainText('Who has a row in this range')
  await expect(explanation(page)).not.toContainText('filter')
})

test('a column sorts all rows downwards, then upwards, then by name again', async ({ page, desk }) => {
  await page.goto(`${ADDRESS}&pageSize=100`)
  const byName = async () => (await read(page)).map(([name]) => name)
  await expect.poll(async () => (await byName()).length).toBeGreaterThan(25)
  const names = await byName()
  const week = lastWeek()
  const downwards = desk.zoom.truth
    .agents()
    .map(({ userId, active }) => ({ active, seconds: sumsOf(desk.zoom, week, [userId]).online }))
    .filter(({ active, seconds }) => active || seconds > 0)
    .toSorted((a, b) => b.seconds - a.seconds)
    .map(({ seconds }) => written.clock(seconds))
  const online = async () => (await read(page)).slice(1).map((cells) => cells[1])

  // Where columns have heads, nothing else sorts.
  await expect(page.getByRole('combobox', { name: 'Sort agents by' })).toHaveCount(0)
  const header = agentsTable(page).getByRole('columnheader', { name: 'Online', exact: true })
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'descending')
  await expect.poll(online).toEqual(downwards)
  await header.getByRole('button').click()
  await expect(header).toHaveAttribute('aria-sort', 'ascending')
  await expect.poll(online).toEqual(downwards.toReversed())
  await header.getByRole('button').click()
  await expect(agentsTable(page).getByRole('columnheader', { name: 'Agent', exact: true })).toHaveAttribute(
    'aria-sort',
    'ascending',
  )
  await expect.poll(byName).toEqual(names)
})

test('a search looks through all pages, without minding accents', async ({ page, desk }) => {
  const week = lastWeek()
  const nowak = desk.zoom.truth
    .agents()
    .filter(
      ({ userId, displayName, active }) =>
        /lukasz|łukasz/i.test(displayName) && (active || sumsOf(desk.zoom, week, [userId]).online > 0),
    )
  await page.goto(`${ADDRESS}&page=2`)
  await page.getByRole('searchbox', { name: 'Find an agent' }).fill('lukasz')
  await expect
    .poll(async () => (await read(page)).slice(1).map(([name]) => name))
    .toEqual(nowak.map(({ displayName }) => displayName))
  await expect(page).toHaveURL(/search=lukasz/)
  await expect(page).not.toHaveURL(/page=2/)
})

test('durations become decimal hours', async ({ page, desk }) => {
  await page.goto(ADDRESS)
  await page.getByRole('group', { name: 'Durations as' }).getByRole('button', { name: 'Decimal' }).click()
  const totals = agentCells('', sumsOf(desk.zoom, lastWeek()), written.decimalHours)
  await expect.poll(async () => (await read(page))[0]?.slice(1)).toEqual(totals.slice(1))
})

test('the button beside a name leaves only that agent', async ({ page, desk }) => {
  const week = lastWeek()
  const agent = desk.zoom.truth.agents().find(({ userId }) => sumsOf(desk.zoom, week, [userId]).online > 0)
  await page.goto(`${ADDRESS}&search=${encodeURIComponent(agent?.displayName ?? '')}`)
  await agentsTable(page)
    .getByRole('button', { name: `Show ${agent?.displayName} only` })
    .first()
    .click()
  await expect(page).toHaveURL(new RegExp(`agent=${encodeURIComponent(agent?.userId ?? '')}`))
  await expect
    .poll(async () => (await read(page))[0])
    .toEqual(agentCells('1 listed', sumsOf(desk.zoom, week, [agent?.userId ?? ''])))
})

test('the head says how the rows are sorted that are there, not those that are still to come', async ({ page }) => {
  await page.goto(ADDRESS)
  const header = (name: string) => agentsTable(page).getByRole('columnheader', { name, exact: true })
  await expect(header('Agent')).toHaveAttribute('aria-sort', 'ascending')
  const answer = Promise.withResolvers<void>()
  await page.route(/agents\?.*sort=onlineSeconds/, async (route) => {
    await answer.promise
    await route.continue()
  })
  await header('Online').getByRole('button').click()
  await expect(agentsTable(page).locator('xpath=..')).toHaveAttribute('aria-busy', 'true')
  await expect(header('Agent')).toHaveAttribute('aria-sort', 'ascending')
  answer.resolve()
  await expect(header('Online')).toHaveAttribute('aria-sort', 'descending')
  await expect(header('Agent')).not.toHaveAttribute('aria-sort')
})

test('the next view of the table is asked for while the pointer rests on the way to it', async ({ page }) => {
  const asked: string[] = []
  page.on('request', (request) => {
    if (/agents\?.*page=2/.test(request.url())) asked.push(request.url())
  })
  await page.goto(ADDRESS)
  const next = page.getByRole('navigation', { name: 'Pages' }).getByRole('button', { name: 'Next page' })
  const ahead = page.waitForResponse(/agents\?.*page=2/)
  await next.hover()
  await (await ahead).finished()
  await next.click()
  await expect(page.getByText(/^26–/)).toBeVisible()
  expect(asked).toHaveLength(1)
})
