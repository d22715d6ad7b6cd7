import { expect, test } from 'vitest'
import { askedAgents, choiceOf, choiceProblem, inverted, isSameChoice } from './agent-choice.ts'

test('naming everybody is the same as naming nobody', () => {
  expect(askedAgents(new Set(['a', 'b']), 2)).toEqual([])
  expect(askedAgents(new Set(['a']), 2)).toEqual(['a'])
  expect(choiceOf([])).toBe('all')
})

test('turning all round leaves nobody, and nobody cannot be asked for', () => {
  expect(inverted('all', ['a', 'b'])).toEqual(new Set())
  expect(inverted(new Set(['a']), ['a', 'b', 'c'])).toEqual(new Set(['b', 'c']))
  expect(choiceProblem(new Set())).toBe('Choose at least one agent')
  expect(choiceProblem('all')).toBeNull()
})

test('the order of ticking does not make a choice another one', () => {
  expect(isSameChoice(new Set(['a', 'b']), new Set(['b', 'a']))).toBe(true)
  expect(isSameChoice('all', new Set(['a']))).toBe(false)
})
