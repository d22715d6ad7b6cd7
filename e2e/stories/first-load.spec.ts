import type { Desk } from '../desk/desk.ts'
import { expect, test } from '../fixtures.ts'
import { everybody, sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { agentsTable, expectFigures, figures } from '../reading/overview.ts'
import { readColumns } from '../reading/table.ts'

/** A Zoom that takes its time, asked as gently as a real one. */
const SLOW = { zoom: { agents: 40, latencyMs: 300 }, environment: { ZOOM_HEAVY_PER_SECOND: '5' } }
const reports = (desk: Desk) => desk.zoom.log.filter(({ kind }) => kind === 'heavy')

test('the first load says how far it is while numbers fill in, and ends with all of them', async ({
  page,
  openOwnDesk,
}) => {
  const desk = await openOwnDesk(SLOW)
  await page.goto(desk.url + lastWeekAt('/', '&interval=1_hour'))
  const progress = page.getByRole('progressbar', { name: 'Requests to Zoom' })
  await expect(page.getByRole('heading', { name: /^Fetching .* from Zoom, newest day first$/ })).toBeVisible()
  const done = async () => Number(await progress.getAttribute('aria-valuenow', { timeout: 1000 }).catch(() => 1e9))
  const first = await done()
  await expect(page.getByText('Opens when all of the range is in')).toBeVisible()
  await expect.poll(done).toBeGreaterThan(first)
  // Part of the week is there, and says that it is a part.
  await expect(figures(page)).toContainText(/\d+ of (7 days|168 h)/)

  await page.getByRole('button', { name: /^Show \d+ of .* now$/ }).click()
  await expect(agentsTable(page)).toBeVisible()

  await expect(progress).toHaveCount(0, { timeout: 30_000 })
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  await expect(page.getByText('7 of 7 days', { exact: true })).toBeVisible()
})

test('the table opens with its own numbers whole, however long after the figures they come', async ({
  page,
  openOwnDesk,
}) => {
  const desk = await openOwnDesk(SLOW)
  const whole = Promise.withResolvers<void>()
  let asked = 0
  await page.route(/time-sheet\/agents\?/, async (route) => {
    asked += 1
    if (asked > 1) await whole.promise
    await route.continue()
  })
  // By the hour it takes longer than asking Zoom who there is, which the table's first answer waits for.
  await page.goto(desk.url + lastWeekAt('/', '&interval=1_hour'))
  await expect(page.getByText('Opens when all of the range is in')).toBeVisible()
  await expect(page.getByRole('progressbar', { name: 'Requests to Zoom' })).toHaveCount(0, { timeout: 30_000 })
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  await expect(page.getByText('Opens when all of the range is in')).toBeVisible()
  await expect(agentsTable(page)).toHaveCount(0)
  whole.resolve()
  await expect(agentsTable(page)).toBeVisible()
  const [totals] = await readColumns(agentsTable(page), ['Online'])
  expect(totals).toEqual([written.clock(sumsOf(desk.zoom, lastWeek()).online)])
})

test('a cold week costs little more than its pages', async ({ page, openOwnDesk }) => {
  const desk = await openOwnDesk({ zoom: { agents: 40 } })
  await page.goto(desk.url + lastWeekAt('/', '&interval=1_hour'))
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  const { from } = lastWeek()
  const hours = Array.from({ length: 7 * 24 }, (_, hour) => from + hour * 3600)
  const rows = everybody(desk.zoom).flatMap((userId) =>
    hours.filter((start) => desk.zoom.truth.measures({ userId, from: start, to: start + 3600 }).online > 0),
  ).length
  const windows = new Set(reports(desk).map(({ params }) => `${params.from} ${params.to}`)).size
  expect(reports(desk).length).toBeLessThanOrEqual(Math.ceil(rows / 100) * 1.15 + windows)
  // What is final is not asked for again, whoever looks and however it is divided.
  await page.goto(desk.url + lastWeekAt('/intervals', '&interval=1_hour'))
  await expect(page.getByRole('table')).toBeVisible()
  const before = reports(desk).length
  await page.goto(desk.url + lastWeekAt('/', '&interval=1_hour&page=2'))
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  expect(reports(desk).length).toBe(before)
})

test('two viewers of one cold link share one fetch', async ({ page, openPage, openOwnDesk }) => {
  const desk = await openOwnDesk(SLOW)
  const other = await openPage({ timezoneId: 'Europe/Paris' })
  const link = desk.url + lastWeekAt('/', '&interval=1_hour')
  await Promise.all([page.goto(link), other.goto(link)])
  const sums = sumsOf(desk.zoom, lastWeek())
  const progress = (viewer: typeof page) => viewer.getByRole('progressbar', { name: 'Requests to Zoom' })
  await Promise.all([page, other].map((viewer) => expect(progress(viewer)).toBeVisible()))
  await Promise.all([page, other].map((viewer) => expect(progress(viewer)).toHaveCount(0, { timeout: 30_000 })))
  await Promise.all([page, other].map((viewer) => expectFigures(viewer, sums)))
  const asked = reports(desk).map(({ params }) => JSON.stringify(params))
  expect(asked.toSorted()).toEqual([...new Set(asked)].toSorted())
})
