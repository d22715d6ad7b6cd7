import type { Page } from '@playwright/test'
import type { Desk } from '../desk/desk.ts'
import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt } from '../oracle/week.ts'
import { bytesOf, exportMenu, openExport } from '../reading/export.ts'
import { intervals } from '../reading/filters.ts'
import { expectFigures } from '../reading/overview.ts'

const HOURS = lastWeekAt('/', '&interval=1_hour')

test('a file that is stopped or breaks off is not saved, and the menu says so', async ({
  page,
  desk,
  expectComplaint,
}) => {
  expectComplaint(/export|ERR_|Failed to load/)
  await page.goto(HOURS)
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  await openExport(page)
  const answer = Promise.withResolvers<void>()
  await page.route(/\/export\?(?!.*rows=)/, async (route) => {
    await answer.promise
    await route
      .fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: JSON.stringify({
          type: 'x',
          title: 'Too busy',
          status: 503,
          detail: 'Other files are being written.',
          errors: [],
          traceId: 't',
        }),
      })
      .catch(() => undefined)
  })
  await exportMenu(page)
    .getByRole('button', { name: /^Download/ })
    .click()
  await expect(exportMenu(page).getByRole('progressbar')).toBeVisible()
  await exportMenu(page).getByRole('button', { name: 'Stop' }).click()
  await expect(exportMenu(page).getByText('Stopped; nothing was saved.')).toBeVisible()
  answer.resolve()
  await exportMenu(page)
    .getByRole('button', { name: /^Download/ })
    .click()
  await expect(exportMenu(page).getByText('Nothing was saved: Other files are being written.')).toBeVisible()
})

test('a file goes on being saved while its menu is closed, and can be stopped when it is opened again', async ({
  page,
  desk,
}) => {
  const letGo = await openHeldExport(page, desk)
  await press(page, /^Download/)
  await expect(exportMenu(page).getByRole('progressbar')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(exportMenu(page)).toHaveCount(0)
  const saving = page.getByRole('button', { name: 'Export: a file is being saved' }).locator('visible=true')
  await expect(saving).toBeFocused()
  await page.setViewportSize({ width: 600, height: 900 })
  await saving.click()
  await expect(exportMenu(page).getByRole('button', { name: 'Stop' })).toBeVisible()
  await page.setViewportSize({ width: 1440, height: 1000 })
  await expect(intervals(page), 'the page is wide again').toBeVisible()
  await page.mouse.click(1_300, 900)
  await expect(exportMenu(page)).toHaveCount(0)

  const [file] = await Promise.all([page.waitForEvent('download'), letGo()])
  expect((await bytesOf(file)).toString('utf8')).toContain('# End')
  const spoken = page.getByRole('status').filter({ hasText: /^Saved .+\.csv, [\d.]+ .B\.$/ })
  await expect(spoken).toHaveCount(1)
  await page.getByRole('button', { name: 'Export', exact: true }).locator('visible=true').click()
  await expect(
    exportMenu(page)
      .getByRole('status')
      .filter({ hasText: /^Saved/ }),
  ).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(spoken).toHaveCount(0)
})

test('a file that failed while its menu was closed is not lost from sight', async ({ page, desk, expectComplaint }) => {
  expectComplaint(/export|ERR_|Failed to load/)
  await page.goto(HOURS)
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  const answer = Promise.withResolvers<void>()
  await page.route(WHOLE_FILE, async (route) => {
    await answer.promise
    await route.abort()
  })
  await openExport(page)
  await press(page, /^Download/)
  await page.keyboard.press('Escape')
  await expect(exportMenu(page)).toHaveCount(0)
  answer.resolve()
  await page.getByRole('button', { name: 'Export: the last file was not saved' }).locator('visible=true').click()
  await expect(exportMenu(page).getByText(/^Nothing was saved: /)).toBeVisible()
})

test('that a file is being saved, and what came of it, is spoken where somebody listens already', async ({
  page,
  desk,
}) => {
  const letGo = await openHeldExport(page, desk)
  // What a live region said, and whether it was there before it did.
  await page.evaluate(() => {
    const region = document.querySelector('.export-download [role=status]')
    const spoken: string[] = []
    Object.assign(window, { spoken })
    if (region)
      new MutationObserver(() => spoken.push(region.textContent)).observe(region, {
        childList: true,
        subtree: true,
        characterData: true,
      })
  })
  await press(page, /^Download/)
  await expect(exportMenu(page).getByRole('progressbar')).toBeVisible()
  await Promise.all([page.waitForEvent('download'), letGo()])
  const spoken = () => page.evaluate(() => Reflect.get(window, 'spoken'))
  await expect.poll(spoken).toContainEqual(expect.stringMatching(/^Saved /))
  expect(await spoken()).toContainEqual(expect.stringMatching(/^Saving all-queues_.*\.csv$/))
})

const WHOLE_FILE = /\/export\?(?!.*rows=)/

const press = (page: Page, name: RegExp) => exportMenu(page).getByRole('button', { name }).click()

/** The menu over a week that is there, and no whole file comes; gives the verb to let them go. */
async function openHeldExport(page: Page, desk: Desk) {
  await page.goto(HOURS)
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  const letGo = await holdFiles(page)
  await openExport(page)
  return letGo
}

/** Lets no whole file come; gives the verb to let them go. */
async function holdFiles(page: Page): Promise<() => Promise<void>> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(WHOLE_FILE, async (route) => {
    await promise
    await route.continue()
  })
  return () => Promise.resolve(resolve())
}
