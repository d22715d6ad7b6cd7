import { expect, test } from 'vitest'
import { ANY_EXPORT, formatExport, parseExport } from './export.ts'

const read = (text: string) => parseExport(new URLSearchParams(text))

test.each([
  'format=csv&table=agents',
  'format=xlsx&table=intervals&only=inconsistent&offline=no',
  'format=csv&table=agents&sort=occupancy&order=desc&search=ana&header=no&separator=semicolon&rows=3',
])('%s is the same after being read and written', (text) => {
  expect(read(text).problems).toEqual([])
  expect(formatExport(read(text).view)).toBe(text)
})

test('a file is the agents’ as CSV unless something else is asked for', () => {
  expect(read('')).toEqual({ view: ANY_EXPORT, problems: [] })
})

test.each([
  ['only=inconsistent', 'only'],
  ['table=intervals&sort=occupancy', 'sort'],
  ['table=intervals&order=desc', 'order'],
  ['sort=start', 'sort'],
  ['format=json&separator=tab', 'separator'],
  ['format=pdf', 'format'],
  ['rows=-1', 'rows'],
  ['rows=201', 'rows'],
  ['header=false', 'header'],
])('%s is refused by its name', (text, parameter) => {
  expect(read(text).problems.map((problem) => problem.parameter)).toEqual([parameter])
})
