import { type BrowserContextOptions, test as base, expect, type Page } from '@playwright/test'
import { type Desk, type DeskOptions, openDesk } from './desk/desk.ts'
import { createComplaints, watchPage } from './watch-page.ts'

type WorkerFixtures = {
  /** Zoom and the product, shared by the stories of a worker: what one has fetched is stored for the next. */
  desk: Desk
}

type StoryFixtures = {
  /** A desk for this story alone: nothing stored, and a Zoom that may be treated badly. */
  openOwnDesk: (options?: DeskOptions) => Promise<Desk>
  /** Another viewer's page, in a browser without any past. */
  openPage: (options?: BrowserContextOptions) => Promise<Page>
  /** Says which complaints of a page (console, lost requests) belong to the story. */
  expectComplaint: (pattern: RegExp) => void
  complaints: ReturnType<typeof createComplaints>
}

export const test = base.extend<StoryFixtures, WorkerFixtures>({
  desk: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needs of a fixture from this pattern
    async ({}, use) => {
      const desk = await openDesk()
      await use(desk)
      await desk.close()
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  baseURL: async ({ desk }, use) => use(desk.url),
  complaints: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needs of a fixture from this pattern
    async ({}, use) => {
      const complaints = createComplaints()
      await use(complaints)
      expect(complaints.found, 'what pages complained about').toEqual([])
    },
    { auto: true },
  ],
  expectComplaint: async ({ complaints }, use) => use(complaints.expect),
  // Pages need `openOwnDesk` only to be gone before the desks are: they would complain about their sudden end.
  page: async ({ openOwnDesk: _, page, complaints }, use) => {
    await watchPage(page, complaints.add)
    await use(page)
    await page.close()
  },
  openPage: async (
    { openOwnDesk: _, browser, baseURL, contextOptions, locale, timezoneId, viewport, complaints },
    use,
  ) => {
    const contexts: { close: () => Promise<void> }[] = []
    await use(async (options = {}) => {
      const ownBase = baseURL === undefined ? {} : { baseURL }
      const context = await browser.newContext({
        ...contextOptions,
        ...ownBase,
        ...(locale && { locale }),
        ...(timezoneId && { timezoneId }),
        viewport: viewport ?? null,
        ...options,
      })
      contexts.push(context)
      const page = await context.newPage()
      await watchPage(page, complaints.add)
      return page
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needs of a fixture from this pattern
  openOwnDesk: async ({}, use) => {
    const desks: Desk[] = []
    await use(async (options) => {
      const desk = await openDesk(options)
      desks.push(desk)
      return desk
    })
    await Promise.all(desks.map((desk) => desk.close()))
  },
})

export { expect }
