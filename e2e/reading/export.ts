import { readFile } from 'node:fs/promises'
import type { Download, Page } from '@playwright/test'

export const exportMenu = (page: Page) => page.getByRole('dialog', { name: 'Export' })

/** Opens the menu and waits until it says what will be in the file. */
export async function openExport(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).locator('visible=true').click()
  await exportMenu(page)
    .getByRole('button', { name: /^Download CSV, [\d,]+ rows$/ })
    .waitFor()
}

/** Saves what is chosen. */
export async function download(page: Page): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    exportMenu(page)
      .getByRole('button', { name: /^Download / })
      .click(),
  ])
  return file
}

export async function bytesOf(file: Download): Promise<Buffer> {
  return await readFile(await file.path())
}

/** One of the rows of what is in the file. */
export const fact = (page: Page, name: string) =>
  exportMenu(page)
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd')
