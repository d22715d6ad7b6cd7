import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures.ts'
import { NEW_YORK } from '../oracle/week.ts'

/** What most pictures ask. */
export const WEEK = `tz=${NEW_YORK}&range=last-7-days&interval=1_hour`

/** Takes a picture once nothing is on its way any more: numbers, fonts, chart. */
export async function take(page: Page, name: string, settled = true): Promise<void> {
  if (settled) {
    await expect(page.locator('[aria-busy=true]')).toHaveCount(0)
    await expect(page.getByRole('progressbar')).toHaveCount(0)
    await page.waitForLoadState('networkidle')
  }
  await page.evaluate(async () => await document.fonts.ready)
  const { name: variant } = test.info().project
  const path = fileURLToPath(new URL(`../../docs/screens/${name}-${variant}.png`, import.meta.url))
  await page.screenshot({ path, caret: 'initial' })
}

export const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 768
