import { type Browser, chromium } from '@playwright/test'
import { browserPath } from '../../scripts/browser.mjs'

/** The browser that every part of the bench uses; `args` on top of what any machine needs. */
export function openBrowser(args: readonly string[] = []): Promise<Browser> {
  const executablePath = browserPath()
  return chromium.launch({
    ...(executablePath && { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking', ...args],
  })
}

export const VIEWER = { viewport: { width: 1440, height: 1000 }, locale: 'en-GB', timezoneId: 'UTC' }
