import { expect, type Locator, type Page } from '@playwright/test'

export const shareButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Share', exact: true }).filter({ visible: true })
export const shareDialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Share this view' })
export const copyButton = (page: Page): Locator =>
  shareDialog(page).getByRole('button', { name: /^(Copy link|Copied)$/ })
export const linkField = (page: Page): Locator => shareDialog(page).getByRole('textbox', { name: 'Link' })
export const pinnedCard = (page: Page): Locator => page.getByRole('region', { name: 'Pinned numbers' })

/** Makes a link to what a page shows and copies it, as somebody does who may. */
export async function shareAs(page: Page, kind: 'Rolling' | 'Fixed range' | 'Pinned'): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await shareButton(page).click()
  await shareDialog(page).getByRole('radio', { name: kind }).check()
  await copyButton(page).click()
  await expect(shareDialog(page).getByRole('status')).toHaveText('Short link copied')
  const link = await copied(page)
  expect(link).toBe(await linkField(page).inputValue())
  await page.keyboard.press('Escape')
  await expect(shareDialog(page)).toHaveCount(0)
  return link
}

export const copied = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())
