import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt, yesterday } from '../oracle/week.ts'
import { dateInWords } from '../oracle/zone-time.ts'
import { bytesOf, download, exportMenu, fact, openExport } from '../reading/export.ts'
import { chart, expectFigures, tooltip } from '../reading/overview.ts'
import { pixelsLike, readDrawing } from '../reading/picture.ts'
import { pinnedCard, shareAs } from '../reading/share.ts'

const HOURS = lastWeekAt('/', '&interval=1_hour')

test('the chart is saved as a picture with its filters underneath, light or dark', async ({ page, desk }) => {
  await page.goto(HOURS)
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  await expect(page.locator('.time-chart svg')).toBeVisible()
  await openExport(page)
  await exportMenu(page).getByRole('radio', { name: 'SVG' }).check({ force: true })
  await exportMenu(page).getByRole('button', { name: 'Dark' }).click()
  const drawing = (await bytesOf(await download(page))).toString('utf8')
  expect(drawing).toContain('New York time')
  const { sunday } = lastWeek()
  expect(drawing).toContain(`${dateInWords(sunday)} ${sunday.slice(0, 4)}`)
  expect(drawing).toMatch(/As of \w+ \d+ \w+ \d{4} \d\d:\d\d E[SD]T \(UTC−0[45]:00\) · 168 of 168 intervals/)
  expect(drawing).toContain('@font-face')
  expect(drawing).toContain('rgb(19, 22, 29)')
  expect(drawing).not.toMatch(/var\(--|light-dark|https?:\/\/(?!www\.w3\.org)/)
  await exportMenu(page).getByRole('radio', { name: 'PNG' }).check({ force: true })
  const picture = await bytesOf(await download(page))
  expect(picture.subarray(1, 4).toString()).toBe('PNG')
  expect(picture.readUInt32BE(16)).toBeGreaterThan(2_000)
})

for (const theme of ['light', 'dark'] as const)
  test.describe(`in ${theme}, with patterns`, () => {
    test.use({ colorScheme: theme })
    const [ready, notReady, legend] =
      theme === 'light' ? ['#149a83', '#f4b63f', '#4143b5'] : ['#31bfa3', '#ffd584', '#6265e6']

    test('the picture shows every state', async ({ page, desk }) => {
      await page.addInitScript(() => localStorage.setItem('readyboard.patterns', 'on'))
      await page.goto(HOURS)
      await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
      await expect(page.locator('#ready-dots')).toBeAttached()
      await openExport(page)
      await choose(page, 'PNG')
      const picture = await bytesOf(await download(page))
      // A legend's square alone has 400.
      for (const color of [ready, notReady, legend])
        expect(await pixelsLike(page, picture, color)).toBeGreaterThan(5_000)
      const drawing = await drawingOf(page)
      expect(drawing).not.toMatch(/var\(--|light-dark/)
      const { marked } = await readDrawing(page, drawing)
      expect(marked).toEqual(expect.arrayContaining(['Occupied', 'Ready', 'Not ready', 'Occupancy']))
    })
  })

test('the picture says whom it is about, and every mark of it is in its legend', async ({ page, desk }) => {
  const id = desk.zoom.truth.agents()[0]?.teamId ?? ''
  const { items } = await (await fetch(`${desk.url}/api/v1/teams`)).json()
  const { name } = items.find((team: { id: string }) => team.id === id)
  await page.goto(`${yesterday().address}&team=${encodeURIComponent(id)}`)
  await expect(page.getByText('Not final').first()).toBeVisible()
  await openExport(page)
  const { words, marked } = await readDrawing(page, await drawingOf(page))
  expect(words.join(' ')).toContain(`agents: Team ${name}`)
  const legend = await page.locator('.chart-legend li').allTextContents()
  expect(legend).toContain('Not final')
  expect(marked).toEqual(expect.arrayContaining(legend))
})

test('on a phone the picture grows, and nothing of it is cut off', async ({ openPage }) => {
  const page = await openPage({ viewport: { width: 390, height: 844 } })
  await page.goto(`${yesterday().address}&compare=previous`)
  await expect(chart(page)).toBeVisible()
  await openExport(page)
  const { words, marked, beyondRight, beyondBottom } = await readDrawing(page, await drawingOf(page))
  expect(Math.max(beyondRight, beyondBottom)).toBeLessThanOrEqual(0)
  expect(words.join(' ')).toMatch(/New York time Readyboard · As of .* and are marked$/)
  expect(marked).toContain('Not final')
  const size = await exportMenu(page)
    .getByText(/^\d+ × [\d,]+$/)
    .textContent()
  await choose(page, 'PNG')
  const picture = await bytesOf(await download(page))
  expect(size?.replaceAll(',', '')).toBe(`${picture.readUInt32BE(16)} × ${picture.readUInt32BE(20)}`)
})

test('what moves with the pointer is not in the picture', async ({ page, desk }) => {
  await page.goto(HOURS)
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  await openExport(page)
  const plain = await drawingOf(page)
  await page.keyboard.press('Escape')
  await chart(page).focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(tooltip(page)).toBeVisible()
  await openExport(page)
  await expect(tooltip(page), 'the pinned interval stays').toBeAttached()
  expect(pathsOf(await drawingOf(page))).toEqual(pathsOf(plain))
})

test('the picture of a part of a range says so under the chart and in its name', async ({ page, openOwnDesk }) => {
  const { url } = await openOwnDesk({ zoom: { agents: 12 }, environment: { LOOK_BACK_DAYS: '5' } })
  await page.goto(url + lastWeekAt('/', '&interval=1_day'))
  await expect(page.locator('.legend-box.out-of-reach')).toBeVisible()
  await openExport(page)
  await choose(page, 'SVG')
  await expect(fact(page, 'Coverage')).toContainText('The picture and its name say so.')
  await expect(fact(page, 'Name')).toHaveText(/_partial\.svg$/)
  const file = await download(page)
  expect(file.suggestedFilename()).toMatch(/_partial\.svg$/)
  const { words } = await readDrawing(page, (await bytesOf(file)).toString('utf8'))
  expect(words.join(' ')).toMatch(/Only \d+ of \d+ intervals\./)
  expect(words.join(' ')).not.toContain('The picture and its name')
})

test('of pinned numbers a file has those of now and says so, a picture those that are pinned', async ({ page }) => {
  await page.goto(yesterday().address)
  await expect(chart(page)).toBeVisible()
  await page.goto(await shareAs(page, 'Pinned'))
  await expect(pinnedCard(page)).toBeVisible()
  await expect(chart(page)).toBeVisible()
  await openExport(page)
  const note = exportMenu(page).getByText('The page shows pinned numbers; the file holds those of now.')
  await expect(note).toBeVisible()
  await choose(page, 'PNG')
  await expect(note).toHaveCount(0)
})

const choose = (page: Page, format: string) =>
  exportMenu(page).getByRole('radio', { name: format }).check({ force: true })

async function drawingOf(page: Page): Promise<string> {
  await choose(page, 'SVG')
  return (await bytesOf(await download(page))).toString('utf8')
}

const pathsOf = (drawing: string) => drawing.match(/<(?:path|rect|circle)\b/g)
