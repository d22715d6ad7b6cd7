import type { BrowserContext } from '@playwright/test'
import { buildWebIfChanged } from '../../scripts/build-web.mjs'
import { fillStore, openDesk } from '../desk/desk.ts'
import { settledWeeks } from '../desk/settled-weeks.ts'
import { atMost, type Finding, median, noted, rounded } from '../finding.ts'
import { openBrowser, VIEWER } from '../page/browser.ts'
import { clickToSettled, OVERVIEW, openSlowed, PLAIN } from '../page/open-page.ts'
import type { PageTimes, Signs } from '../page/page-watch.ts'
import { servePlainPage } from '../page/plain-page.ts'

const RUNS = 5
const SORTS = ['Online', 'Occupied', 'Ready', 'Inbound', 'Avg talk']

/** The overview of seven stored days by the hour with the CPU slowed four times, beside a page written by hand. */
export async function measurePage(): Promise<Finding[]> {
  await buildWebIfChanged()
  const desk = await openDesk()
  const browser = await openBrowser()
  try {
    const weeks = settledWeeks(RUNS + 1)
    // By the clock of another city, so that the store knows the rows but no answer to the page is ready.
    for (const week of weeks) await fillStore(desk.url, `${week}&tz=America/Toronto&interval=1_hour`)
    const question = `${weeks[0]}&tz=America/New_York&interval=1_hour`
    const plain = await servePlainPage(await answersOf(desk.url, question))
    const context = await browser.newContext(VIEWER)
    const ours: PageTimes[] = []
    const byHand: PageTimes[] = []
    await openOnce(context, `${desk.url}/?${question}`, OVERVIEW)
    await openOnce(context, plain.url, PLAIN)
    for (let run = 0; run < RUNS; run += 1) {
      ours.push(await openOnce(context, `${desk.url}/?${question}`, OVERVIEW))
      byHand.push(await openOnce(context, plain.url, PLAIN))
    }
    plain.close()
    const { page } = await openSlowed(context, `${desk.url}/?${question}&pageSize=25`, OVERVIEW)
    const sorts = await series(SORTS, (name) => clickToSettled(page, name))
    const pages = await series(SORTS, () => clickToSettled(page, 'Next page'))
    const ranges = await series(SORTS, () => clickToSettled(page, 'Previous period'))
    const [figures, settled] = [timeOf(ours, 'figures'), timeOf(ours, 'settled')]
    const plainSettled = timeOf(byHand, 'settled')
    return [
      atMost('figures visible', figures / 1000, 0.9, 's'),
      atMost('everything settled', settled / 1000, 1.5, 's'),
      noted(
        'page written by hand: figures, settled',
        `${rounded(timeOf(byHand, 'figures') / 1000)}, ${rounded(plainSettled / 1000)} s`,
      ),
      atMost('settled, against the one written by hand', settled / plainSettled, 2, '×'),
      atMost('another range, stored', median(ranges), 300, 'ms'),
      atMost('another sort', median(sorts), 150, 'ms'),
      atMost('another page', median(pages), 150, 'ms'),
    ]
  } finally {
    await browser.close()
    await desk.close()
  }
}

async function openOnce(context: BrowserContext, url: string, signs: Signs): Promise<PageTimes> {
  const { page, times } = await openSlowed(context, url, signs)
  await page.close()
  return times
}

async function answersOf(url: string, question: string) {
  const [report, agents] = await Promise.all(
    ['time-sheet', 'time-sheet/agents'].map(async (name) =>
      (await fetch(`${url}/api/v1/reports/${name}?${question}`)).text(),
    ),
  )
  return { report: report ?? '', agents: agents ?? '' }
}

async function series<Item>(items: readonly Item[], act: (item: Item) => Promise<number>): Promise<number[]> {
  const times: number[] = []
  for (const item of items) times.push(await act(item))
  return times
}

const timeOf = (times: readonly PageTimes[], key: keyof PageTimes) => median(times.map((time) => time[key]))
