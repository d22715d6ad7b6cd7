import { createHash } from 'node:crypto'
import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt } from '../oracle/week.ts'
import { readCsv } from '../reading/csv.ts'
import { bytesOf, download, exportMenu, fact, openExport } from '../reading/export.ts'
import { expectFigures } from '../reading/overview.ts'
import { expectNoViolations } from '../reading/violations.ts'

const HOURS = lastWeekAt('/', '&interval=1_hour')

test('all rows are saved as CSV, and they are what the menu said and what really happened', async ({ page, desk }) => {
  await page.goto(HOURS)
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  await openExport(page)
  const said = await fact(page, 'Row count').textContent()
  const name = await fact(page, 'Name').textContent()
  const file = await download(page)
  expect(file.suggestedFilename()).toBe(name)
  expect(name).toMatch(
    /^all-queues_intervals_\d{4}-\d\d-\d\d_\d{4}-\d\d-\d\d_1h_America-New_York_asof-\d{8}-\d{4}\.csv$/,
  )
  const bytes = await bytesOf(file)
  const { rows, about } = readCsv(bytes.toString('utf8'))
  expect(said).toBe(
    `${rows.length.toLocaleString('en-GB')}, repeated in the last line with a SHA-256. Nothing is cut off.`,
  )
  expect(about.get('# Rows')).toBe(String(rows.length))
  expect(about.get('# Link')).toContain('/intervals?from=')
  const sum = (column: string) => rows.reduce((all, row) => all + Number(row[column]), 0)
  const truth = sumsOf(desk.zoom, lastWeek())
  expect(sum('occupied_seconds')).toBe(truth.occupied)
  expect(sum('ready_seconds')).toBe(truth.ready)
  const end = bytes.lastIndexOf('# End')
  expect(bytes.toString('utf8', end)).toContain(createHash('sha256').update(bytes.subarray(0, end)).digest('hex'))
  await expect(
    exportMenu(page)
      .getByRole('status')
      .filter({ hasText: `Saved ${name}` }),
  ).toBeVisible()
})

test('a workbook, and JSON of the agents, hold what was chosen', async ({ page, desk }) => {
  await page.goto(HOURS)
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  await openExport(page)
  await exportMenu(page).getByRole('radio', { name: 'XLSX' }).check({ force: true })
  await expect(exportMenu(page).getByRole('button', { name: /^Download XLSX, [\d,]+ rows$/ })).toBeVisible()
  const book = await download(page)
  expect(book.suggestedFilename()).toMatch(/\.xlsx$/)
  expect((await bytesOf(book)).toString('latin1', 0, 2)).toBe('PK')

  await exportMenu(page).getByRole('radio', { name: 'JSON' }).check({ force: true })
  await exportMenu(page).getByRole('button', { name: 'Agent', exact: true }).click()
  await expect(exportMenu(page).getByRole('button', { name: /^Download JSON, [\d,]+ rows$/ })).toBeVisible()
  const { rows, rowCount } = JSON.parse((await bytesOf(await download(page))).toString('utf8'))
  expect(rowCount).toBe(rows.length)
  expect(rows[0]).toHaveProperty('displayName')
})

test('only rows that don’t add up are saved, as many as the menu counts', async ({ page, desk }) => {
  await page.goto(HOURS)
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  await openExport(page)
  await exportMenu(page).getByRole('switch', { name: 'Only rows that don’t add up' }).click()
  await exportMenu(page).getByRole('button', { name: 'Semicolon' }).click()
  await exportMenu(page).getByRole('switch', { name: 'Describe the file inside it' }).click()
  const button = exportMenu(page).getByRole('button', { name: /^Download CSV, \d+ rows?$/ })
  await expect(fact(page, 'Row count')).not.toContainText('SHA-256')
  const text = (await bytesOf(await download(page))).toString('utf8').replace(/^\uFEFF/, '')
  const [head = '', ...rows] = text.trimEnd().split('\r\n')
  expect(head).toMatch(/^start_local;start_utc;/)
  expect(rows.every((row) => row.split(';').includes('false'))).toBe(true)
  await expect(button).toHaveText(`Download CSV, ${rows.length} row${rows.length === 1 ? '' : 's'}`)
})

test('only the rows that a table is narrowed to are offered, by name and by their sum', async ({ page }) => {
  await page.goto(lastWeekAt('/intervals', '&interval=1_hour&only=inconsistent&search=a'))
  await openExport(page)
  await expect(exportMenu(page).getByRole('switch', { name: 'Only rows that don’t add up' })).toBeChecked()
  await expect(fact(page, 'Filters')).toHaveText('All queues, all agents, by hour, names with “a”')
  const { rows } = readCsv((await bytesOf(await download(page))).toString('utf8'))
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) {
    expect(row.agent_name?.normalize('NFD')).toMatch(/a/i)
    expect(Object.values(row)).toContain('false')
  }
})

test('by keyboard alone a file is chosen and saved', async ({ page }) => {
  await page.goto(lastWeekAt('/intervals', '&interval=1_day'))
  await expect(page.getByRole('heading', { name: 'Agent × day' })).toBeVisible()
  await page.keyboard.press('e')
  await expect(exportMenu(page).getByRole('button', { name: /^Download CSV, [\d,]+ rows$/ })).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(exportMenu(page).getByRole('radio', { name: 'CSV' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(exportMenu(page).getByRole('radio', { name: 'XLSX' })).toBeChecked()
  const button = exportMenu(page).getByRole('button', { name: /^Download XLSX, [\d,]+ rows$/ })
  await expect(button).toBeVisible()
  for (let tabs = 0; tabs < 12 && !(await button.evaluate((at) => at === document.activeElement)); tabs += 1)
    await page.keyboard.press('Tab')
  await expect(button).toBeFocused()
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  expect(file.suggestedFilename()).toMatch(/_intervals_.*\.xlsx$/)
  await expect(exportMenu(page).getByRole('radio', { name: 'PNG' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(exportMenu(page)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Export', exact: true }).locator('visible=true')).toBeFocused()
})

for (const scheme of ['light', 'dark'] as const) {
  test(`the menu has no violations, wide and narrow, ${scheme}`, async ({ openPage }) => {
    for (const [width, height] of [
      [1440, 1000],
      [390, 844],
    ] as const) {
      const page = await openPage({ colorScheme: scheme, viewport: { width, height } })
      await page.goto(HOURS)
      await openExport(page)
      await expectNoViolations(page, '[role="dialog"]')
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
      expect(wide).toBe(false)
    }
  })
}
