import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { Fault } from '@readyboard/zoom-simulator'
import { expect, test } from '../fixtures.ts'
import { lastWeekAt, NEW_YORK } from '../oracle/week.ts'
import { dayAfter, dayIn } from '../oracle/zone-time.ts'

const DOWN: Fault = { path: 'time_sheets', times: 1_000_000, action: { kind: 'answer', status: 503 } }
const today = dayIn(NEW_YORK, Date.now() / 1000)
const days = (from: number, to: number) =>
  `/?from=${dayAfter(today, -from)}&to=${dayAfter(today, -to)}&tz=${NEW_YORK}&interval=1_hour`

const strip = (page: Page) => page.getByRole('region', { name: 'Data coverage' })
const opener = (page: Page) => strip(page).getByRole('button')
const list = (page: Page) => page.getByRole('dialog', { name: 'Coverage of the range' })
const parts = (page: Page) => list(page).getByRole('list', { name: 'Parts of the range' }).getByRole('listitem')

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include('[role=dialog]').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html)}`)).toEqual([])
}

test('the strip opens a list of its parts by keyboard, and Escape leads back', async ({ page }) => {
  await page.goto(lastWeekAt('/', '&interval=1_hour'))
  await expect(opener(page)).toContainText('7 of 7 days')
  const cell = strip(page).getByRole('img').first()
  await cell.focus()
  await page.keyboard.press('Enter')
  await expect(list(page)).toBeVisible()
  await expect(list(page)).toContainText(/1?\d\d of 1?\d\d intervals covered/)
  await expect(parts(page).first()).toContainText(/ · Fetched/)
  await expect(parts(page).first()).toContainText(/Fetched \w{3} \d+ \w{3} \d\d:\d\d E[SD]T\. Never asked for again\./)
  await expectNoViolations(page)
  await page.keyboard.press('Escape')
  await expect(list(page)).toHaveCount(0)
  await expect(cell).toBeFocused()

  await opener(page).focus()
  await page.keyboard.press('Space')
  await expect(list(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(opener(page)).toBeFocused()
})

test('what may change says until when, and can be asked for again', async ({ page, openOwnDesk }) => {
  const { url, zoom } = await openOwnDesk({ zoom: { agents: 12 } })
  await page.goto(url + days(1, 1))
  await opener(page).click()
  await expect(parts(page).last()).toContainText(' · Provisional')
  await expect(parts(page).last()).toContainText(
    /Zoom may still change it; final once it is fetched after \w{3} \d+ \w{3} \d\d:\d\d E[SD]T\./,
  )
  const asked = () => zoom.log.filter(({ kind }) => kind === 'heavy').length
  const before = asked()
  await list(page).getByRole('button', { name: 'Refresh what may change' }).click()
  await expect(list(page).getByRole('status')).toHaveText(/^(Takes|Done:) \d+ requests?/)
  await expect(list(page).getByRole('status')).toHaveText(/^Done: \d+ requests?\.$/)
  expect(asked()).toBeGreaterThan(before)
})

test('what Zoom no longer gives is told apart from what failed, in words and marks', async ({ page, openOwnDesk }) => {
  const { url, zoom } = await openOwnDesk({ zoom: { agents: 12 }, environment: { LOOK_BACK_DAYS: '5' } })
  await page.goto(url + days(3, 2))
  await expect(opener(page)).toContainText('2 of 2 days')
  zoom.faults.add(DOWN)
  await page.goto(url + days(8, 2))
  await expect(page.getByRole('alert')).toBeVisible()
  await opener(page).click()
  const out = parts(page).filter({ hasText: 'Out of reach' })
  await expect(out).toContainText('Zoom gives 5 days back, and this was never stored. It will not come.')
  await expect(out.locator('.out-of-reach')).toBeVisible()
  const failed = parts(page).filter({ hasText: ' · Failed' })
  await expect(failed).toContainText(/Next try at \d\d:\d\d E[SD]T/)
  await expect(failed.locator('.failed')).toBeVisible()
  await expectNoViolations(page)
  await expect(
    strip(page)
      .getByRole('img', { name: /beyond what Zoom still serves/ })
      .first(),
  ).toBeAttached()

  zoom.faults.clear()
  await list(page).getByRole('button', { name: 'Try again' }).click()
  await expect(parts(page).filter({ hasText: ' · Failed' })).toHaveCount(0, { timeout: 20_000 })
  await expect(out).toHaveCount(1)
})

test('a phone opens the list from the line below the strip', async ({ openPage }) => {
  const page = await openPage({ viewport: { width: 390, height: 844 } })
  await page.goto(lastWeekAt('/', '&interval=1_day'))
  await opener(page).click()
  await expect(list(page)).toBeVisible()
  await expect(list(page)).toContainText('7 of 7 intervals covered')
  await expectNoViolations(page)
  await list(page).getByRole('button', { name: 'Close' }).click()
  await expect(list(page)).toHaveCount(0)
})

test('what is not final is said in words wherever it is hatched', async ({ page, openOwnDesk }) => {
  const { url } = await openOwnDesk({ zoom: { agents: 12 } })
  const innerText = { useInnerText: true }
  await page.goto(`${url}/?range=last-24-hours&tz=${NEW_YORK}&interval=1_hour`)
  await expect(opener(page)).toContainText('24 hours provisional', innerText)
  const agents = page.getByRole('region', { name: 'Agents', exact: true })
  await expect(agents).toContainText('24 hours provisional', innerText)
  await expect(agents.locator('.not-final')).toBeVisible()
  await expect(page.getByRole('region', { name: /^Agent time by/ })).toContainText('Not final', innerText)
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Intervals' }).click()
  const table = page.getByRole('table', { name: 'Time in each state by agent and interval' })
  await expect(table.getByRole('img', { name: 'Not final' }).first()).toBeAttached()
  await expect(page.getByText(/^\d+ rows · 24 hours provisional$/)).toBeVisible()
})
