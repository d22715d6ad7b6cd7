import type { Locator, Page } from '@playwright/test'
import type { TimeSheetReport } from '@readyboard/contract'
import type { Desk } from '../desk/desk.ts'
import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt } from '../oracle/week.ts'
import * as written from '../oracle/written.ts'
import { dialog, intervals, rangeButton } from '../reading/filters.ts'
import { expectFigures, figures } from '../reading/overview.ts'
import { expectNoViolations } from '../reading/violations.ts'

/** A Zoom that takes its time, and a product that asks before anything that takes longer than three seconds. */
const DEAR = { zoom: { agents: 40, latencyMs: 200 }, environment: { ZOOM_HEAVY_PER_SECOND: '5', CONSENT_SECONDS: '3' } }
const WEEK = lastWeekAt('/', '&interval=1_hour')

const reports = (desk: Desk) => desk.zoom.log.filter(({ kind }) => kind === 'heavy')
const consent = (page: Page): Locator => page.getByRole('region', { name: /takes about [\d,]+ requests?, / })
const fetching = (page: Page): Locator => page.getByRole('region', { name: /^Fetching .* from Zoom/ })
const meter = (page: Page): Locator => page.getByTitle(/requests to Zoom that Readyboard may use today/)

test('a dear range asks first, and whoever agrees fetches it for everybody who looks', async ({
  page,
  openPage,
  openOwnDesk,
}) => {
  const desk = await openOwnDesk(DEAR)
  const other = await openPage()
  await Promise.all([page.goto(desk.url + WEEK), other.goto(desk.url + WEEK)])
  await expect(consent(page)).toContainText('Nothing of it is stored yet.')
  await expect(consent(page)).toContainText('The whole Zoom account shares')
  await expect(consent(other)).toBeVisible()
  // No zero is invented, nothing is said twice, and nothing has been asked.
  await expect(figures(page)).toContainText(/Online time\s*–\s*0 of 168 h/)
  await expect(page.getByText('Not fetched', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(reports(desk)).toHaveLength(0)

  await reachByTab(page, consent(page).getByRole('button', { name: 'Fetch it' }))
  await page.keyboard.press('Enter')
  await expect(fetching(page).getByRole('heading')).toBeFocused()
  await expect(page.getByRole('progressbar', { name: 'Requests to Zoom' })).toBeVisible()
  await expect(fetching(page)).toHaveCount(0, { timeout: 30_000 })
  await expect(page.getByRole('main')).toBeFocused()
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  await expect(meter(page)).toContainText(`${written.count(reports(desk).length)} of 15,000 today`)
  // The other page has noticed by itself.
  await expectFigures(other, sumsOf(desk.zoom, lastWeek()))
  await expect(consent(other)).toHaveCount(0)
})

test('a cheaper interval is taken instead', async ({ page, openOwnDesk }) => {
  const desk = await openOwnDesk(DEAR)
  await page.goto(desk.url + WEEK)
  const cheaper = consent(page).getByRole('button', { name: /^By day/ })
  const [offered] = /\d+/.exec((await cheaper.textContent()) ?? '') ?? ['0']
  await cheaper.click()
  await expect(page).toHaveURL(/interval=1_day/)
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  await expect(consent(page)).toHaveCount(0)
  expect(reports(desk).length).toBeLessThanOrEqual(Math.ceil(Number(offered) * 1.3))
})

test('while hours are awaited their days are offered, which come much sooner', async ({ page, openOwnDesk }) => {
  const desk = await openOwnDesk({ zoom: { agents: 120, latencyMs: 200 }, environment: { ZOOM_HEAVY_PER_SECOND: '5' } })
  await page.goto(desk.url + WEEK)
  await expect(fetching(page)).toContainText(/\d+ agents × 7 days × 24 hours is at most [\d,]+ rows/)
  await expect(page.getByText(/the same range by day is \d+ requests? instead of \d+\./)).toBeVisible()
  await page.getByRole('button', { name: 'Switch to Day' }).click()
  await expect(page).toHaveURL(/interval=1_day/)
  await expect(page.getByRole('heading', { name: 'Agent time by day' })).toBeVisible()
  // The hours go on for whoever else may wait for them, so the days take turns with them.
  await expect(fetching(page)).toHaveCount(0, { timeout: 30_000 })
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
})

test('stopped, a fetch keeps what is here and says what the rest costs', async ({ page, openOwnDesk }) => {
  const { environment } = DEAR
  const desk = await openOwnDesk({ zoom: { agents: 40, latencyMs: 400 }, environment })
  await page.goto(desk.url + WEEK)
  await consent(page).getByRole('button', { name: 'Fetch it' }).click()
  const stop = fetching(page).getByRole('button', { name: /^Stop and keep \d/ })
  await expect(stop).toBeVisible({ timeout: 20_000 })
  await stop.press('Enter')
  await expect(consent(page).getByRole('heading', { name: /^Stopped\. Fetching the rest takes/ })).toBeFocused()
  await expect(consent(page)).toContainText(/\d+ of (7 days|168 h) (is|are) stored and shown below\./)
  const asked = reports(desk).length

  // The numbers are of what is here, and say so.
  const stored = await readReport(page)
  expect(stored.coverage.state).toBe('partial')
  const parts = stored.series.filter(({ state }) => state === 'final' || state === 'provisional')
  const online = parts.map(({ start, end }) => sumsOf(desk.zoom, { from: seconds(start), to: seconds(end) }).online)
  await expect(figures(page)).toContainText(`Online time ${written.hours(online.reduce((a, b) => a + b))}`, {
    useInnerText: true,
  })
  await expect(figures(page)).toContainText(/\d+ of (7 days|168 h)/)
  await page.goto(desk.url + WEEK)
  await expect(consent(page)).toBeVisible()
  // Requests that were under way when it was stopped may have come to an end, no more.
  expect(reports(desk).length - asked).toBeLessThanOrEqual(5)

  await consent(page).getByRole('button', { name: 'Fetch the rest' }).click()
  await expect(fetching(page)).toBeVisible()
  await expect(fetching(page)).toHaveCount(0, { timeout: 30_000 })
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
})

test('a range in the making says what is stored and what the rest would cost', async ({ page, openOwnDesk }) => {
  const desk = await openOwnDesk({ zoom: { agents: 40 } })
  await page.goto(desk.url + WEEK)
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  const before = reports(desk).length
  await rangeButton(page).click()
  const range = dialog(page, 'Range')
  await expect(range).toContainText('0 new requests. All 7 days are stored.')
  await range.getByRole('button', { name: 'Last month' }).click()
  await expect(range).toContainText(/About [\d,]+ requests, \d+\ss, [\d.]+\s% of the account’s day\./)
  expect(reports(desk).length).toBe(before)
})

test('an interval says its cost to whoever points at it, and nobody else asks for it', async ({
  page,
  openOwnDesk,
}) => {
  const desk = await openOwnDesk(DEAR)
  const estimates: string[] = []
  page.on('request', (request) => {
    if (request.url().includes('/estimate')) estimates.push(request.url())
  })
  await page.goto(desk.url + WEEK)
  await expect(consent(page)).toBeVisible()
  expect(estimates).toEqual([])
  const quarter = intervals(page).getByRole('button', { name: '15m' })
  await quarter.hover()
  await expect(quarter).toHaveAccessibleDescription(/^By quarter hour: about [\d,]+ requests, \d+\ss; asks first$/)
  await intervals(page).getByRole('button', { name: 'Day' }).focus()
  const day = intervals(page).getByRole('button', { name: 'Day' })
  await expect(day).toHaveAccessibleDescription(/^By day: about \d+ requests?, \d+\ss$/)
  expect(estimates).toHaveLength(2)
})

test('what is in the way of a fetch is said where the fetch is', async ({ page, openOwnDesk }) => {
  const desk = await openOwnDesk({ zoom: { agents: 40, latencyMs: 200 }, environment: { ZOOM_HEAVY_PER_SECOND: '3' } })
  // One window of the week fails for good, the others come.
  const seen = new Set<string | undefined>()
  desk.zoom.faults.add({
    path: 'time_sheets',
    times: 1_000_000,
    predicate: ({ params }) => [...seen.add(params.from)][0] === params.from,
    action: { kind: 'answer', status: 503, body: '<h1>Down</h1>' },
  })
  await page.goto(desk.url + WEEK)
  await expect(fetching(page)).toContainText('Zoom is not answering.')
  await expect(page.getByRole('alert')).toHaveCount(0)
  desk.zoom.faults.clear()
  await expect(fetching(page)).toHaveCount(0, { timeout: 40_000 })
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
})

const SIZES = { desktop: { width: 1440, height: 1000 }, phone: { width: 390, height: 844 } }
for (const theme of ['light', 'dark'] as const) {
  for (const [size, viewport] of Object.entries(SIZES)) {
    test.describe(`in ${theme} on a ${size}`, () => {
      test.use({ colorScheme: theme, viewport })

      test('asking first keeps nobody out', async ({ page, openOwnDesk }) => {
        const desk = await openOwnDesk(DEAR)
        await page.goto(desk.url + WEEK)
        await expect(consent(page)).toBeVisible()
        await page.waitForLoadState('networkidle')
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width)
        await expectNoViolations(page)
        await rangeButton(page).click()
        await expect(dialog(page, 'Range')).toContainText(/Asks first\./)
        await expectNoViolations(page, '[role=dialog]')
      })
    })
  }
}

/** As somebody without a pointer gets there. */
async function reachByTab(page: Page, target: Locator): Promise<void> {
  const isThere = () => target.evaluate((element) => element === document.activeElement)
  for (let presses = 0; presses < 60 && !(await isThere()); presses += 1) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
}

/** The answer that the page shows, asked for once more. */
async function readReport(page: Page): Promise<TimeSheetReport> {
  const { origin, search } = new URL(page.url())
  const response = await page.request.get(`${origin}/api/v1/reports/time-sheet${search}`)
  return await response.json()
}

const seconds = (iso: string) => Date.parse(iso) / 1000
