import { defineConfig } from '@playwright/test'
import { VIEWER } from './browser.ts'

export default defineConfig({
  testDir: './stories',
  outputDir: './test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  // What fails once and passes then is reported as flaky: a machine with two cores is late at times.
  retries: 1,
  reporter: 'list',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    ...VIEWER,
    viewport: { width: 1440, height: 1000 },
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
  },
})
