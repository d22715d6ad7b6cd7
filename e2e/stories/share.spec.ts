import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt, NEW_YORK } from '../oracle/week.ts'
import { tabTo } from '../reading/keys.ts'
import { agentsTable, expectFigures, figures } from '../reading/overview.ts'
import { copied, copyButton, linkField, pinnedCard, shareAs, shareButton, shareDialog } from '../reading/share.ts'
import { readTable } from '../reading/table.ts'
import { expectNoViolations } from '../reading/violations.ts'

test('a fixed link shows a reader with another language and zone the same', async ({ page, openPage }) => {
  await page.goto(`/?range=last-week&tz=${NEW_YORK}&sort=onlineSeconds&order=desc&page=2`)
  await expect(agentsTable(page)).toBeVisible()
  const link = await shareAs(page, 'Fixed range')
  expect(link).toMatch(/\/v\/[\w-]+$/)

  const reader = await openPage({ locale: 'de-DE', timezoneId: 'Asia/Kathmandu' })
  await reader.goto(link)
  await expect(reader.getByText(/^26–50 of/)).toBeVisible()
  await expect(page.getByText(/^26–50 of/)).toBeVisible()
  const { monday, sunday } = lastWeek()
  await expect(reader).toHaveURL(new RegExp(`/\\?from=${monday}&to=${sunday}&tz=${NEW_YORK}&interval=1_day`))
  const [read, sent] = [await readTable(agentsTable(reader)), await readTable(agentsTable(page))]
  expect(read.map((row) => row.map(unmarked))).toEqual(sent.map((row) => row.map(unmarked)))
  const [told, shown] = [await figures(reader).textContent(), await figures(page).textContent()]
  expect(unmarked(told ?? '')).toBe(unmarked(shown ?? ''))
})

/** Numbers without the marks that each language puts between their digits. */
const unmarked = (text: string) => text.replace(/(?<=\d)[.,](?=\d)/g, '')

test('a rolling link keeps a range that moves; sorting stays behind when it is not to be kept', async ({
  page,
  openPage,
}) => {
  await page.goto(`/?range=last-7-days&tz=${NEW_YORK}&sort=onlineSeconds`)
  await expect(agentsTable(page)).toBeVisible()
  await shareButton(page).click()
  await expect(shareDialog(page).getByRole('radio', { name: 'Rolling' })).toHaveAccessibleDescription(
    'Always the last 7 days on the day it is opened, cut at midnight New York.',
  )
  await shareDialog(page).getByRole('switch', { name: 'Keep columns and sort' }).click()
  await page.keyboard.press('Escape')
  const link = await shareAs(page, 'Rolling')

  const reader = await openPage()
  await reader.goto('/about')
  await reader.goto(link)
  await expect(reader).toHaveURL(new RegExp(`/\\?range=last-7-days&tz=${NEW_YORK}&interval=1_day`))
  await expect(figures(reader)).toBeVisible()
  await reader.goBack()
  await expect(reader, 'Back leads past the short link').toHaveURL('/about')
})

test('the dialog says what the reader gets, and that two dates do not roll', async ({ page }) => {
  await page.goto(lastWeekAt('/', '&interval=1_hour&occupancy=logged-in'))
  await expect(agentsTable(page)).toBeVisible()
  await shareButton(page).click()
  await expect(shareDialog(page).getByRole('radio', { name: 'Rolling' })).toBeDisabled()
  await expect(shareDialog(page).getByRole('radio', { name: 'Fixed range' })).toBeChecked()
  const facts = shareDialog(page).getByRole('region', { name: 'What the reader gets' })
  for (const fact of [/Queue\s*All queues/, /Zone\s*New York, not the reader’s/, /Interval\s*1 hour/])
    await expect(facts).toContainText(fact)
  await expect(facts).toContainText('of logged-in time: occupied ÷ online')
  await expect(facts).toContainText('168 of 168 closed hours')
})

test('without the server there is no short link, and the full one still shows the same', async ({
  page,
  openPage,
  desk,
  expectComplaint,
}) => {
  expectComplaint(/api\/v1\/links/)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.route('**/api/v1/links*', (route) => route.abort())
  await page.goto(lastWeekAt('/'))
  await expect(agentsTable(page)).toBeVisible()
  await shareButton(page).click()
  await copyButton(page).click()
  await expect(shareDialog(page).getByRole('alert')).toContainText(
    'no short link was made. The full link needs no server.',
  )
  await shareDialog(page).getByRole('button', { name: 'Full link' }).click()
  await expect(shareDialog(page).getByRole('status')).toHaveText('Full link copied')
  const reader = await openPage()
  await reader.goto(await copied(page))
  await expectFigures(reader, sumsOf(desk.zoom, lastWeek()))
})

test('where no new pin can be made, the full link that there is not is not recommended', async ({
  page,
  expectComplaint,
}) => {
  expectComplaint(/api\/v1\/links/)
  await page.route('**/api/v1/links*', (route) => route.abort())
  await page.goto(lastWeekAt('/'))
  await expect(agentsTable(page)).toBeVisible()
  await shareButton(page).click()
  await shareDialog(page).getByRole('radio', { name: 'Pinned' }).check()
  await copyButton(page).click()
  await expect(shareDialog(page).getByRole('alert')).toContainText('no short link was made.')
  await expect(shareDialog(page).getByRole('alert')).not.toContainText('full link')
  await expect(shareDialog(page).getByRole('button', { name: 'Full link' })).toHaveAttribute('aria-disabled', 'true')
})

test('a pinned link keeps the sort it was made with, and the full one has that of now', async ({ page, openPage }) => {
  await page.goto(lastWeekAt('/', '&sort=onlineSeconds&order=desc'))
  await expect(agentsTable(page)).toBeVisible()
  await page.goto(await shareAs(page, 'Pinned'))
  await expect(pinnedCard(page)).toBeVisible()
  await page.goto(page.url().replace('sort=onlineSeconds', 'sort=displayName'))
  await shareButton(page).click()
  await expect(shareDialog(page).getByRole('radio', { name: 'Pinned' })).toBeChecked()
  await expect(shareDialog(page).getByRole('switch', { name: 'Keep columns and sort' })).toHaveCount(0)
  await expect(shareDialog(page)).toContainText('The short link keeps the columns and sort that it was made with')
  await shareDialog(page).getByRole('button', { name: 'Full link' }).click()
  const full = await copied(page)
  expect(full).toMatch(/pinned=/)
  await page.keyboard.press('Escape')
  const reader = await openPage()
  await reader.goto(full)
  await expect(pinnedCard(reader)).toBeVisible()
  await expect(reader).toHaveURL(/sort=displayName/)
  await reader.goto(await shareAs(page, 'Pinned'))
  await expect(pinnedCard(reader)).toBeVisible()
  await expect(reader).toHaveURL(/sort=onlineSeconds/)
})

test('where a browser does not let pages copy, the link is selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined })
    document.execCommand = () => false
  })
  await page.goto(lastWeekAt('/'))
  await expect(agentsTable(page)).toBeVisible()
  await shareButton(page).click()
  await copyButton(page).click()
  await expect(shareDialog(page).getByRole('alert')).toContainText('The link is selected')
  await expect(linkField(page)).toBeFocused()
  const selected = await linkField(page).evaluate((field) =>
    field instanceof HTMLInputElement ? field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0) : '',
  )
  expect(selected).toMatch(/\/v\/[\w-]+$/)
})

test('a link is made and copied by keyboard alone', async ({ page, openPage, desk }) => {
  const { keyboard } = page
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(lastWeekAt('/'))
  await expect(agentsTable(page)).toBeVisible()
  await keyboard.press('s')
  await expect(copyButton(page), 'Enter copies at once').toBeFocused()
  const { getByRole } = { getByRole: shareDialog(page).getByRole.bind(shareDialog(page)) }
  await tabTo(page, getByRole('radio', { name: 'Fixed range' }))
  await keyboard.press('ArrowDown')
  await expect(getByRole('radio', { name: 'Pinned' })).toBeChecked()
  await keyboard.press('ArrowUp')
  await expect(getByRole('radio', { name: 'Fixed range' })).toBeChecked()
  await tabTo(page, getByRole('switch', { name: 'Keep columns and sort' }))
  await keyboard.press('Space')
  await expect(getByRole('switch', { name: 'Keep columns and sort' })).not.toBeChecked()
  await tabTo(page, copyButton(page))
  await keyboard.press('Enter')
  await expect(getByRole('status')).toHaveText('Short link copied')
  await keyboard.press('Escape')
  await expect(shareDialog(page)).toHaveCount(0)
  await expect(shareButton(page)).toBeFocused()

  const reader = await openPage()
  await reader.goto(await copied(page))
  await expectFigures(reader, sumsOf(desk.zoom, lastWeek()))
})

test('a link to one agent leads to that agent, and a pinned one to the list of all', async ({
  page,
  openPage,
  desk,
}) => {
  const { from, to } = lastWeek()
  const agent = desk.zoom.truth.agents().find(({ userId }) => desk.zoom.truth.measures({ userId, from, to }).online > 0)
  await page.goto(lastWeekAt('/', '').replace('/?', `/agents/${agent?.userId}?`))
  await expect(page.getByRole('heading', { name: agent?.displayName ?? '', level: 1 })).toBeVisible()
  await shareButton(page).click()
  await expect(shareDialog(page).getByRole('radio', { name: 'Pinned' })).toBeDisabled()
  await page.keyboard.press('Escape')
  const reader = await openPage()
  await reader.goto(await shareAs(page, 'Fixed range'))
  await expect(reader).toHaveURL(new RegExp(`/agents/${agent?.userId}\\?from=${lastWeek().monday}`))
  await expect(reader.getByRole('heading', { name: agent?.displayName ?? '', level: 1 })).toBeVisible()

  await page.goto(lastWeekAt('/').replace('/?', '/agents?'))
  await expect(agentsTable(page)).toBeVisible()
  await reader.goto(await shareAs(page, 'Pinned'))
  await expect(reader).toHaveURL(/\/agents\?.*pinned=/)
  await expect(pinnedCard(reader)).toBeVisible()
  await expect.poll(() => readTable(agentsTable(reader))).toEqual(await readTable(agentsTable(page)))
})

test('a wall takes a link, too', async ({ page }) => {
  await page.goto(lastWeekAt('/'))
  await expect(agentsTable(page)).toBeVisible()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await shareButton(page).click()
  await shareDialog(page).getByRole('switch', { name: 'As wallboard' }).click()
  await shareDialog(page).getByRole('button', { name: 'Full link' }).click()
  await expect.poll(() => copied(page)).toMatch(new RegExp(`/wallboard\\?tz=${NEW_YORK}$`))
})

test('a short link that leads nowhere says so and offers a way on', async ({ page, expectComplaint }) => {
  expectComplaint(/status of 404/)
  await page.goto('/v/nobody-made-this')
  await expect(page.getByRole('heading', { name: 'This link leads nowhere' })).toBeVisible()
  await expectNoViolations(page)
  await page.getByRole('link', { name: 'Go to Overview' }).click()
  await expect(figures(page)).toBeVisible()
})

test('a short link that cannot be asked for is tried again', async ({ page, openPage, expectComplaint }) => {
  expectComplaint(/api\/v1\/links/)
  await page.goto(lastWeekAt('/'))
  await expect(agentsTable(page)).toBeVisible()
  const link = await shareAs(page, 'Fixed range')
  const reader = await openPage()
  await reader.route('**/api/v1/links/*', (route) => route.abort())
  await reader.goto(link)
  await expect(reader.getByRole('heading', { name: 'The link could not be opened' })).toBeVisible()
  await reader.unroute('**/api/v1/links/*')
  await reader.getByRole('button', { name: 'Try again' }).click()
  await expect(figures(reader)).toBeVisible()
})

for (const theme of ['light', 'dark'] as const)
  for (const viewport of [
    { width: 1440, height: 1000 },
    { width: 390, height: 844 },
  ])
    test.describe(`in ${theme} at ${viewport.width} px`, () => {
      test.use({ colorScheme: theme, viewport })

      test('the dialog keeps nobody out, and fits', async ({ page }) => {
        await page.goto(lastWeekAt('/'))
        await expect(figures(page)).toBeVisible()
        await shareButton(page).click()
        await expect(shareDialog(page)).toBeVisible()
        await expect(copyButton(page)).toBeInViewport()
        await expectNoViolations(page, '[role=dialog]')
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
      })
    })
