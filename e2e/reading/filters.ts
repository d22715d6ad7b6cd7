import { expect, type Locator, type Page } from '@playwright/test'

const bar = (page: Page): Locator => page.getByRole('region', { name: 'Filters' })

export const queueButton = (page: Page): Locator => bar(page).getByRole('button', { name: /^Queue/ })
export const agentsButton = (page: Page): Locator => bar(page).getByRole('button', { name: /^Agents/ })
export const zoneButton = (page: Page): Locator => bar(page).getByRole('button', { name: /^Zone/ })
export const intervals = (page: Page): Locator => bar(page).getByRole('group', { name: 'Interval' })
/** The button between the two arrows, which says the range. */
export const rangeButton = (page: Page): Locator =>
  bar(page).locator('span:has(> [aria-label="Previous period"])').getByRole('button').nth(1)
export const dialog = (page: Page, name: string): Locator => page.getByRole('dialog', { name, exact: true })

export async function pickQueue(page: Page, search: string, name: string): Promise<void> {
  await queueButton(page).click()
  await page.getByRole('searchbox', { name: 'Find a queue' }).fill(search)
  await page.getByRole('option', { name }).click()
}

/** Leaves only these agents. */
export async function pickAgents(page: Page, names: readonly string[]): Promise<void> {
  await agentsButton(page).click()
  const open = dialog(page, 'Agents')
  await open.getByRole('button', { name: 'None', exact: true }).click()
  for (const name of names) {
    await open.getByRole('searchbox').fill(name)
    // The list shrinks to whom it found, and Apply moves up with its end.
    await expect(open.getByRole('option').first()).toContainText(name)
    await open.getByRole('option', { name }).click()
  }
  await open.getByRole('button', { name: 'Apply' }).click()
}

export async function pickZone(page: Page, search: string, city: string): Promise<void> {
  await zoneButton(page).click()
  await page.getByRole('searchbox', { name: 'Find a city or zone' }).fill(search)
  await page.getByRole('option', { name: city }).click()
}

export async function pickPreset(page: Page, name: string): Promise<void> {
  await rangeButton(page).click()
  const open = dialog(page, 'Range')
  await open.getByRole('button', { name, exact: true }).click()
  await open.getByRole('button', { name: 'Apply' }).click()
}
