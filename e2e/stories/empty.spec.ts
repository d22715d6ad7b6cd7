import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt, NEW_YORK } from '../oracle/week.ts'
import { dayAfter, instantOf } from '../oracle/zone-time.ts'
import { agentsTable, figures } from '../reading/overview.ts'

for (const [path, name] of [
  ['/', 'agents'],
  ['/intervals', 'intervals'],
] as const) {
  test(`a search that nobody matches in the ${name} table says so and can be cleared`, async ({ page }) => {
    await page.goto(lastWeekAt(path, '&interval=1_day'))
    await page.getByRole('searchbox', { name: 'Find an agent' }).fill('Nobody at all')
    await expect(page.getByRole('heading', { name: 'No agents match “Nobody at all”' })).toBeVisible()
    await page.getByRole('button', { name: 'Clear search' }).click()
    await expect(page.getByRole('table').first()).toBeVisible()
    await expect(page.getByRole('searchbox', { name: 'Find an agent' })).toHaveValue('')
    await expect(page).not.toHaveURL(/search=/)
  })
}

test('a day on which an agent was off is fetched and empty, which is not missing', async ({ page, desk }) => {
  const { monday } = lastWeek()
  const off = desk.zoom.truth.agents().flatMap(({ userId, active }) =>
    Array.from({ length: 7 }, (_, weekday) => dayAfter(monday, weekday))
      .filter(() => active)
      .map((day) => ({
        userId,
        day,
        sums: sumsOf(desk.zoom, { from: instantOf(day, NEW_YORK), to: instantOf(dayAfter(day, 1), NEW_YORK) }, [
          userId,
        ]),
      }))
      .filter(({ sums }) => sums.online === 0),
  )[0]
  if (!off) throw new Error('nobody was off for a day')
  const question = `from=${off.day}&to=${off.day}&tz=${NEW_YORK}&interval=1_hour&agent=${encodeURIComponent(off.userId)}`
  await page.goto(`/?${question}`)
  await expect(page.getByRole('heading', { name: 'Nothing happened in this range' })).toBeVisible()
  await expect(figures(page)).toContainText('Online time 0h 00m', { useInnerText: true })
  await expect(page.getByRole('region', { name: 'Data coverage' }).getByText('1 of 1 day').first()).toBeVisible()
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Intervals' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing happened in this range' })).toBeVisible()
})

test('an agent nobody knows is told apart from one who was off', async ({ page, expectComplaint }) => {
  expectComplaint(/status of 404/)
  await page.goto(lastWeekAt('/', '&agent=nobody-of-that-id'))
  await expect(
    page.getByRole('heading', { name: 'There is nothing of that name here, or you may not see it.' }),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Show my queues' }).click()
  await expect(agentsTable(page)).toBeVisible()
})

test('a queue nobody knows is told apart from an empty one', async ({ page, expectComplaint }) => {
  expectComplaint(/status of 404/)
  await page.goto(lastWeekAt('/', '&queue=no-such-queue'))
  await expect(
    page.getByRole('heading', { name: 'There is nothing of that name here, or you may not see it.' }),
  ).toBeVisible()
})

test('a range that has not begun falls back to the last 24 hours, and the page says why', async ({
  page,
  expectComplaint,
}) => {
  expectComplaint(/status of 400/)
  await page.goto('/?from=2099-01-01&to=2099-01-02')
  await expect(page.getByRole('status').filter({ hasText: 'Part of this link could not be used' })).toContainText(
    'The range starts in the future',
  )
  await expect(page.getByRole('button', { name: /^Last 24 hours/ })).toBeVisible()
  await expect(figures(page)).toContainText('Online time')
})

test('too many intervals for one answer are refused with a way out', async ({ page, expectComplaint }) => {
  expectComplaint(/status of 422/)
  await page.goto(`/?range=last-90-days&tz=${NEW_YORK}&interval=15_minutes`)
  await expect(page.getByRole('heading', { name: 'That is too much for one answer.' })).toBeVisible()
  await expect(page.getByText('By 15 minutes this range has too many intervals.')).toBeVisible()
})
