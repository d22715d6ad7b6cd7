import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import type { Browser } from '@playwright/test'
import { buildWebIfChanged } from '../../scripts/build-web.mjs'
import { inRoot } from '../../scripts/workspace.mjs'
import { fillStore, openDesk } from '../desk/desk.ts'
import { settledWeeks } from '../desk/settled-weeks.ts'
import { atMost, type Finding, noted } from '../finding.ts'
import { openBrowser, VIEWER } from '../page/browser.ts'
import { OVERVIEW } from '../page/open-page.ts'
import { watchPage } from '../page/page-watch.ts'

const ASSETS = inRoot('apps', 'web', 'dist', 'assets')
const KILOBYTE = 1000

/** How much JavaScript a browser without any cache asks for before the overview's first figures are there to be read. */
export async function measureBundle(): Promise<Finding[]> {
  await buildWebIfChanged()
  const desk = await openDesk({ agents: 60 })
  const browser = await openBrowser()
  try {
    const question = `${settledWeeks(1)[0]}&tz=America/New_York&interval=1_hour`
    await fillStore(desk.url, question)
    const files = await scriptsBeforeFigures(browser, `${desk.url}/?${question}`)
    const all = readdirSync(ASSETS).filter((name) => name.endsWith('.js'))
    return [
      atMost('JavaScript before the first figures, brotli', sum(files.map(brotliSize)) / KILOBYTE, 130, 'kB'),
      noted('the same, before compression', `${(sum(files.map(plainSize)) / KILOBYTE).toFixed(0)} kB`),
      ...files
        .toSorted((a, b) => brotliSize(b) - brotliSize(a))
        .slice(0, 4)
        .map((name) => noted(`  ${name}`, `${(brotliSize(name) / KILOBYTE).toFixed(1)} kB`)),
      noted(`all ${all.length} files of JavaScript, brotli`, `${(sum(all.map(brotliSize)) / KILOBYTE).toFixed(0)} kB`),
    ]
  } finally {
    await browser.close()
    await desk.close()
  }
}

/** Names of the scripts that were asked for before the figures had been painted. */
async function scriptsBeforeFigures(browser: Browser, url: string): Promise<string[]> {
  const page = await browser.newPage(VIEWER)
  await page.addInitScript(watchPage, OVERVIEW)
  await page.goto(url, { waitUntil: 'commit' })
  const { figures } = await page.evaluate(() => window.readyboardBench.whenSettled())
  return page.evaluate(
    (until) =>
      performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => name.endsWith('.js') && name.includes('/assets/') && startTime < until)
        .map(({ name }) => name.slice(name.lastIndexOf('/') + 1)),
    figures,
  )
}

function brotliSize(name: string): number {
  const made = `${ASSETS}/${name}.br`
  return existsSync(made) ? readFileSync(made).length : brotliCompressSync(readFileSync(`${ASSETS}/${name}`)).length
}

const plainSize = (name: string) => readFileSync(`${ASSETS}/${name}`).length
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
