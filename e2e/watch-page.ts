import type { Page } from '@playwright/test'

/** What went wrong in a page without a test having looked for it. */
export type Complaints = {
  found: string[]
  /** From now on complaints that match are no surprise: the story is about them. */
  expect: (pattern: RegExp) => void
}

export function createComplaints(): Complaints & { add: (complaint: string) => void } {
  const expected: RegExp[] = []
  const found: string[] = []
  const add = (complaint: string): void => {
    if (!expected.some((pattern) => pattern.test(complaint))) found.push(complaint)
  }
  return { found, expect: (pattern) => void expected.push(pattern), add }
}

/** Collects everything a page complains about: its console, uncaught errors, lost requests, breaches of the CSP. */
export async function watchPage(page: Page, add: (complaint: string) => void): Promise<void> {
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') {
      add(`console ${message.type()}: ${message.text()} (${message.location().url})`)
    }
  })
  page.on('pageerror', (error) => add(`uncaught: ${error.stack ?? error.message}`))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'unknown'
    // The page itself gives up requests whose answer nobody waits for any more.
    if (reason !== 'net::ERR_ABORTED') add(`lost request: ${request.method()} ${request.url()}: ${reason}`)
  })
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`CSP: ${violatedDirective} forbids ${blockedURI}`)
    })
  })
}
