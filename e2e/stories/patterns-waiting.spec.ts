import { expect, test } from '../fixtures.ts'
import { patternsAt } from '../oracle/patterns.ts'
import { tabTo } from '../reading/keys.ts'
import { dose } from '../reading/patterns.ts'

test('dear patterns ask for consent, and never offer days, which they cannot show', async ({ page, openOwnDesk }) => {
  const { url } = await openOwnDesk({
    zoom: { agents: 40, latencyMs: 200 },
    environment: { ZOOM_HEAVY_PER_SECOND: '5', CONSENT_SECONDS: '3' },
  })
  await page.goto(url + patternsAt())
  const consent = page.getByRole('region', { name: /takes about [\d,]+ requests?, / })
  await expect(consent.getByRole('button', { name: 'Fetch it' })).toBeVisible()
  await expect(consent).not.toContainText('or for less')
  await expect(consent.getByRole('button', { name: /^By / })).toHaveCount(0)
  await consent.getByRole('button', { name: 'Fetch it' }).click()
  const fetching = page.getByRole('region', { name: /^Fetching .* from Zoom/ })
  await expect(fetching.getByRole('button', { name: 'Stop' })).toBeVisible()
  await page.waitForLoadState('networkidle')
  await expect(fetching).not.toContainText('Switch to Day')
})

test('the choice of the order is framed as a whole when it is focused', async ({ page }) => {
  await page.goto(patternsAt())
  const choice = dose(page).getByRole('combobox', { name: /Sort/ })
  await expect(choice).toBeVisible({ timeout: 30_000 })
  await tabTo(page, choice)
  await expect(choice).toHaveCSS('outline-style', 'none')
  await expect(choice.locator('xpath=ancestor::label')).toHaveCSS('outline-style', 'solid')
})
