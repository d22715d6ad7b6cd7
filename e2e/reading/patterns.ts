import { expect, type Locator, type Page } from '@playwright/test'
import { DAY_NAMES } from '../oracle/patterns.ts'

export const map = (page: Page): Locator => page.getByRole('grid')
/** A cell by its time: `Monday 10:00–11:00`, `Monday, all day`. */
export const cell = (page: Page, time: string): Locator => map(page).getByRole('gridcell', { name: `${time}:` })
export const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Behind the hour' })
export const dose = (page: Page): Locator => page.getByRole('region', { name: 'Load dose' })
export const doseTable = (page: Page): Locator => page.getByRole('table', { name: 'Load dose by agent' })
export const hoursTable = (page: Page): Locator => page.getByRole('table', { name: 'The hours of the week' })

/** The numbers are there and all of the range is in. */
export async function expectWhole(page: Page): Promise<void> {
  await expect(page.getByRole('region', { name: 'Data coverage' })).toContainText('14 of 14 days', { timeout: 40_000 })
  await expect(doseTable(page)).toBeVisible()
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
}

/** `Monday 10:00–11:00`; days from Monday, 0. */
export const timeOf = (day: number, hour: number): string => `${DAY_NAMES[day]} ${clockOf(hour)}–${clockOf(hour + 1)}`

export const clockOf = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
