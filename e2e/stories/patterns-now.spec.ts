import { expect, test } from '../fixtures.ts'
import { NEW_YORK } from '../oracle/week.ts'
import { panel } from '../reading/patterns.ts'

test('a range that still runs says how many of its intervals count, and names them', async ({ page }) => {
  test.slow()
  for (const [interval, named] of [
    ['15_minutes', 'quarter hours'],
    ['1_hour', 'hours'],
  ] as const) {
    await page.goto(`/patterns?range=last-7-days&tz=${NEW_YORK}&interval=${interval}`)
    const facts = panel(page).getByRole('term').filter({ hasText: 'Counted' })
    await expect(facts).toHaveText(`Counted ${named}`, { timeout: 60_000 })
    // The one that runs does not count.
    await expect(panel(page).getByRole('definition').last()).toHaveText(/^(\d+) of \d+$/)
  }
})
