import type { CoveragePart, TimeSheetReport } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { seriesPoint } from '../coverage/series-point.fixture.ts'
import { agentFacts } from './agent-facts.ts'
import { stripDays } from './strip-days.ts'
import { dayNote, stripSummary } from './strip-words.ts'

const HOUR = 3600
const MIDNIGHT = Date.parse('2026-11-04T00:00Z') / 1000
const iso = (instant: number) => new Date(instant * 1000).toISOString().replace('.000Z', '+00:00')
const part = (from: number, to: number, state: CoveragePart['state'], at: string | null): CoveragePart => ({
  from: iso(MIDNIGHT + from * HOUR),
  to: iso(MIDNIGHT + to * HOUR),
  state,
  fetchedAt: at && `2026-11-04T${at}:00+00:00`,
})

/** Ten hours of a day, of which the last still runs: it was fetched at 09:40, the rest in the night. */
const PARTS = [
  part(-24, 8, 'provisional', '03:10'),
  part(8, 9, 'provisional', '09:05'),
  part(9, 10, 'provisional', '09:40'),
]
const NOW = MIDNIGHT + 9.7 * HOUR
const series = Array.from({ length: 10 }, (_, hour) =>
  seriesPoint(MIDNIGHT + hour * HOUR, [600, 600, 0], 'provisional'),
)
const days = stripDays(series, 'UTC', NOW)

test('a day that still runs is known until its last hour was fetched, however old the fetch of others is', () => {
  expect(days.map((day) => dayNote(day, NOW, PARTS))).toEqual(['until 09:40'])
  expect(days.map((day) => dayNote(day, NOW, []))).toEqual(['until 09:00'])
})

test('a day of which not every hour is there says how many are', () => {
  const gaps = series.map((point, hour) => (hour < 4 ? seriesPoint(MIDNIGHT + hour * HOUR, null) : point))
  const [day] = stripDays(gaps, 'UTC', NOW)
  expect(day && dayNote(day, NOW, PARTS)).toBe('until 09:40, 6 of 10 fetched')
})

test('an agent who is online was so until that hour was fetched', () => {
  const coverage = { state: 'complete' as const, parts: PARTS }
  const known = { days, report: { coverage }, shown: { page: 1, pages: 1 } }
  const report: Pick<TimeSheetReport, 'query' | 'summary'> = {
    query: {
      from: iso(MIDNIGHT),
      to: iso(MIDNIGHT + 10 * HOUR),
      tz: 'UTC',
      interval: '1_hour',
      queue: null,
      agents: ['U1'],
      range: 'today',
      compare: 'none',
    },
    summary: { ...seriesPoint(MIDNIGHT, [6000, 6000, 0]), agents: 1 },
  }
  expect(agentFacts('All queues', report, known)).toBe(
    'All queues · online 3:20:00 on 1 of 1 day · last online in this range: Wed 4 Nov, 09:40 UTC',
  )
})

test('the strip is said in its own intervals', () => {
  const from = iso(MIDNIGHT)
  expect(stripSummary(days, { from, interval: '1_hour' })).toContain('by hour for Wed 4 Nov: online on 1 of 1 day')
  expect(stripSummary(days, { from, interval: '15_minutes' })).toMatch(
    /^Time in each state by quarter hour for .*lead from quarter hour to quarter hour\./,
  )
})
