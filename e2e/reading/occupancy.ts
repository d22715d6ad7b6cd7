import { expect, type Locator, type Page } from '@playwright/test'
import { count } from '../oracle/written.ts'
import { figures } from './overview.ts'

/** The button on the occupancy card that says which occupancy is meant, and lets choose. */
export const definition = (page: Page): Locator => figures(page).getByRole('button', { name: /^Occupancy/ })

/** The figures are drawn before anything can be pressed; the pager comes with the code that listens. */
export async function expectListening(page: Page): Promise<void> {
  await expect(page.getByRole('navigation', { name: 'Pages' })).toBeVisible()
}

export const card = (page: Page): Locator => figures(page).locator('.occupancy-figure')

/** The floating words that say what a value is made of. */
export const explanation = (page: Page): Locator => page.getByRole('tooltip')

/** Seconds as sums are written: `3,459,060 s`. */
export const seconds = (value: number): string => `${count(value)} s`

/** Words as they are seen, with spaces where the page has them. */
export const text = { useInnerText: true } as const
