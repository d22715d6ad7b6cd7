import { expect, test } from '../fixtures.ts'
import { restateThree } from '../oracle/restated.ts'
import { everybody, sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt, NEW_YORK, yesterday } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { tabTo } from '../reading/keys.ts'
import { agentsTable, chartTable, expectFigures, figures } from '../reading/overview.ts'
import { pinnedCard, shareAs } from '../reading/share.ts'
import { readTable } from '../reading/table.ts'
import { expectNoViolations } from '../reading/violations.ts'

test('a pinned link shows the same numbers after Zoom restated three agents, and names them', async ({
  page,
  openPage,
  openOwnDesk,
}) => {
  test.slow()
  const { url, zoom } = await openOwnDesk({ environment: { SETTLE_HOURS: '96' } })
  const stretch = yesterday()
  await page.goto(url + stretch.address)
  const before = sumsOf(zoom, stretch)
  await expectFigures(page, before)
  await expect(agentsTable(page)).toContainText(written.clock(before.online))
  await page.getByRole('button', { name: 'View as table', exact: true }).click()
  const seen = [await readTable(agentsTable(page)), await readTable(chartTable(page))]
  const link = await shareAs(page, 'Pinned')

  const restated = restateThree(zoom, stretch)
  const after = sumsOf(zoom, stretch)
  await page.getByRole('region', { name: 'Data coverage' }).getByRole('button').click()
  await page.getByRole('button', { name: 'Refresh what may change' }).click()
  await expectFigures(page, after)

  const reader = await openPage()
  await reader.goto(link)
  await expect(pinnedCard(reader).getByRole('heading')).toContainText(/^Pinned \w{3} \d+ \w{3}, \d\d:\d\d E[SD]T$/)
  await expectFigures(reader, before)
  await expect(agentsTable(reader)).toContainText(written.clock(before.online))
  await reader.getByRole('button', { name: 'View as table', exact: true }).click()
  expect([await readTable(agentsTable(reader)), await readTable(chartTable(reader))]).toEqual(seen)

  const changed = pinnedCard(reader).getByRole('status')
  await expect(changed).toContainText('3 agents restated: ')
  for (const { displayName } of restated) await expect(changed).toContainText(displayName)
  await expect(changed).toContainText('In all −0:24:00 Ready, +0:24:00 Not ready.')
  await pinnedCard(reader).getByRole('button', { name: 'Show what changed' }).click()
  const table = await readTable(reader.getByRole('table', { name: 'What changed since the numbers were pinned' }))
  for (const [index, person] of restated.entries()) {
    const row = table.findIndex(([name]) => name === person.displayName)
    expect(table[row + 1]).toEqual([
      'Ready',
      written.clock(person.before.ready),
      written.clock(person.after.ready),
      `−0:${String((index + 1) * 4).padStart(2, '0')}:00`,
    ])
  }
  await expectNoViolations(reader)
  await reader.emulateMedia({ colorScheme: 'dark' })
  await expectNoViolations(reader, '.pinned-card')
  await reader.setViewportSize({ width: 390, height: 844 })
  await expectNoViolations(reader, '.pinned-card')
  await reader.emulateMedia({ colorScheme: 'light' })
  await expectNoViolations(reader, '.pinned-card')
  await reader.setViewportSize({ width: 1440, height: 1000 })

  await pinnedCard(reader).getByRole('button', { name: 'Now', exact: true }).click()
  await expectFigures(reader, after)
  await reader.goBack()
  await expectFigures(reader, before)
  await reader.reload()
  await expectFigures(reader, before)
  await expect(pinnedCard(reader)).toBeVisible()
})

test('what changed for many is read page by page', async ({ page, openOwnDesk }) => {
  test.slow()
  const { url, zoom } = await openOwnDesk({ environment: { SETTLE_HOURS: '400' } })
  const week = lastWeek()
  await page.goto(url + lastWeekAt('/', '&interval=1_day'))
  await expectFigures(page, sumsOf(zoom, week))
  const link = await shareAs(page, 'Pinned')
  const { from, to } = week
  const moved = everybody(zoom).filter((userId) => zoom.restate(userId, from, to, 60) > 0).length
  await page.getByRole('region', { name: 'Data coverage' }).getByRole('button').click()
  await page.getByRole('button', { name: 'Refresh what may change' }).click()
  await expectFigures(page, sumsOf(zoom, week))

  await page.goto(link)
  await expect(pinnedCard(page).getByRole('status')).toContainText(
    new RegExp(`^${moved} agents restated: .+ and ${moved - 2} more\\.`),
  )
  await pinnedCard(page).getByRole('button', { name: 'Show what changed' }).click()
  const table = page.getByRole('table', { name: 'What changed since the numbers were pinned' })
  const names = () => table.locator('th[scope=rowgroup]').allTextContents()
  await expect(pinnedCard(page).getByText(`1–25 of ${moved}`)).toBeVisible()
  const first = await names()
  expect(first).toHaveLength(26)
  await pinnedCard(page).getByRole('button', { name: 'Next page' }).click()
  await expect(pinnedCard(page).getByText(`26–50 of ${moved}`)).toBeVisible()
  await expect.poll(names).not.toContain(first[1])
  await pinnedCard(page).getByRole('switch', { name: 'Shares and averages too' }).click()
  await expect(table).toContainText('Not ready share')
})

test('where nothing changed, a pinned link says so; another question leaves it, and there is a way back', async ({
  page,
}) => {
  const { address } = yesterday()
  await page.goto(address)
  await expect(agentsTable(page)).toBeVisible()
  await page.goto(await shareAs(page, 'Pinned'))
  await expect(pinnedCard(page).getByRole('status')).toHaveText('Nothing different has been fetched since.')
  const pinned = await figures(page).textContent()
  await expect(page).toHaveURL(/pinned=/)

  await page.keyboard.press('4')
  const left = page.getByRole('status').filter({ hasText: 'These are the numbers of now.' })
  await expect(left).toBeVisible()
  await expect(page).not.toHaveURL(/pinned=/)
  await left.getByRole('button', { name: 'Back to the pinned numbers' }).click()
  await expect(pinnedCard(page)).toBeVisible()
  await expect(figures(page)).toHaveText(pinned ?? '')

  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await expect(left).toBeVisible()
  await page.goBack()
  await expect(pinnedCard(page)).toBeVisible()
})

test('filters that are not the pinned ones never stand above pinned numbers', async ({ page }) => {
  const { address } = yesterday()
  await page.goto(address)
  await expect(agentsTable(page)).toBeVisible()
  await page.goto(await shareAs(page, 'Pinned'))
  await expect(pinnedCard(page)).toBeVisible()
  const id = new URL(page.url()).searchParams.get('pinned')
  await page.goto(`/?range=yesterday&tz=${NEW_YORK}&pinned=${id}`)
  await expect(page).not.toHaveURL(/pinned=/)
  await expect(page.getByText('These are the numbers of now.')).toBeVisible()
})

test('pinned numbers that are kept no longer say so, and lead to those of now', async ({ page, expectComplaint }) => {
  expectComplaint(/status of 404/)
  await page.goto(`${yesterday().address}&pinned=longgone`)
  // Until the report's own answer is in, the table may say for itself that it failed.
  await expect(page.getByRole('alert')).toHaveCount(1)
  await expect(page.getByRole('alert')).toContainText('The pinned numbers are no longer kept')
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Show the numbers of now' }).click()
  await expect(figures(page)).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
})

test('a pinned link is made, read and switched by keyboard alone', async ({ page }) => {
  const { keyboard } = page
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto(yesterday().address)
  await expect(agentsTable(page)).toBeVisible()
  await keyboard.press('s')
  const dialog = page.getByRole('dialog', { name: 'Share this view' })
  await tabTo(page, dialog.getByRole('radio', { name: 'Fixed range' }))
  await keyboard.press('ArrowDown')
  await tabTo(page, dialog.getByRole('button', { name: 'Copy link' }))
  await keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toHaveText('Short link copied')
  await page.goto(await page.evaluate(() => navigator.clipboard.readText()))
  await tabTo(page, pinnedCard(page).getByRole('button', { name: 'Now', exact: true }))
  await keyboard.press('Enter')
  await expect(page).toHaveURL(/numbers=now/)
  await keyboard.press('Shift+Tab')
  await keyboard.press('Enter')
  await expect(page).not.toHaveURL(/numbers=now/)
  await expect(pinnedCard(page)).toBeVisible()
})

for (const theme of ['light', 'dark'] as const)
  test.describe(`in ${theme} on a phone`, () => {
    test.use({ colorScheme: theme, viewport: { width: 390, height: 844 } })

    test('pinned numbers keep nobody out, and fit', async ({ page }) => {
      await page.goto(yesterday().address)
      await expect(figures(page)).toBeVisible()
      await page.goto(await shareAs(page, 'Pinned'))
      await expect(pinnedCard(page).getByRole('status')).toContainText('Nothing different has been fetched since.')
      await expectNoViolations(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    })
  })
