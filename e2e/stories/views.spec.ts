import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { NEW_YORK } from '../oracle/week.ts'
import { rangeButton } from '../reading/filters.ts'
import { tabTo } from '../reading/keys.ts'
import { agentsTable, figures } from '../reading/overview.ts'
import { saveView, viewsButton, viewsMenu } from '../reading/views.ts'
import { expectNoViolations } from '../reading/violations.ts'

const note = (page: Page) => viewsMenu(page).getByRole('status')
const view = (page: Page, name: string) => viewsMenu(page).getByRole('link', { name: new RegExp(`^${name}`) })

/** What can be done with a view, opened. */
async function change(page: Page, name: string): Promise<void> {
  await viewsMenu(page)
    .getByRole('button', { name: `Change “${name}”` })
    .click()
}

/** The page as somebody sees it who signed in: everybody has views of one's own there. */
async function signedIn(page: Page): Promise<void> {
  await page.route('**/api/v1/session', async (route) => {
    const response = await route.fetch()
    const session = await response.json()
    await route.fulfill({ response, json: { ...session, features: { ...session.features, signIn: true } } })
  })
}

test('a view is saved, opened, renamed, replaced, deleted and brought back', async ({
  page,
  openOwnDesk,
  expectComplaint,
}) => {
  expectComplaint(/status of 409/)
  const { url } = await openOwnDesk()
  await signedIn(page)
  await page.goto(`${url}/?range=last-week&tz=${NEW_YORK}&sort=occupancy&order=desc`)
  await expect(agentsTable(page)).toBeVisible()
  await viewsButton(page).click()
  await expect(viewsMenu(page)).toContainText('No views yet')
  await expectNoViolations(page, '[role=dialog]')
  await saveView(page, 'Monday review')
  await expect(view(page, 'Monday review')).toHaveAccessibleName(/Open now/)

  await viewsMenu(page).getByRole('button', { name: 'Save this view' }).click()
  await viewsMenu(page).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(viewsMenu(page).getByRole('alert')).toHaveText('Give it a name')
  await viewsMenu(page).getByRole('textbox', { name: 'Name' }).fill('monday REVIEW')
  await viewsMenu(page).getByRole('button', { name: 'Save', exact: true }).click()
  await expect(viewsMenu(page).getByRole('textbox', { name: 'Name' })).toHaveAccessibleDescription(
    /You have a view of that name already/,
  )
  await expectNoViolations(page, '[role=dialog]')
  await page.keyboard.press('Escape')
  await expect(viewsMenu(page)).toHaveCount(0)

  await page.goto(`${url}/intervals?range=yesterday&tz=${NEW_YORK}`)
  await viewsButton(page).click()
  await view(page, 'Monday review').click()
  await expect(page).toHaveURL(
    new RegExp(`/\\?range=last-week&tz=${NEW_YORK}&interval=1_day&sort=occupancy&order=desc$`),
  )
  await expect(viewsMenu(page)).toHaveCount(0)

  await page.goto(`${url}/intervals?range=yesterday&tz=${NEW_YORK}`)
  await expect(page.getByRole('heading', { name: /^Agent × / })).toBeVisible()
  await viewsButton(page).click()
  await change(page, 'Monday review')
  await viewsMenu(page).getByRole('button', { name: 'Replace with what you see' }).click()
  await expect(note(page)).toContainText('“Monday review” now leads here.')
  await expect(view(page, 'Monday review')).toHaveAccessibleName(/Open now/)

  await change(page, 'Monday review')
  await viewsMenu(page).getByRole('button', { name: 'Rename or share' }).click()
  await viewsMenu(page).getByRole('textbox', { name: 'Name' }).fill('Yesterday, hour by hour')
  await viewsMenu(page).getByRole('switch', { name: 'Shared with everybody' }).click()
  await viewsMenu(page).getByRole('button', { name: 'Keep changes' }).click()
  await expect(view(page, 'Yesterday, hour by hour')).toContainText('Shared')

  await viewsMenu(page).getByRole('button', { name: 'Delete' }).click()
  await expect(note(page)).toContainText('is deleted.')
  await expect(view(page, 'Yesterday, hour by hour')).toHaveCount(0)
  await note(page).getByRole('button', { name: 'Undo' }).click()
  await expect(view(page, 'Yesterday, hour by hour')).toContainText('Shared')
})

test('the view that opens first opens where the address asks nothing, in every browser, and nowhere else', async ({
  page,
  openPage,
  openOwnDesk,
}) => {
  const { url } = await openOwnDesk()
  await page.goto(`${url}/?range=last-week&tz=${NEW_YORK}`)
  await expect(agentsTable(page)).toBeVisible()
  await viewsButton(page).click()
  // Where nobody signs in it is everybody's, which the page says.
  await viewsMenu(page).getByRole('button', { name: 'Save this view' }).click()
  await expect(viewsMenu(page).getByRole('switch')).toHaveCount(1)
  await expect(viewsMenu(page)).toContainText('that goes for all who open this Readyboard')
  await viewsMenu(page).getByRole('button', { name: 'Cancel' }).click()
  await saveView(page, 'Last week', { first: true })
  await expect(view(page, 'Last week')).toContainText('Opens first')
  await expect(view(page, 'Last week')).not.toContainText('Shared')
  await expect(viewsMenu(page).getByRole('heading', { name: 'Everybody’s: nobody signs in here' })).toBeVisible()

  await page.goto(url)
  await expect(page).toHaveURL(/\/\?range=last-week/)
  await expect(rangeButton(page)).toContainText('Last week')
  await page.goto(`${url}/?range=yesterday`)
  await expect(rangeButton(page)).toContainText('Yesterday')

  const elsewhere = await openPage()
  await elsewhere.goto(url)
  await expect(elsewhere, 'a browser that never heard of it').toHaveURL(/\/\?range=last-week/)
  await elsewhere.goto(url)
  await expect(elsewhere).toHaveURL(/\/\?range=last-week/)

  await viewsButton(page).click()
  await viewsMenu(page).getByRole('link', { name: 'Start without a view' }).click()
  await expect(rangeButton(page)).toContainText('Last 24 hours')
  await page.reload()
  await expect(rangeButton(page), 'a reload changes nothing').toContainText('Last 24 hours')

  await viewsButton(page).click()
  await change(page, 'Last week')
  await viewsMenu(page).getByRole('button', { name: 'Do not open it first' }).click()
  await expect(note(page)).toContainText('no longer opens first')
  await page.goto(url)
  await expect(rangeButton(page)).toContainText('Last 24 hours')
  await elsewhere.goto(url)
  await expect(elsewhere, 'that it is no more so is learnt, too').toHaveURL(`${url}/`)
})

test('a view is saved and opened by keyboard alone', async ({ page, openOwnDesk }) => {
  const { keyboard } = page
  const { url } = await openOwnDesk()
  await page.goto(`${url}/?range=yesterday&tz=${NEW_YORK}`)
  await expect(agentsTable(page)).toBeVisible()
  await keyboard.press('v')
  await expect(viewsMenu(page)).toBeVisible()
  await tabTo(page, viewsMenu(page).getByRole('button', { name: 'Save this view' }))
  await keyboard.press('Enter')
  await expect(viewsMenu(page).getByRole('textbox', { name: 'Name' })).toBeFocused()
  await keyboard.type('The day before')
  await keyboard.press('Enter')
  await expect(note(page)).toContainText('“The day before” is saved.')
  await expect(viewsMenu(page).getByRole('button', { name: 'Save this view' })).toBeFocused()
  await keyboard.press('Escape')
  await expect(viewsMenu(page)).toHaveCount(0)
  await expect(viewsButton(page)).toBeFocused()

  await keyboard.press('[')
  await expect(page).not.toHaveURL(/range=yesterday/)
  await keyboard.press('v')
  await expect(view(page, 'The day before')).toBeVisible()
  await tabTo(page, view(page, 'The day before'))
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/range=yesterday/)
  await expect(figures(page)).toBeVisible()

  await keyboard.press('v')
  await tabTo(page, viewsMenu(page).getByRole('button', { name: 'Change “The day before”' }))
  await keyboard.press('Enter')
  await tabTo(page, viewsMenu(page).getByRole('button', { name: 'Delete' }))
  await keyboard.press('Enter')
  await expect(note(page).getByRole('button', { name: 'Undo' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(view(page, 'The day before')).toBeVisible()
})

test('when views cannot be had the menu says so and asks again', async ({ page, expectComplaint }) => {
  expectComplaint(/api\/v1\/views/)
  await page.route('**/api/v1/views', (route) => route.abort())
  await page.goto(`/?range=yesterday&tz=${NEW_YORK}`)
  await expect(agentsTable(page)).toBeVisible()
  await viewsButton(page).click()
  await expect(viewsMenu(page).getByRole('alert')).toContainText('The views could not be loaded.')
  await page.unroute('**/api/v1/views')
  await viewsMenu(page).getByRole('button', { name: 'Try again' }).click()
  await expect(viewsMenu(page).getByRole('alert')).toHaveCount(0)
})

for (const theme of ['light', 'dark'] as const)
  for (const viewport of [
    { width: 1440, height: 1000 },
    { width: 390, height: 844 },
  ])
    test.describe(`in ${theme} at ${viewport.width} px`, () => {
      test.use({ colorScheme: theme, viewport })

      test('the views keep nobody out, and fit', async ({ page }) => {
        const name = `In ${theme} at ${viewport.width} pixels, with a name that has to end somewhere`
        await page.goto(`/?range=yesterday&tz=${NEW_YORK}`)
        await expect(figures(page)).toBeVisible()
        await viewsButton(page).click()
        await saveView(page, name)
        await change(page, name)
        await expectNoViolations(page, '[role=dialog]')
        await viewsMenu(page).getByRole('button', { name: 'Save this view' }).click()
        await expectNoViolations(page, '[role=dialog]')
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
        await viewsMenu(page).getByRole('button', { name: 'Delete' }).click()
        await expect(note(page)).toContainText('is deleted.')
      })
    })
