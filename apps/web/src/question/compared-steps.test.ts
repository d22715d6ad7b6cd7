import { comparedPeriod, formatInstant, type Period, resolvePeriod } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { stepPeriod } from './range-steps.ts'

const NOW = Date.parse('2026-11-19T15:20:10Z') / 1000
const PERIODS: Period[] = [
  'yesterday',
  'last-week',
  'last-month',
  { from: '2026-10-01', to: '2026-10-31' },
  { from: '2026-03-01', to: '2026-03-31' },
  { from: '2026-10-28', to: '2026-11-03' },
  { from: '2026-03-30', to: '2026-04-02' },
  { from: '2026-11-02', to: '2026-11-02' },
  { from: '2026-11-05T09:00', to: '2026-11-05T17:00' },
  { from: '2026-11-02T06:00', to: '2026-11-02T14:00' },
  { from: '2026-03-29T12:00', to: '2026-03-31T12:00' },
  { from: '2026-10-30T22:00', to: '2026-11-03T06:00' },
]
const ZONES = ['America/New_York', 'Europe/Berlin', 'Asia/Kathmandu', 'UTC']

test.each(ZONES)('in %s the period before is the one that the arrow back leads to', (zone) => {
  const calendar = { zone, week: 'monday', now: NOW } as const
  for (const period of PERIODS) {
    const resolved = resolvePeriod(period, '1_hour', calendar)
    const came = { from: formatInstant(resolved.from, zone), to: formatInstant(resolved.to, zone) }
    const stepped = stepPeriod(period, came, zone, -1)
    if (!stepped) throw new Error('a period that is over can be stepped')
    const { from, to } = comparedPeriod(period, 'previous', resolved, calendar)
    const before = resolvePeriod(stepped, '1_hour', calendar)
    expect({ period, from, to }).toEqual({ period, from: before.from, to: before.to })
  }
})
