import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { printedOccupancy } from '../oracle/written.ts'
import { expectNoViolations } from '../reading/violations.ts'
import { factOf, honest, openWall, shownInterval, WALL, wall } from '../reading/wallboard.ts'

const HALF_HOUR = 1_800_000

test('the wall shows the last closed half hour as it really was', async ({ page, openOwnDesk }) => {
  const desk = await openOwnDesk(honest)
  await openWall(page, desk)
  const closed = await shownInterval(page)
  const length = closed.to - closed.from
  expect(length).toBe(1800)
  expect(closed.to).toBeLessThanOrEqual(Date.now() / 1000)
  const truth = sumsOf(desk.zoom, closed)
  const occupancy = besideTarget(truth)
  await expect(page.getByRole('region', { name: 'Occupancy of available time' }).locator('p').first()).toHaveText(
    `${occupancy}%`,
  )
  await expect(factOf(page, 'Agents online, avg')).toHaveText((truth.online / length).toFixed(1))
  const shares = await Promise.all(
    (['Occupied', 'Ready', 'Not ready'] as const).map((name) =>
      page
        .locator('.wall-state')
        .filter({ has: page.getByText(name, { exact: true }) })
        .locator('dd')
        .first()
        .textContent(),
    ),
  )
  const states = [truth.occupied, truth.ready, truth.notReady]
  const sum = states.reduce((a, b) => a + b, 0)
  const percents = shares.map((text) => Number.parseInt(text ?? '', 10))
  expect(percents.reduce((a, b) => a + b, 0)).toBe(100)
  percents.forEach((percent, index) => {
    expect(Math.abs(percent - ((states[index] ?? 0) / sum) * 100)).toBeLessThan(1)
  })
  await expect(wall(page).getByText('not live', { exact: false })).toBeVisible()
})

/** Whole percents; to the tenth where these would lie on another side of the target, 75 to 85, or of too much, 90. */
function besideTarget(truth: { occupied: number; ready: number }): string {
  const side = (percents: number) =>
    percents < 75 ? 'below' : percents > 90 ? 'too high' : percents > 85 ? 'above' : 'in'
  const whole = Math.round((truth.occupied / (truth.occupied + truth.ready)) * 100)
  const tenths = printedOccupancy(truth)
  return side(whole) === side(tenths) ? String(whole) : tenths.toFixed(1)
}

test('names are hidden unless somebody asks for them, by keyboard alone', async ({ page, openOwnDesk }) => {
  const desk = await openOwnDesk(honest)
  await openWall(page, desk)
  const names = desk.zoom.truth.agents().map(({ displayName }) => displayName)
  const before = await wall(page).textContent()
  expect(names.filter((name) => before?.includes(name))).toEqual([])
  for (let steps = 0; steps < 4; steps++) {
    await page.keyboard.press('Tab')
    if (await page.getByRole('button', { name: 'Show names' }).evaluate((button) => button.matches(':focus'))) break
  }
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/names=yes/)
  await expect(
    page.getByRole('heading', { name: /Online in this interval, 1–\d+ of \d+|Nobody was online/ }),
  ).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: /Online in this interval|Nobody was online/ })).toBeVisible()
  await page.getByRole('button', { name: 'Leave the wallboard' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeAttached()
})

test('a wall opened for the first time says that it fetches, and Escape leaves it', async ({ page, openOwnDesk }) => {
  const desk = await openOwnDesk({
    zoom: { ...honest.zoom, latencyMs: 600 },
    environment: { ZOOM_HEAVY_PER_SECOND: '2' },
  })
  await page.goto(desk.url + WALL)
  await expect(wall(page).getByRole('status')).toHaveText('Fetching the last half hours from Zoom…')
  const progress = page.getByRole('progressbar', { name: 'Requests to Zoom' })
  await expect(progress).toBeVisible()
  await expect(page.getByText('is stored yet')).toHaveCount(0)
  await expectNoViolations(page)
  await expect(page.getByText('Agents online, avg')).toBeVisible({ timeout: 30_000 })
  await page.keyboard.press('Escape')
  await expect(page.getByRole('heading', { name: 'Overview', level: 1 })).toBeAttached()
})

test('a wall that gets no news turns grey and says how old its numbers are', async ({
  page,
  openOwnDesk,
  expectComplaint,
}) => {
  expectComplaint(/Failed to load resource|net::ERR/)
  const desk = await openOwnDesk(honest)
  // The page's clock runs ahead of the product's by minutes: no half hour may end in them.
  await page.clock.install({ time: Math.floor(Date.now() / HALF_HOUR) * HALF_HOUR + 60_000 })
  await openWall(page, desk)
  await expect(page.locator('.wall.stale')).toHaveCount(0)
  await page.route('**/api/**', (route) => route.abort())
  await page.clock.fastForward(200_000)
  await page.clock.runFor(20_000)
  await expect(page.getByRole('status').getByText(/No new numbers since \d\d:\d\d, \d+ minutes? ago/)).toBeVisible()
  await expect(page.locator('.wall.stale')).toHaveCount(1)
  await page.unroute('**/api/**')
  await page.clock.runFor(130_000)
  await expect(page.locator('.wall.stale')).toHaveCount(0, { timeout: 15_000 })
})

test('a thousand updates later the wall holds no more than after a hundred', async ({ page, openOwnDesk }) => {
  test.setTimeout(120_000)
  const desk = await openOwnDesk(honest)
  await page.clock.install()
  await openWall(page, desk)
  // The same answers again: what is looked at is what the page keeps, not what Zoom says.
  const bodies = new Map<string, string>()
  await page.route('**/api/v1/**', async (route) => {
    const url = route.request().url()
    const known = bodies.get(url)
    if (known) return route.fulfill({ contentType: 'application/json', body: known })
    const response = await route.fetch()
    bodies.set(url, await response.text())
    return route.fulfill({ response })
  })
  const session = await page.context().newCDPSession(page)
  const held = async () => {
    await session.send('HeapProfiler.collectGarbage')
    const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
    const { usedSize } = await session.send('Runtime.getHeapUsage')
    return { nodes, jsEventListeners, usedSize }
  }
  const pass = async (updates: number) => {
    for (let update = 0; update < updates; update++) await page.clock.fastForward(60_000)
  }
  await pass(100)
  const early = await held()
  await pass(process.env.NIGHTLY ? 5_000 : 900)
  const late = await held()
  expect(late.nodes).toBeLessThanOrEqual(early.nodes * 1.1)
  expect(late.jsEventListeners).toBeLessThanOrEqual(early.jsEventListeners + 5)
  expect(late.usedSize).toBeLessThan(early.usedSize + 3_000_000)
})

for (const theme of ['dark', 'light'])
  for (const [width, height] of [
    [1600, 900],
    [390, 844],
  ] as const)
    test(`axe finds nothing on the ${theme} wall at ${width} pixels, and nothing is cut off`, async ({
      page,
      openOwnDesk,
    }) => {
      const desk = await openOwnDesk(honest)
      await page.setViewportSize({ width, height })
      await openWall(page, desk, `${WALL}${theme === 'light' ? '&theme=light' : ''}`)
      await expectNoViolations(page)
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(sideways).toBeLessThanOrEqual(0)
    })
