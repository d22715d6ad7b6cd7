import { expect, test } from 'vitest'
import { type CourseStep, courseSummary, measureText } from './course-steps.ts'

const step = (name: string, onlineSeconds: number | null): CourseStep => ({
  start: name,
  name,
  open: false,
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
