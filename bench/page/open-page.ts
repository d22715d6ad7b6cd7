import type { BrowserContext, Page } from '@playwright/test'
import { type Signs, watchPage } from './page-watch.ts'

export const OVERVIEW: Signs = {
  figures: '.figures .figure-value',
  chart: '.time-chart path[d^="M"]',
  table: '.agents-table tbody tr:nth-child(3)',
  busy: '[aria-busy="true"]',
}
export const PLAIN: Signs = {
  figures: '#figures .figure-value',
  chart: 'canvas.drawn',
  table: '.agents-table tbody tr:nth-child(3)',
  busy: '[aria-busy="true"]',
}

const SLOWED = 4

/** A new tab with the page's times: the CPU slowed, the browser's cache as it is. */
export async function openSlowed(context: BrowserContext, url: string, signs: Signs) {
  const page = await context.newPage()
  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  await page.addInitScript(watchPage, signs)
  await page.goto(url, { waitUntil: 'commit' })
  const times = await page.evaluate(() => window.readyboardBench.whenSettled())
  return { page, times }
}

/** Milliseconds from a real click on a button to its last effect. */
export async function clickToSettled(page: Page, name: string): Promise<number> {
  const button = page.getByRole('button', { name, exact: true })
  await button.hover()
  await page.evaluate(() => window.readyboardBench.watchClick())
  await button.click()
  const { settled } = await page.evaluate(() => window.readyboardBench.whenSettled())
  return settled
}
