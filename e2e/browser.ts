import type { PlaywrightTestOptions, PlaywrightWorkerOptions } from '@playwright/test'
import { browserPath } from '../scripts/browser.mjs'

const executablePath = browserPath()
const isRoot = process.getuid?.() === 0

/** The browser and the viewer of all stories: nobody moves, and nothing but this machine can be reached. */
export const VIEWER: Partial<PlaywrightTestOptions & PlaywrightWorkerOptions> = {
  locale: 'en-GB',
  timezoneId: 'UTC',
  colorScheme: 'light',
  contextOptions: { reducedMotion: 'reduce' },
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
    args: [
      ...(isRoot ? ['--no-sandbox'] : []),
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-dev-shm-usage',
      '--disable-gpu',
      '--disable-quic',
      '--disable-sync',
      '--no-first-run',
    ],
  },
}
