import type { Locator, Page } from '@playwright/test'
import type { Simulator } from '@readyboard/zoom-simulator'
import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, NEW_YORK } from '../oracle/week.ts'
import { dayAfter, instantOf } from '../oracle/zone-time.ts'
import { agentsTable } from '../reading/overview.ts'
import { readColumns } from '../reading/table.ts'

const tuesday = dayAfter(lastWeek().monday, 1)
const DAY = { from: instantOf(tuesday, NEW_YORK), to: instantOf(dayAfter(tuesday, 1), NEW_YORK) }
const address = (more = '', path = '/') =>
  `${path}?from=${tuesday}&to=${tuesday}&tz=${NEW_YORK}&interval=1_hour${more && `&${more}`}`
const online = (zoom: Simulator, userId: string) => sumsOf(zoom, DAY, [userId]).online

/** A queue of which a member was off all day. */
function quietQueue(zoom: Simulator) {
  const agents = new Map(zoom.truth.agents().map((agent) => [agent.userId, agent]))
  const found = zoom.truth
    .queues()
    .flatMap((queue) => queue.userIds.map((userId) => ({ queue, agent: agents.get(userId) })))
    .find(({ agent }) => agent && online(zoom, agent.userId) === 0)
  if (!found?.agent) throw new Error('nobody was off that day')
  return { queue: found.queue, agent: found.agent }
}

const rowOf = (page: Page, name: string): Locator =>
  agentsTable(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader').getByText(name, { exact: true }) })

const VALUES = ['Online', 'Occupied', 'Ready', 'Not ready', 'Occupancy', 'Inbound'] as const

async function valuesOf(page: Page, name: string): Promise<string[]> {
  const rows = await readColumns(agentsTable(page), ['Agent', ...VALUES])
  return rows.find(([agent]) => agent === name)?.slice(1) ?? []
}

test('a member who was off all day stands there as offline, with zeros', async ({ page, desk }) => {
  const { queue, agent } = quietQueue(desk.zoom)
  await page.goto(address(`queue=${encodeURIComponent(queue.id)}&search=${encodeURIComponent(agent.displayName)}`))
  const row = rowOf(page, agent.displayName)
  await expect(row.getByText('Offline', { exact: true })).toBeVisible()
  expect(await valuesOf(page, agent.displayName)).toEqual(['0:00:00', '0:00:00', '0:00:00', '0:00:00', '–', '0'])
})

test('somebody who was online and was offered no call says so beside the zero', async ({ page, desk }) => {
  const hours = Array.from({ length: 10 }, (_, hour) => hour + 8)
  const quiet = hours
    .flatMap((hour) => desk.zoom.truth.agents().map((agent) => ({ agent, hour })))
    .find(({ agent: { userId }, hour }) => {
      const stretch = { from: DAY.from + hour * 3600, to: DAY.from + (hour + 1) * 3600 }
      const { online: seconds, inboundCalls, outboundCalls } = desk.zoom.truth.measures({ userId, ...stretch })
      return seconds > 0 && inboundCalls + outboundCalls === 0
    })
  if (!quiet) throw new Error('everybody had a call in every hour')
  const two = (n: number) => String(n).padStart(2, '0')
  const range = `from=${tuesday}T${two(quiet.hour)}:00&to=${tuesday}T${two(quiet.hour + 1)}:00`
  const { displayName } = quiet.agent
  await page.goto(`/?${range}&tz=${NEW_YORK}&interval=1_hour&search=${encodeURIComponent(displayName)}`)
  await expect(rowOf(page, displayName).getByRole('img', { name: 'Online, no calls' })).toBeVisible()
  expect((await valuesOf(page, displayName)).at(-1)).toBe('0')
  // The mark is explained for those who cannot point at it.
  await expect(page.getByText('Online, no calls', { exact: true })).toBeVisible()
})

test('an agent asked for in a queue they do not belong to has no value at all', async ({ page, desk }) => {
  const { queue } = quietQueue(desk.zoom)
  const stranger = desk.zoom.truth.agents().find(({ active, queueIds }) => active && !queueIds.includes(queue.id))
  const [member = ''] = queue.userIds.filter((userId) => online(desk.zoom, userId) > 0)
  const agents = [stranger?.userId ?? '', member].map((userId) => `agent=${encodeURIComponent(userId)}`).join('&')
  await page.goto(address(`queue=${encodeURIComponent(queue.id)}&${agents}`))
  const name = stranger?.displayName ?? ''
  await expect(rowOf(page, name).getByText('Not a member now', { exact: true })).toBeVisible()
  expect(await valuesOf(page, name)).toEqual(VALUES.map(() => '–'))
  await expect(page.getByText('2 listed · 1 online')).toBeVisible()
})

test('an agent of whom nothing is fetched is not offline', async ({ page, desk }) => {
  const { agent } = quietQueue(desk.zoom)
  const userId = encodeURIComponent(agent.userId)
  await page.goto(`/?from=2024-11-05&to=2024-11-06&tz=${NEW_YORK}&agent=${userId}`)
  await expect(rowOf(page, agent.displayName).getByText('No data yet', { exact: true })).toBeVisible()
  expect(await valuesOf(page, agent.displayName)).toEqual(VALUES.map(() => '–'))
  await expect(page.getByRole('heading', { name: 'Out of reach' })).toBeVisible()
})

test('a phone shows the same marks in its list', async ({ openPage, desk }) => {
  const { queue, agent } = quietQueue(desk.zoom)
  const page = await openPage({ viewport: { width: 390, height: 844 } })
  await page.goto(address(`queue=${encodeURIComponent(queue.id)}&search=${encodeURIComponent(agent.displayName)}`))
  const item = page.getByRole('region', { name: 'Agents', exact: true }).getByRole('listitem').first()
  await expect(item).toContainText(agent.displayName)
  await expect(item.getByText('Offline', { exact: true })).toBeVisible()
  await expect(item).toContainText('0h 00m')
})

test('intervals that Zoom reports as offline are told apart from those with online time', async ({
  page,
  openOwnDesk,
}) => {
  const { url, zoom } = await openOwnDesk({ zoom: { agents: 12, switches: { rowsWithoutActivity: true } } })
  const { agent } = quietQueue(zoom)
  await page.goto(url + address(`agent=${encodeURIComponent(agent.userId)}`, '/intervals'))
  const table = page.getByRole('table', { name: 'Time in each state by agent and interval' })
  await expect(table.getByText('Offline', { exact: true }).nth(5)).toBeVisible()
  const rows = await readColumns(table, ['Online', 'Offline'])
  expect(rows.slice(1).every(([seconds, offline]) => seconds === '0:00:00' && offline === '1:00:00')).toBe(true)
})

test('the chart says of an hour whether nobody was online or nobody has fetched it', async ({ page, desk }) => {
  const { agent } = quietQueue(desk.zoom)
  await page.goto(address(`agent=${encodeURIComponent(agent.userId)}`))
  const chart = page.getByRole('application', { name: /^Agent time by / })
  await chart.focus()
  await chart.press('ArrowRight')
  await expect(page.getByText('Nobody was online.', { exact: false }).first()).toBeVisible()
})

test('the about page explains all four', async ({ page }) => {
  await page.goto('/about')
  const card = page.getByRole('region', { name: 'Four kinds of nothing' })
  for (const name of ['Offline', 'Online, no calls', 'Not a member now', 'No data yet'])
    await expect(card.getByText(name, { exact: true })).toBeVisible()
  await expect(card.locator('svg')).toHaveCount(8)
})
