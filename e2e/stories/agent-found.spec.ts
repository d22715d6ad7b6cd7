import { expect, test } from '../fixtures.ts'
import { hoursOf } from '../oracle/one-agent.ts'
import { ratiosOf, sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt, NEW_YORK } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { agentAt, person, settled, strip } from '../reading/agent.ts'
import { pickAgents } from '../reading/filters.ts'
import { agentsTable } from '../reading/overview.ts'

const week = lastWeek()
const days = { from: week.monday, to: week.sunday }

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
  await expect(agentsTable(page)).toContainText('1 listed')

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
