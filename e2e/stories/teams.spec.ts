import type { Page } from '@playwright/test'
import type { Desk } from '../desk/desk.ts'
import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt } from '../oracle/week.ts'
import { agentsButton, dialog } from '../reading/filters.ts'
import { tabTo } from '../reading/keys.ts'
import { agentsTable, expectFigures } from '../reading/overview.ts'
import { shareButton, shareDialog } from '../reading/share.ts'
import { readColumns } from '../reading/table.ts'
import { expectNoViolations } from '../reading/violations.ts'

const picker = (page: Page) => dialog(page, 'Agents')
const option = (page: Page, name: string | RegExp) => picker(page).getByRole('option', { name })

/** A team as Zoom lists it: its name is told by the page, its members by the truth. */
async function aTeam({ zoom, url }: Desk) {
  const agents = zoom.truth.agents()
  const id = agents[0]?.teamId ?? ''
  const { items } = await (await fetch(`${url}/api/v1/teams`)).json()
  const { name } = items.find((team: { id: string }) => team.id === id)
  const members = agents.filter(({ teamId }) => teamId === id)
  const active = members.filter((agent) => agent.active)
  const others = agents.filter(({ teamId }) => teamId !== id)
  return { id, name: `Team ${name}`, members, active, others, total: agents.length }
}

const idsOf = (people: readonly { userId: string }[]) => people.map(({ userId }) => userId)
const truthFor = (desk: Desk, people: readonly { userId: string }[]) => sumsOf(desk.zoom, lastWeek(), idsOf(people))

async function openPicker(page: Page): Promise<void> {
  await agentsButton(page).click()
  await expect(option(page, /^Team/).first()).toBeVisible()
}

test('a supervisor chooses a team in one tick: the link names the team, and the numbers are its own', async ({
  page,
  openPage,
  desk,
}) => {
  const team = await aTeam(desk)
  await page.goto(lastWeekAt('/', '&interval=1_day'))
  await openPicker(page)
  await picker(page).getByRole('button', { name: 'None', exact: true }).click()
  await expect(picker(page)).toContainText('Nobody is chosen.')
  await expect(picker(page).getByRole('button', { name: 'Apply' })).toBeDisabled()
  await option(page, team.name).click()
  await expect(picker(page).getByRole('status')).toHaveText(`${team.members.length} of ${team.total}not applied yet`)
  await expect(picker(page)).toContainText('Whoever belongs to the team, newcomers included.')
  await picker(page).getByRole('button', { name: 'Apply' }).click()

  await expect(page).toHaveURL(new RegExp(`[?&]team=${encodeURIComponent(team.id)}$`))
  await expect(agentsButton(page)).toHaveText(`Agents${team.name}`)
  await expectFigures(page, truthFor(desk, team.members))
  const names = async () => (await readColumns(agentsTable(page), ['Agent'])).slice(1).flat().toSorted()
  const known = (userId: string) => truthFor(desk, [{ userId }]).online > 0
  const listed = team.members.filter(({ active, userId }) => active || known(userId))
  await expect.poll(names).toEqual(listed.map(({ displayName }) => displayName).toSorted())

  const reader = await openPage()
  await reader.goto(page.url())
  await expectFigures(reader, truthFor(desk, team.members))
  await expect(agentsButton(reader)).toHaveText(`Agents${team.name}`)
  await page.goBack()
  await expect(agentsButton(page)).toHaveText(`Agents${team.total} of ${team.total}`)
  await expectFigures(page, truthFor(desk, [...team.members, ...team.others]))
  await page.goForward()
  await expectFigures(page, truthFor(desk, team.members))
})

test('two unticked of all are left out by the link, a reload keeps them out, and turning it round leaves only them', async ({
  page,
  desk,
}) => {
  const team = await aTeam(desk)
  const out = team.active.slice(0, 2)
  const rest = [...team.members, ...team.others].filter(({ userId }) => !idsOf(out).includes(userId))
  await page.goto(lastWeekAt('/', '&interval=1_day'))
  await openPicker(page)
  for (const { displayName } of out) await option(page, displayName).click()
  await expect(option(page, team.name)).toContainText(`${team.members.length - 2} of ${team.members.length}`)
  await expect(option(page, team.name)).toHaveAttribute('aria-selected', 'false')
  await expect(picker(page)).toContainText('All but these 2: newcomers are included.')
  await picker(page).getByRole('button', { name: 'Apply' }).click()
  await expect(agentsButton(page)).toHaveText(`AgentsAll but 2 of ${team.total}`)
  expect(new URL(page.url()).searchParams.getAll('except').toSorted()).toEqual(idsOf(out).toSorted())
  await expectFigures(page, truthFor(desk, rest))

  await page.reload()
  await expectFigures(page, truthFor(desk, rest))
  await shareButton(page).click()
  await expect(shareDialog(page)).toContainText(`All but 2 of ${team.total}`)
  await page.keyboard.press('Escape')

  await openPicker(page)
  // Below their team, in front of its other members.
  const first = await picker(page).getByRole('option').allTextContents()
  expect(first.slice(1, 3).toSorted()).toEqual(out.map(({ displayName }) => displayName).toSorted())
  await picker(page).getByRole('button', { name: 'Invert' }).click()
  await picker(page).getByRole('button', { name: 'Apply' }).click()
  await expect(agentsButton(page)).toHaveText(`Agents2 of ${team.total}`)
  await expectFigures(page, truthFor(desk, out))
})

test('a team without one of its members and with somebody besides is chosen by keyboard alone', async ({
  page,
  desk,
}) => {
  const { keyboard } = page
  const team = await aTeam(desk)
  const [out] = team.active
  const besides = team.others.find(({ active }) => active)
  const people = [...team.members.filter((one) => one !== out), ...(besides ? [besides] : [])]
  await page.goto(lastWeekAt('/', '&interval=1_day'))
  await expect(agentsTable(page)).toBeVisible()
  await keyboard.press('a')
  await expect(option(page, /^Team/).first()).toBeVisible()
  await tabTo(page, picker(page).getByRole('button', { name: 'None', exact: true }))
  await keyboard.press('Enter')
  await page.getByRole('searchbox', { name: /^Find among/ }).focus()
  for (const words of [team.name, out?.displayName ?? '', besides?.displayName ?? '']) {
    await keyboard.press('Control+a')
    await keyboard.type(words)
    await expect(picker(page).getByRole('option')).toHaveCount(1)
    await expect(picker(page).getByRole('option')).toContainText(words)
    await keyboard.press('ArrowDown')
    await keyboard.press('Enter')
  }
  await keyboard.press('Control+Enter')
  await expect(agentsButton(page)).toHaveText(`Agents${team.name} + 1 but 1`)
  await expectFigures(page, truthFor(desk, people))
})

test('another queue is asked about everybody in it again', async ({ page, desk }) => {
  const team = await aTeam(desk)
  await page.goto(lastWeekAt('/', `&interval=1_day&team=${team.id}&except=${team.active[0]?.userId}`))
  await expect(agentsButton(page)).toHaveText(`Agents${team.name} but 1`)
  await page
    .getByRole('region', { name: 'Filters' })
    .getByRole('button', { name: /^Queue/ })
    .click()
  await page.getByRole('option', { name: 'Billing voice' }).click()
  await expect(page).not.toHaveURL(/team=|except=/)
})

test('a link to a team that is gone says that there is no such thing, and leads on', async ({
  page,
  expectComplaint,
}) => {
  expectComplaint(/404/)
  await page.goto(lastWeekAt('/', '&team=T-of-nobody'))
  await page.getByRole('button', { name: 'Show my queues' }).click()
  await expect(page).not.toHaveURL(/team=/)
  await expect(agentsTable(page)).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const)
  test(`the list of teams breaks no rule, in ${colorScheme}`, async ({ page, desk }) => {
    const team = await aTeam(desk)
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto(lastWeekAt('/', `&interval=1_day&team=${team.id}`))
    await openPicker(page)
    await option(page, team.active[1]?.displayName ?? '').click()
    await expectNoViolations(page, '[role=dialog]')
  })

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } })

  test('a team is chosen from the sheet, and counts as a filter', async ({ page, desk }) => {
    const team = await aTeam(desk)
    await page.goto(lastWeekAt('/', '&interval=1_day'))
    const filters = page.getByRole('region', { name: 'Filters' }).getByRole('button', { name: /^Filters/ })
    await filters.click()
    await dialog(page, 'Filters')
      .getByRole('button', { name: /^Agents/ })
      .click()
    await picker(page).getByRole('button', { name: 'None', exact: true }).click()
    await option(page, team.name).click()
    await expectNoViolations(page, '[role=dialog]')
    await picker(page).getByRole('button', { name: 'Apply' }).click()
    await expect(page).toHaveURL(new RegExp(`team=${encodeURIComponent(team.id)}`))
    await dialog(page, 'Filters').getByRole('button', { name: 'Done' }).click()
    await expect(filters).toHaveText('Filters3')
    await filters.click()
    await dialog(page, 'Filters').getByRole('button', { name: 'Reset' }).click()
    await expect(page).not.toHaveURL(/team=/)
  })
})
