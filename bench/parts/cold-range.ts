import { IntervalsAnswer } from '@readyboard/contract'
import { peakPerSecond } from '@readyboard/zoom-simulator'
import { fillStore, openDesk } from '../desk/desk.ts'
import { settledWeeks } from '../desk/settled-weeks.ts'
import { atMost, type Finding, noted, rounded } from '../finding.ts'

const LATENCY_MS = 400
const PER_SECOND = 10
const ROWS_PER_PAGE = 100

/** Seven days of 200 agents by the hour that nobody has asked for before, against the limits of Zoom's business plan. */
export async function measureColdRange(): Promise<Finding[]> {
  const desk = await openDesk(
    { plan: 'business', limits: {}, latencyMs: LATENCY_MS },
    {
      ZOOM_PLAN: 'business',
      ZOOM_HEAVY_PER_SECOND: String(PER_SECOND),
      ZOOM_HEAVY_PER_DAY: '30000',
      ZOOM_DAILY_SHARE: '1',
    },
  )
  try {
    const question = `${settledWeeks(1)[0]}&tz=America/New_York&interval=1_hour`
    const startedAt = performance.now()
    await fillStore(desk.url, question)
    const seconds = (performance.now() - startedAt) / 1000
    const asked = desk.zoom.log.filter(({ kind }) => kind === 'heavy')
    const windows = new Set(asked.map(({ params }) => `${params.from} ${params.to}`)).size
    const rows = await storedRows(desk.url, question)
    const pages = Math.ceil(rows / ROWS_PER_PAGE)
    const byDay = question.replace('1_hour', '1_day')
    await fillStore(desk.url, byDay)
    const later = desk.zoom.log.filter(({ kind }) => kind === 'heavy').length - asked.length
    return [
      noted('rows · full pages · windows', `${rows} · ${pages} · ${windows}`),
      atMost('requests', asked.length, Math.floor(pages * 1.15 + windows), 'requests'),
      atMost('429s', asked.filter(({ status }) => status === 429).length, 0, 'answers'),
      atMost('requests in any second', peakPerSecond(desk.zoom.log, 'heavy'), PER_SECOND, 'requests'),
      atMost('time', seconds, (pages / PER_SECOND) * 1.25 + 5, 's'),
      noted('what the limit alone takes', `${rounded(pages / PER_SECOND)} s`),
      atMost('requests for the same by day', later, 0, 'requests'),
    ]
  } finally {
    await desk.close()
  }
}

async function storedRows(url: string, question: string): Promise<number> {
  const response = await fetch(`${url}/api/v1/reports/time-sheet/intervals?${question}&pageSize=1`)
  return IntervalsAnswer.parse(await response.json()).total
}
