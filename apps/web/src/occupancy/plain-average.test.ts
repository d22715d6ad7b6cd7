import { expect, test } from 'vitest'
import { plainAverageWords } from './plain-average.ts'

const totals = { occupancy: 0.785, occupancyOfOnline: 0.673, zoomOccupiedShare: 0.67 }
const basisOf = (value: number | null, agents = 38) => ({
  agentIntervals: 1571,
  inconsistentAgentIntervals: 9,
  plainAverages: {
    occupancy: { value, agents },
    occupancyOfOnline: { value, agents },
    zoomOccupiedShare: { value, agents },
  },
})
const words = (value: number | null) => plainAverageWords(totals, basisOf(value), 'available')

test.each([
  [0.768, '76.8\u202f%', null],
  [0.755, '75.5\u202f%', null],
  [0.754, '75.4\u202f%', '3.1 pts below'],
  [0.815, '81.5\u202f%', null],
  [0.8204, '82.0\u202f%', '3.5 pts above'],
])('a plain average of %s reads %s, off by %s', (value, text, off) => {
  expect(words(value)).toEqual({ value: text, agents: 38, off })
})

test('Zoom’s is a whole percent, and of the definition that is meant', () => {
  expect(plainAverageWords(totals, basisOf(0.712), 'zoom')).toEqual({
    value: '71\u202f%',
    agents: 38,
    off: '4 pts above',
  })
})

test('where nobody has anything to divide by there is none', () => {
  expect(words(null)).toBeNull()
  expect(plainAverageWords({ ...totals, occupancy: null }, basisOf(0.5), 'available')).toBeNull()
})
