import { defineConfig } from '@playwright/test'
import { VIEWER } from './browser.ts'

const SIZES = [
  { width: 1440, height: 1000 },
  { width: 390, height: 844 },
]
const THEMES = ['light', 'dark'] as const

/** `pnpm screens`: pictures of the pages at two widths in both themes, into `docs/screens`. */
export default defineConfig({
  testDir: './screens',
  testMatch: '*.screens.ts',
  outputDir: './test-results/screens',
  fullyParallel: true,
  workers: 2,
  reporter: 'list',
  timeout: 90_000,
  expect: { timeout: 20_000 },
  use: VIEWER,
  projects: SIZES.flatMap((viewport) =>
    THEMES.map((colorScheme) => ({
      name: `${viewport.width}-${colorScheme}`,
      use: { viewport, colorScheme, hasTouch: viewport.width < 768, isMobile: viewport.width < 768 },
    })),
  ),
})
