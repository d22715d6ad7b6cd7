import { ANY_QUESTION } from '@readyboard/contract'
import { daysBetween, type Period, PRESETS, resolvePeriod } from '@readyboard/timesheet'
import { expect, test } from 'vitest'
import { agentOfPath, agentPath, onPageOf } from './agent-path.ts'

test.each(['KsDkJ2nRQ9-a_b', 'a/b+c==', 'x.y~z@w'])('the page of %s is that agent’s', (id) => {
  expect(agentOfPath(agentPath(id))).toBe(id)
})

test.each(['/', '/agents', '/agents/', '/agents/a/b', '/intervals', '/agents/%zz', '/agents/a%20b'])(
  '%s is nobody’s page',
  (path) => {
    expect(agentOfPath(path)).toBeNull()
  },
)

const asked = (period: Period) => onPageOf({ ...ANY_QUESTION, period, agents: ['U2'], teams: ['T'] }, 'U1')

test.each(PRESETS)('%s goes by the hour on an agent’s page where all its days are shown at once', (preset) => {
  const now = Date.parse('2026-08-31T23:30:00Z') / 1000
  const { from, to } = resolvePeriod(preset, null, { now, zone: 'UTC', week: 'monday' })
  const day = (instant: number) => new Date(instant * 1000).toISOString().slice(0, 10)
  const days = daysBetween(day(from), day(to - 1)) + 1
  expect(asked(preset)).toMatchObject({ agents: ['U1'], teams: [], interval: days <= 31 ? '1_hour' : null })
})

test.each([
  ['2026-10-01', '2026-10-31', '1_hour'],
  ['2026-10-01', '2026-11-01', null],
  ['2026-10-01T09:00', '2026-10-01T17:00', '1_hour'],
  ['2026-11-01T01:00-04:00', '2026-11-01T01:00-05:00', '1_hour'],
  ['2026-10-01T00:00', '2026-11-01T00:00', '1_hour'],
  ['2026-10-01T00:00', '2026-11-01T01:00', null],
])('from %s to %s the page goes by %s', (from, to, interval) => {
  expect(asked({ from, to }).interval).toBe(interval)
})

test('whoever asks for an interval gets it', () => {
  for (const interval of ['15_minutes', '1_day', '1_month'] as const)
    expect(onPageOf({ ...ANY_QUESTION, interval }, 'U1').interval).toBe(interval)
})
