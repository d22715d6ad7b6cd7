import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { everybody, type Stretch, sumsOf } from '../oracle/sums.ts'
import { NEW_YORK } from '../oracle/week.ts'
import { dayIn, wallAt } from '../oracle/zone-time.ts'
import { readTable } from '../reading/table.ts'
import { honest, openWall, shownInterval, WALL, wall } from '../reading/wallboard.ts'

const NAMED = `${WALL}&names=yes`
/** Zoom may send rows of intervals in which somebody was offline, too. */
const sayingOffline = {
  zoom: { agents: 24, switches: { inconsistentShare: 0, rowsWithoutActivity: true } },
}

const heroText = (page: Page) => page.locator('.wall-value.hero').textContent()
const wholePercent = (part: number, whole: number) => `${Math.round((part / whole) * 100)}`

async function readNames(page: Page): Promise<{ name: string; percent: string }[]> {
  await expect(page.getByRole('heading', { name: /Online in this interval|Nobody was online/ })).toBeVisible()
  const items = await wall(page).getByRole('listitem').all()
  return Promise.all(
    items.map(async (item) => ({
      name: (await item.locator('bdi').textContent()) ?? '',
      percent: (await item.locator('span').last().textContent()) ?? '',
    })),
  )
}

test('names are those of the people who were online, and no others', async ({ page, openOwnDesk }) => {
  const desk = await openOwnDesk(sayingOffline)
  const { zoom } = desk
  await openWall(page, desk, NAMED)
  const closed = await shownInterval(page)
  const online = everybody(zoom).filter((userId) => sumsOf(zoom, closed, [userId]).online > 0)
  const names = zoom.truth.agents().flatMap(({ userId, displayName }) => (online.includes(userId) ? displayName : []))
  const { compare } = new Intl.Collator('en')
  expect((await readNames(page)).map(({ name }) => name)).toEqual(names.toSorted(compare))
  await expect(page.getByRole('heading', { name: /Online in this interval|Nobody was online/ })).toHaveText(
    names.length === 0
      ? 'Nobody was online in this interval.'
      : `Online in this interval, 1–${names.length} of ${names.length}`,
  )
})

test('occupancy means the same in every number and curve of a wall', async ({ page, openOwnDesk }) => {
  const desk = await openOwnDesk(honest)
  const { zoom } = desk
  const ofOnline = (stretch: Stretch, userIds?: string[]) => {
    const { occupied, online } = sumsOf(zoom, stretch, userIds)
    return wholePercent(occupied, online)
  }
  await openWall(page, desk, `${WALL}&occupancy=logged-in`)
  const closed = await shownInterval(page)
  expect(await heroText(page)).toBe(`${ofOnline(closed)}%`)
  const rows = await readTable(page.getByRole('table'))
  expect(rows[0]?.at(-1)).toBe('Occupancy of logged-in time')
  // In quiet hours it rests on too little to be drawn.
  const { occupied, ready } = sumsOf(zoom, closed)
  const thin = occupied + ready < 3600
  const row = rows.find(([start]) => start === wallAt(closed.from, NEW_YORK).slice(11))
  // Just after midnight it is yesterday's, and not in today's curve.
  const isTodays = dayIn(NEW_YORK, closed.from) === dayIn(NEW_YORK, Date.now() / 1000)
  expect(row?.at(-1)?.replace(/\D/g, '')).toBe(isTodays ? (thin ? '' : ofOnline(closed)) : undefined)
  await expect(page.locator('.wall-scale')).toHaveText(thin ? /^0Under an hour of .*100$/ : '0100')
  // The band is that of another occupancy.
  await expect(page.locator('.wall-chart')).toBeVisible()
  await expect(page.locator('.wall-band')).toHaveCount(0)
  await expect(page.locator('.wall-chart').getByText(/^Occupancy of logged-in time, % by half hour$/)).toBeVisible()

  await openWall(page, desk, `${NAMED}&occupancy=logged-in`)
  const idOf = new Map(zoom.truth.agents().map(({ userId, displayName }) => [displayName, userId]))
  for (const { name, percent } of await readNames(page))
    expect(percent.replace(/\D/g, '')).toBe(ofOnline(closed, [idOf.get(name) ?? '']))
  await openWall(page, desk)
  await expect(page.locator('.wall-band')).toHaveCount(1)
})

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true })

  test('the tap that brings the controls back presses none of them', async ({ page, openOwnDesk }) => {
    const desk = await openOwnDesk(honest)
    await page.clock.install()
    await openWall(page, desk)
    const controls = page.getByRole('navigation', { name: 'Wallboard' })
    const leave = controls.getByRole('button', { name: 'Leave the wallboard' })
    const { x, y } = (await leave.boundingBox()) ?? { x: 0, y: 0 }
    await page.clock.fastForward(5_000)
    await expect(controls).not.toHaveClass(/shown/)
    await page.touchscreen.tap(x + 20, y + 10)
    await expect(controls).toHaveClass(/shown/)
    await expect(page).toHaveURL(/wallboard/)
    await page.clock.fastForward(1_000)
    await page.touchscreen.tap(x + 20, y + 10)
    await expect(page).not.toHaveURL(/wallboard/)
  })
})
