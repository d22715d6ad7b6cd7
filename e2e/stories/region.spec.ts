import { expect, test } from '../fixtures.ts'
import { sumsOf } from '../oracle/sums.ts'
import { lastWeek, lastWeekAt } from '../oracle/week.ts'

test('a reader from Germany sees the same numbers with a decimal comma, one from America the month first', async ({
  openPage,
  desk,
}) => {
  const { occupied, ready } = sumsOf(desk.zoom, lastWeek())
  const percent = ((occupied / (occupied + ready)) * 100).toFixed(1)
  const german = await openPage({ locale: 'de-DE' })
  await german.goto(lastWeekAt('/'))
  const figures = german.getByRole('region', { name: 'Key figures' })
  await expect(figures.locator('.occupancy-figure')).toContainText(`${percent.replace('.', ',')}`)
  const american = await openPage({ locale: 'en-US' })
  await american.goto(lastWeekAt('/'))
  await expect(american.getByRole('region', { name: 'Key figures' }).locator('.occupancy-figure')).toContainText(
    percent,
  )
  await expect(american.locator('.range-words')).toContainText(/[A-Z][a-z]{2} \d+ – /)
  await expect(german.locator('.range-words')).toContainText(
    /\d+ – \d+ [A-Z][a-z]{2}|\d+ [A-Z][a-z]{2} – \d+ [A-Z][a-z]{2}/,
  )
})
