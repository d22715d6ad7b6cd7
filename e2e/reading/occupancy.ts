import type { Locator, Page } from '@playwright/test'
import { count } from '../oracle/written.ts'
import { figures } from './overview.ts'

/** The button on the occupancy card that says which occupancy is meant, and lets choose. */
export const definition = (page: Page): Locator => figures(page).getByRole('button', { name: /^Occupancy/ })

export const card = (page: Page): Locator => figures(page).locator('.occupancy-figure')

/** The floating words that say what a value is made of. */
export const explanation = (page: Page): Locator => page.getByRole('tooltip')

/** Seconds as sums are written: `3,459,060 s`. */
export const seconds = (value: number): string => `${count(value)} s`

/** Words as they are seen, with spaces where the page has them. */
export const text = { useInnerText: true } as const
