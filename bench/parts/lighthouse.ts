import lighthouse, { desktopConfig } from 'lighthouse'
import { buildWebIfChanged } from '../../scripts/build-web.mjs'
import { fillStore, openDesk } from '../desk/desk.ts'
import { settledWeeks } from '../desk/settled-weeks.ts'
import { atLeast, type Finding, median, noted } from '../finding.ts'
import { startBareBrowser } from '../page/bare-browser.ts'

const RUNS = 3
const NAMED_AUDITS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
]

/** Lighthouse's own performance score of the overview of seven stored days, with an empty browser cache. */
export async function measureLighthouse(): Promise<Finding[]> {
  await buildWebIfChanged()
  const desk = await openDesk()
  const browser = await startBareBrowser()
  try {
    const question = `${settledWeeks(1)[0]}&tz=America/New_York&interval=1_hour`
    await fillStore(desk.url, question)
    const flags = { port: browser.port, logLevel: 'error' as const, onlyCategories: ['performance'] }
    const url = `${desk.url}/?${question}`
    return [
      ...(await scores('mobile', 95, () => lighthouse(url, flags))),
      ...(await scores('desktop', 99, () => lighthouse(url, flags, desktopConfig))),
    ]
  } finally {
    await browser.close()
    await desk.close()
  }
}

async function scores(name: string, aim: number, run: () => ReturnType<typeof lighthouse>): Promise<Finding[]> {
  const runs: { score: number; words: string }[] = []
  for (let count = 0; count < RUNS; count += 1) {
    const result = (await run())?.lhr
    const score = result?.categories.performance?.score
    if (!result || typeof score !== 'number')
      throw new Error(result?.runtimeError?.message ?? 'Lighthouse gave no score')
    const words = NAMED_AUDITS.map((audit) => result.audits[audit]?.displayValue).join(' · ')
    runs.push({ score: Math.round(score * 100), words })
  }
  const middle = median(runs.map(({ score }) => score))
  const words = runs.find(({ score }) => score === middle)?.words ?? ''
  return [
    atLeast(`${name}, performance`, middle, aim),
    noted(`${name}: first paint · largest · blocked · shifted`, words),
  ]
}
