import type { Page } from '@playwright/test'
import { openSignedInDesk, type SignedInDesk, type SignInPerson } from '../desk/signed-in-desk.ts'
import { expect, test } from '../fixtures.ts'

let own: SignedInDesk
test.beforeAll(async () => {
  own = await openSignedInDesk()
})
test.afterAll(async () => {
  await own.close()
})
test.beforeEach(({ expectComplaint }) => {
  // What a browser says of every refused call; signed out, all of them are.
  expectComplaint(/401/)
})

async function signIn(page: Page, { name }: SignInPerson): Promise<void> {
  await page.getByRole('link', { name: 'Sign in' }).click()
  await page.getByRole('button', { name }).click()
}

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Help and settings' }).click()
  await page.getByRole('button', { name: 'Sign out' }).click()
}

test('an administrator opens a link signed out, signs in, and is where the link leads', async ({ page }) => {
  await page.goto(`${own.url}/agents?range=yesterday&tz=UTC&interval=1_hour`)
  await expect(page.getByRole('heading', { name: 'Sign in to Readyboard' })).toBeVisible()
  await signIn(page, own.people.administrator)
  await expect(page).toHaveURL(`${own.url}/agents?range=yesterday&tz=UTC&interval=1_hour`)
  await expect(page.getByRole('row').nth(2)).toBeVisible({ timeout: 30_000 })
  await signOut(page)
  await expect(page.getByText('You are signed out.')).toBeVisible()
  await page.goto(`${own.url}/`)
  await expect(page.getByRole('heading', { name: 'Sign in to Readyboard' })).toBeVisible()
})

test('a supervisor sees the queues that Zoom says they lead, together and one by one, and no other', async ({
  page,
}) => {
  const { supervisor } = own.people
  const led = own.zoom.truth.supervisors().find(({ userId }) => userId === supervisor.id)?.queueIds ?? []
  const queues = own.zoom.truth.queues()
  const [theirs, others] = [queues.filter(({ id }) => led.includes(id)), queues.filter(({ id }) => !led.includes(id))]
  const today = Math.floor(Date.now() / 86_400_000) * 86_400
  const isHere = (userId: string) => own.zoom.truth.measures({ userId, from: today - 86_400, to: today }).online > 0
  const several = theirs[0]?.userIds.filter((id) => theirs[1]?.userIds.includes(id) && isHere(id)) ?? []
  await page.goto(`${own.url}/?range=yesterday&tz=UTC&interval=1_hour`)
  await signIn(page, supervisor)
  await expect(page.getByText(`${theirs.length} queues of yours together.`)).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText(`${several.length} agents work in several of them and count once.`)).toBeVisible()
  await page.getByRole('button', { name: /^Queue/ }).click()
  const options = page.getByRole('listbox').getByRole('option')
  await expect(options).toHaveCount(theirs.length + 1)
  await expect(options.first()).toContainText('All my queues')
  for (const { name } of theirs) await expect(options.filter({ hasText: name })).toBeVisible()
  for (const { name } of others) await expect(options.filter({ hasText: name })).toHaveCount(0)
})

test('a link to a queue that is not theirs says so and shows nothing of it', async ({ page, expectComplaint }) => {
  expectComplaint(/404/)
  const { supervisor } = own.people
  const led = own.zoom.truth.supervisors().find(({ userId }) => userId === supervisor.id)?.queueIds ?? []
  const foreign = own.zoom.truth.queues().find(({ id }) => !led.includes(id))
  await page.goto(`${own.url}/?range=yesterday&queue=${encodeURIComponent(foreign?.id ?? '')}`)
  await signIn(page, supervisor)
  await expect(page.getByText('There is nothing of that name here, or you may not see it.')).toBeVisible()
  await expect(page.getByText(foreign?.name ?? '')).toHaveCount(0)
})

test('an agent sees the own numbers', async ({ page }) => {
  await page.goto(`${own.url}/?range=yesterday&tz=UTC&interval=1_hour`)
  await signIn(page, own.people.agent)
  await expect(page.getByRole('button', { name: /My own numbers/ })).toBeVisible()
  await expect(page.getByRole('link', { name: own.people.agent.name }).first()).toBeVisible({ timeout: 30_000 })
})

test('an agent finds out who looked at them, and an auditor who looked at whom', async ({ page, openPage }) => {
  const { administrator, agent } = own.people
  await page.goto(`${own.url}/agents/${encodeURIComponent(agent.id)}?range=yesterday&tz=UTC&interval=1_hour`)
  await signIn(page, administrator)
  await expect(page.getByRole('heading', { name: agent.name })).toBeVisible({ timeout: 30_000 })
  await page.goto(`${own.url}/audit`)
  const look = page.getByRole('row').filter({ hasText: 'You' }).filter({ hasText: agent.name })
  await expect(look.first()).toBeVisible()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Download as CSV' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('readyboard-audit.csv')

  const theirs = await openPage()
  await theirs.goto(`${own.url}/audit`)
  await signIn(theirs, agent)
  await expect(theirs.getByRole('heading', { name: 'Who looked at my numbers' })).toBeVisible()
  await expect(theirs.getByRole('row').filter({ hasText: administrator.name }).first()).toBeVisible()
  await expect(theirs.getByRole('link', { name: 'Download as CSV' })).toHaveCount(0)
})

test('somebody whom Zoom gives nothing is told so, and who can change it', async ({ page, expectComplaint }) => {
  expectComplaint(/404/)
  await page.goto(`${own.url}/`)
  await signIn(page, own.people.stranger)
  await expect(page.getByText('There is nothing here for you yet.')).toBeVisible()
})

test('a session that ends leads to the sign-in page, and back to where one was', async ({ page }) => {
  await page.goto(`${own.url}/intervals?range=yesterday&tz=UTC&interval=1_hour`)
  await signIn(page, own.people.administrator)
  await expect(page.getByRole('row').nth(2)).toBeVisible({ timeout: 30_000 })
  await page.context().clearCookies({ name: 'readyboard' })
  await page.getByRole('link', { name: 'Agents' }).first().click()
  await expect(page.getByRole('heading', { name: 'Sign in to Readyboard' })).toBeVisible()
  await signIn(page, own.people.administrator)
  await expect(page).toHaveURL(/\/agents/)
})
