import { expect, test } from 'vitest'
import { comparedDay, TODAY } from './compared-report.fixture.ts'
import { reportDeltas } from './report-deltas.ts'

const HOUR = 3600
const FULL = [1800, 900, 900] as const
const BUSY = [2700, 450, 450] as const
const plain = (text: string | undefined) => text?.replaceAll('\u202f', ' ').split('\n')

test('what is compared with nothing has no differences', () => {
  const { report } = comparedDay([FULL], [FULL])
  expect(reportDeltas({ ...report, previous: null }, TODAY + HOUR, 'available')).toBeNull()
})

test('differences are those of the hours on both sides, each with its sums', () => {
  const { report } = comparedDay([BUSY, FULL, FULL], [FULL, FULL, null])
  const deltas = reportDeltas(report, TODAY + 2.5 * HOUR, 'available')
  expect(deltas?.versus).toBe('vs 3 Nov')
  expect(deltas?.legend).toBe('Previous day')
  expect(deltas?.of?.onlineSeconds?.text).toBe('± 0.0\u202f%')
  expect(deltas?.of?.occupiedShare?.text).toBe('↑ 12.5 pts')
  expect(deltas?.of?.occupancy?.text).toBe('↑ 10.2 pts')
  expect(plain(deltas?.of?.onlineSeconds?.reason)).toEqual([
    'vs 3 Nov 00:00\u00a0– 03:00, like for like',
    '2:00:00 now, 2:00:00 then: 0:00:00',
    '2 of 3 hours compared: the running one is left out',
  ])
  expect(plain(deltas?.of?.occupancy?.reason)).toEqual([
    'vs 3 Nov 00:00\u00a0– 03:00, like for like',
    '4,500 s ÷ (4,500 s + 1,350 s) = 76.9 % now',
    '3,600 s ÷ (3,600 s + 1,800 s) = 66.7 % then',
    '2 of 3 hours compared: the running one is left out',
  ])
})

test('the definition that is meant is the one that is compared', () => {
  const { report } = comparedDay([BUSY], [FULL])
  const of = (choice: 'available' | 'logged-in') => reportDeltas(report, TODAY + HOUR, choice)?.of?.occupancy
  expect(of('available')?.text).toBe('↑ 19.0 pts')
  expect(of('logged-in')?.text).toBe('↑ 25.0 pts')
  expect(plain(of('logged-in')?.reason)).toContain('2,700 s ÷ 3,600 s = 75.0 % now')
})

test('what is left out is said for what it is', () => {
  const basis = (now: number, before: readonly (typeof FULL | null)[]) => {
    const { report } = comparedDay([FULL, FULL, FULL], before)
    return plain(reportDeltas(report, TODAY + now * HOUR, 'available')?.of?.onlineSeconds?.reason)?.at(-1)
  }
  expect(basis(5, [FULL, FULL, FULL])).toBe('3 of 3 hours compared')
  expect(basis(5, [FULL, null, FULL])).toBe('2 of 3 hours compared: only what is there on both sides')
  expect(basis(2.5, [null, FULL, null])).toBe('1 of 3 hours compared: only what is over and there on both sides')
})

test('what stands beside nothing is told from what is not there', () => {
  const basis = (now: number) => {
    const { report, previous } = comparedDay([FULL, FULL, FULL, FULL], [FULL, FULL, FULL, FULL])
    if (previous.alike) previous.alike.intervals = 2
    return plain(reportDeltas(report, TODAY + now * HOUR, 'available')?.of?.onlineSeconds?.reason)?.at(-1)
  }
  expect(basis(5)).toBe('2 of 4 hours compared: the rest has no counterpart of the same length')
  expect(basis(3.5)).toBe(
    '2 of 4 hours compared: the running one is left out, and what has no counterpart of the same length',
  )
})

test('where nothing is alike there are no differences, and nothing says with what', () => {
  const { report } = comparedDay([FULL], [null])
  expect(reportDeltas(report, TODAY + HOUR, 'available')).toMatchObject({ versus: null, of: null, summary: '' })
})
