import { expect, type Locator, type Page } from '@playwright/test'

export const viewsButton = (page: Page): Locator =>
  page.getByRole('button', { name: 'Saved views' }).filter({ visible: true })
export const viewsMenu = (page: Page): Locator => page.getByRole('dialog', { name: 'Saved views' })

/** Saves what a page shows from its open menu. `first`: it opens first. */
export async function saveView(page: Page, name: string, { first = false } = {}): Promise<void> {
  const menu = viewsMenu(page)
  await menu.getByRole('button', { name: 'Save this view' }).click()
  await menu.getByRole('textbox', { name: 'Name' }).fill(name)
  if (first) await menu.getByRole('switch', { name: /^Open it first/ }).click()
  await menu.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(menu.getByRole('status')).toContainText(`“${name}” is saved.`)
}
