import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DEFINITIONS } from './definitions.ts'
import { type DefinitionKey, definitionValue } from './ratios.ts'

const HOUR = { readySeconds: 900, notReadySeconds: 600, occupiedSeconds: 2100, onlineSeconds: 4200 }
const KEYS: DefinitionKey[] = [
  'occupancy',
  'occupancyOfOnline',
  'availabilityRate',
  'notReadyRate',
  'readyShare',
  'notReadyShare',
  'occupiedShare',
]

test.each([
  ['occupancy', 2100 / 3000],
  ['occupancyOfOnline', 2100 / 4200],
  ['availabilityRate', 3000 / 4200],
  ['notReadyRate', 600 / 4200],
  ['readyShare', 900 / 3600],
  ['notReadyShare', 600 / 3600],
  ['occupiedShare', 2100 / 3600],
] as const)('%s of an hour is %d', (key, value) => {
  expect(definitionValue(key, HOUR)).toBeCloseTo(value, 12)
})

test.each(KEYS)('%s of no time at all is open, not zero', (key) => {
  const none = { readySeconds: 0, notReadySeconds: 0, occupiedSeconds: 0, onlineSeconds: 0 }
  expect(definitionValue(key, none)).toBeNull()
})

test.each(KEYS)('%s is written as it is computed', (key) => {
  const written = (term: string, seconds: typeof HOUR) =>
    term
      .replace(/[()]/g, '')
      .split(' + ')
      .map(
        (word) =>
          ({
            ready: 'readySeconds',
            'not ready': 'notReadySeconds',
            occupied: 'occupiedSeconds',
            online: 'onlineSeconds',
          })[word],
      )
      .reduce((sum, name) => sum + (Object.entries(seconds).find(([key]) => key === name)?.[1] ?? Number.NaN), 0)
  const amount = fc.nat(100_000)
  const amounts = fc.record({
    readySeconds: amount,
    notReadySeconds: amount,
    occupiedSeconds: amount,
    onlineSeconds: amount,
  })
  fc.assert(
    fc.property(amounts, (seconds) => {
      const [dividend = '', divisor = ''] = DEFINITIONS[key].formula.split(' ÷ ')
      expect(DEFINITIONS[key].dividend(seconds)).toBe(written(dividend, seconds))
      expect(DEFINITIONS[key].divisor(seconds)).toBe(written(divisor, seconds))
    }),
  )
})

test('only occupancy has a target band', () => {
  expect(KEYS.filter((key) => DEFINITIONS[key].target !== null)).toEqual(['occupancy'])
  expect(DEFINITIONS.occupancy.target).toEqual({ from: 0.75, to: 0.85, strain: 0.9 })
})
