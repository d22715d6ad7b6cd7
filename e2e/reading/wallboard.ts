import { expect, type Locator, type Page } from '@playwright/test'
import type { SimulatorOptions } from '@readyboard/zoom-simulator'
import type { Desk } from '../desk/desk.ts'
import type { Stretch } from '../oracle/sums.ts'
import { NEW_YORK } from '../oracle/week.ts'
import { dayIn, instantOf } from '../oracle/zone-time.ts'

export const WALL = `/wallboard?tz=${NEW_YORK}`
/** A Zoom whose rows add up. */
export const honest = { zoom: { agents: 30, switches: { inconsistentShare: 0 } } } satisfies { zoom: SimulatorOptions }

export const wall = (page: Page): Locator => page.getByRole('main')
export const factOf = (page: Page, name: string): Locator =>
  page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd[1]')

/** The interval that the wall says it shows, as the zone's clocks give it. */
export async function shownInterval(page: Page): Promise<Stretch> {
  const words = await wall(page)
    .getByText(/\d\d:\d\d–\d\d:\d\d$/)
    .first()
    .textContent()
  const [, start, end] = /(\d\d:\d\d)–(\d\d:\d\d)$/.exec(words ?? '') ?? []
  const today = dayIn(NEW_YORK, Date.now() / 1000)
  const asToday = instantOf(`${today}T${start}`, NEW_YORK)
  // Just after midnight the last closed half hour is yesterday's.
  const from = asToday > Date.now() / 1000 ? asToday - 86_400 : asToday
  return { from, to: from + (end === '00:00' ? 1800 : minutes(end) - minutes(start)) }
}

const minutes = (clock = '') => Number(clock.slice(0, 2)) * 3600 + Number(clock.slice(3)) * 60

export async function openWall(page: Page, desk: Desk, address = WALL): Promise<void> {
  await page.goto(`${desk.url}${address}`)
  await expect(page.getByText('Agents online, avg')).toBeVisible({ timeout: 20_000 })
}
