import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt, NEW_YORK } from '../oracle/week.ts'
import { dayAfter, dayIn, dayInWords, instantOf } from '../oracle/zone-time.ts'
import { intervals, pickPreset, rangeButton } from '../reading/filters.ts'
import { expectFigures, figures } from '../reading/overview.ts'

test('Back, Forward and reload keep question and view', async ({ page, desk }) => {
  const { monday, from, to } = lastWeek()
  const week = sumsOf(desk.zoom, { from, to })
  const before = sumsOf(desk.zoom, { from: instantOf(dayAfter(monday, -7), NEW_YORK), to: from })

  await page.goto(lastWeekAt('/', '&interval=1_day'))
  await expectFigures(page, week)
  await page.getByRole('button', { name: 'Previous period' }).click()
  await expectFigures(page, before)
  await intervals(page).getByRole('button', { name: '1h' }).click()
  await expect(page.getByRole('heading', { name: 'Agent time by hour' })).toBeVisible()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Intervals' }).click()
  await expect(page.getByRole('heading', { name: 'Agent × hour' })).toBeVisible()

  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Agent time by hour' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Agent time by day' })).toBeVisible()
  await expectFigures(page, before)
  await page.goBack()
  await expectFigures(page, week)
  await page.reload()
  await expectFigures(page, week)
  await page.goForward()
  await expectFigures(page, before)
  await page.goForward()
  await page.goForward()
  await expect(page.getByRole('heading', { name: 'Agent × hour' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Agent × hour' })).toBeVisible()
})

test('a link with a bad part falls back, says which, and keeps the rest', async ({ page, desk }) => {
  await page.goto(`${lastWeekAt('/')}&interval=5_minutes&week=friday`)
  const note = page.getByRole('status').filter({ hasText: 'Part of this link could not be used' })
  await expect(note).toContainText('There is no interval “5_minutes”')
  await expect(note).toContainText('No week starts on “friday” here')
  await expectFigures(page, sumsOf(desk.zoom, lastWeek()))
  await note.getByRole('button', { name: 'Dismiss' }).click()
  await expect(note).toHaveCount(0)
  await expect(page).toHaveURL(lastWeekAt('/'))
})

test('a link to a day that does not exist shows the last 24 hours and says so', async ({ page }) => {
  await page.goto('/?from=2026-02-30&to=2026-03-02')
  await expect(page.getByRole('status').filter({ hasText: '“2026-02-30” is not a day of the calendar' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Last 24 hours/ })).toBeVisible()
})

test('a link whose range ends on a day to come says up to when it is shown', async ({ page }) => {
  const today = dayIn(NEW_YORK, Date.now() / 1000)
  const [first, end] = [dayAfter(today, -2), dayAfter(today, 5)]
  const line = page.getByRole('status').filter({ hasText: 'still to come' })
  await page.goto(`/?from=${first}&to=${end}&tz=${NEW_YORK}`)
  await expect(line).toContainText(dayInWords(end))
  await expect(line).toContainText(`up to now, ${dayInWords(today)}`)
  // The running day is not over, so nobody can say how long that is.
  await expect(page.getByRole('heading', { name: 'Agent time by day' })).toBeVisible()
  await expect(page.getByText(/h range/)).toHaveCount(0)
  await page.goto(`/?from=${first}&to=${today}&tz=${NEW_YORK}`)
  await expect(figures(page)).toBeVisible()
  await expect(page.getByText(/^Data as of \d\d:\d\d E[SD]T$/)).toBeVisible()
  await expect(line).toHaveCount(0)
})

test('the two ends of a range are there whole, in any language and at any width', async ({ openPage }) => {
  const today = dayIn(NEW_YORK, Date.now() / 1000)
  const yesterday = dayAfter(today, -1)
  for (const locale of ['en-GB', 'de-DE', 'ja-JP']) {
    const page = await openPage({ viewport: { width: 1440, height: 1000 }, locale })
    for (const [from, to, long] of [
      [`${yesterday}T00:00`, `${yesterday}T23:00`],
      [`${dayAfter(yesterday, -1)}T00:00`, `${yesterday}T23:00`],
      ['2025-12-31T08:00', '2026-01-01T10:00', 'of two years'],
      ['2025-12-30', '2026-01-02'],
    ] as const) {
      await page.goto(`/?from=${from}&to=${to}&tz=${NEW_YORK}&interval=1_hour&compare=previous`)
      await expect(figures(page)).toBeVisible()
      // The longest is whole in its tooltip alone where a small screen holds all filters but two.
      for (const width of [1440, 1366, 1280, ...(long ? [] : [1024, 768]), 390]) {
        await page.setViewportSize({ width, height: 900 })
        const words = rangeButton(page).locator('.range-words')
        await expect(words).toContainText(to.slice(11) || '2026')
        const cut = await words.evaluate((box) => {
          const pill = box.closest('button')?.clientHeight ?? 0
          return [box.scrollWidth - box.clientWidth, box.scrollHeight - box.clientHeight, box.clientHeight - pill]
        })
        expect(Math.max(...cut), `${locale} ${from} at ${width}`).toBeLessThanOrEqual(1)
      }
    }
  }
})

test('the pages keep the question when the viewer goes from one to the other', async ({ page }) => {
  await page.goto('/')
  await pickPreset(page, 'Yesterday')
  const nav = page.getByRole('navigation', { name: 'Main' })
  await nav.getByRole('link', { name: 'Intervals' }).click()
  await expect(page).toHaveURL('/intervals?range=yesterday')
  await nav.getByRole('link', { name: 'Overview' }).click()
  await expect(page).toHaveURL('/?range=yesterday')
})

test('an address that leads nowhere says so and offers a way back', async ({ page }) => {
  await page.goto('/nowhere')
  await expect(page.getByRole('heading', { name: 'There is no such page.' })).toBeVisible()
  await page.getByRole('link', { name: 'Go to Overview' }).click()
  await expect(figures(page)).toBeVisible()
})
