import { expect, type Locator, type Page } from '@playwright/test'
import { NEW_YORK } from '../oracle/week.ts'

/** The address of one agent's page for a range in New York. */
export function agentAt(userId: string, { from, to }: { from: string; to: string }, more = ''): string {
  return `/agents/${encodeURIComponent(userId)}?from=${from}&to=${to}&tz=${NEW_YORK}${more}`
}

export const strip = (page: Page): Locator => page.getByRole('application', { name: /^Time in each state by hour/ })
export const stripTable = (page: Page): Locator =>
  page.getByRole('table', { name: 'Time in each state of this agent by interval' })
export const hoursTable = (page: Page): Locator =>
  page.getByRole('table', { name: 'Time in each state by interval', exact: true })
export const peers = (page: Page): Locator => page.getByRole('region', { name: /^Against peers/ })
/** The agent's figures beside those of the range that is compared with. */
export const against = (page: Page): Locator => page.getByRole('region', { name: /, like for like$/ })
export const unbroken = (page: Page): Locator => page.getByRole('region', { name: 'Unbroken states' })
export const person = (page: Page): Locator => page.getByRole('heading', { level: 1 })

/** The hours of an agent are there; what nobody has looked at yet has to come from Zoom first. */
export async function settled(page: Page): Promise<void> {
  await expect(hoursTable(page)).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
  await page.waitForLoadState('networkidle')
}
