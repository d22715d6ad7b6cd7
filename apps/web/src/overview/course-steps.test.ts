import { expect, test } from 'vitest'
import { seriesPoint } from '../coverage/series-point.fixture.ts'
import { type CourseStep, courseSteps, courseSummary, measureText } from './course-steps.ts'

const step = (name: string, onlineSeconds: number | null, state: CourseStep['state'] = 'final'): CourseStep => ({
  start: name,
  name,
  state,
  onlineSeconds,
  occupiedShare: null,
  readyShare: null,
  notReadyShare: null,
  inboundCalls: null,
  averageInboundTalkSeconds: null,
  averageWrapUpSeconds: null,
})
const plain = (text: string) => text.replace(/\s/g, ' ')

test('a curve in a sentence says where it begins, ends and turns', () => {
  const steps = [step('Mon', 3600), step('Tue', null), step('Wed', 9000), step('Thu', 1800)]
  expect(plain(courseSummary(steps, 'onlineSeconds'))).toBe(
    'Online from 1:00:00 to 0:30:00, at most 2:30:00 (Wed), at least 0:30:00.',
  )
})

test('a step that still runs is told apart, and is neither the lowest nor the end', () => {
  const steps = [step('Mon', 3600), step('Tue', 9000, 'provisional'), step('Wed', 60, 'running')]
  expect(plain(courseSummary(steps, 'onlineSeconds'))).toBe(
    'Online from 1:00:00 to 2:30:00, at most 2:30:00 (Tue), at least 1:00:00. So far 0:01:00 (Wed).',
  )
  expect(plain(courseSummary(steps.slice(2), 'onlineSeconds'))).toBe('Online: 0:01:00 so far (Wed).')
})

test('a step of which part is there is no low', () => {
  const steps = [step('Mon', 60, 'part'), step('Tue', 9000), step('Wed', null, 'missing')]
  expect(plain(courseSummary(steps, 'onlineSeconds'))).toBe(
    'Online from 2:30:00 to 2:30:00, at most 2:30:00 (Tue), at least 2:30:00.',
  )
  expect(courseSummary(steps.slice(0, 1), 'onlineSeconds')).toBe('Online: no step is whole yet.')
})

test('each step says how much of it is known', () => {
  const from = Date.parse('2026-11-02T00:00Z') / 1000
  const states = (known: Parameters<typeof seriesPoint>[2][], now: number) =>
    courseSteps(
      known.map((state, hour) => seriesPoint(from + hour * 3600, state === 'missing' ? null : [60, 0, 0], state)),
      '1_hour',
      'UTC',
      now,
    ).map(({ state }) => state)
  expect(states(['final', 'missing', 'provisional', 'provisional'], from + 3.5 * 3600)).toEqual([
    'final',
    'missing',
    'provisional',
    'running',
  ])
  // Fifty hours are drawn by the day.
  const days = Array.from({ length: 50 }, (_, hour) => (hour === 30 ? 'missing' : 'final'))
  expect(states(days, from + 49.5 * 3600)).toEqual(['final', 'part', 'running'])
})

test('a curve of nothing says so', () => {
  expect(courseSummary([step('Mon', 1)], 'readyShare')).toBe('Ready: nothing known yet.')
})

test.each([
  ['occupiedShare', 0.5, '50.0 %'],
  ['inboundCalls', 12, '12'],
  ['averageWrapUpSeconds', 61, '1m 01s'],
  ['onlineSeconds', null, '–'],
] as const)('%s %s reads %s', (measure, value, text) => {
  expect(plain(measureText(value, measure))).toBe(text)
})
