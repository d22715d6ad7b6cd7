import { expect, test } from 'vitest'
import { agentsWords } from './agents-words.ts'

const people = (agents: number, teams: string[], except: number) => ({
  agents: Array.from({ length: agents }, (_, index) => `u${index}`),
  teams,
  except: Array.from({ length: except }, (_, index) => `x${index}`),
})
const TEAMS = [
  { id: 'N', name: 'North' },
  { id: 'E', name: 'Team East' },
]

test.each([
  [people(0, [], 0), '60 of 60'],
  [people(3, [], 0), '3 of 60'],
  [people(0, [], 2), 'All but 2 of 60'],
  [people(0, ['N'], 0), 'Team North'],
  [people(0, ['E'], 0), 'Team East'],
  [people(0, ['N'], 2), 'Team North but 2'],
  [people(1, ['N'], 0), 'Team North + 1'],
  [people(1, ['N', 'E'], 2), '2 teams + 1 but 2'],
  [people(0, ['gone'], 0), '1 team'],
])('whom a question asks about: %o is %s', (asked, words) => {
  expect(agentsWords(asked, 60, TEAMS)).toBe(words)
})

test('whoever is named and left out as well is nobody', () => {
  expect(agentsWords({ agents: ['a'], teams: [], except: ['a'] }, 60)).toBe('0 of 60')
})

test('before it is known how many there are, the words do without', () => {
  const early = [people(0, [], 0), people(3, [], 0), people(0, [], 2), people(0, ['N'], 0)]
  expect(early.map((asked) => agentsWords(asked, undefined))).toEqual(['All', '3 chosen', 'All but 2', '1 team'])
})
