import { expect, test } from 'vitest'
import { fuzzyScore } from './fuzzy.ts'

const found = (text: string, typed: string) => fuzzyScore(text, typed) > 0

test.each([
  ['Last 7 days', 'last'],
  ['Last 7 days', '7 days'],
  ['Last 7 days', 'l7d'],
  ['Last 7 days', 'days last'],
  ['Åsa Lindqvist', 'asa lind'],
  ['Łukasz Nowak', 'lukasz'],
  ['Go to Intervals', 'inter'],
  ['Anything', '  '],
])('%s is found by “%s”', (text, typed) => {
  expect(found(text, typed)).toBe(true)
})

test.each([
  ['Last 7 days', 'month'],
  ['Last 7 days', 'last month'],
  ['Overview', 'ovw'],
])('%s is not found by “%s”', (text, typed) => {
  expect(found(text, typed)).toBe(false)
})

test('the beginning of a word goes before its middle, and a short text before a long one', () => {
  const order = (typed: string, ...texts: string[]) =>
    texts.toSorted((a, b) => fuzzyScore(b, typed) - fuzzyScore(a, typed))
  expect(order('ready', 'Already', 'Ready')).toEqual(['Ready', 'Already'])
  expect(order('agents', 'Agents in this queue and in all others', 'Agents')).toEqual([
    'Agents',
    'Agents in this queue and in all others',
  ])
})
