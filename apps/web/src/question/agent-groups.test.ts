import { expect, test } from 'vitest'
import { ALL, choiceOf } from './agent-choice.ts'
import { type AgentLine, flatLines, groupedLines } from './agent-groups.ts'

const agent = (id: string, ...teams: string[]) => ({ id, name: id, email: null, active: true, teams })
const AGENTS = [agent('a', 'N'), agent('b', 'S'), agent('c', 'N', 'S'), agent('d'), agent('e', 'S')]
const TEAMS = [
  { id: 'N', name: 'North', agents: 2 },
  { id: 'S', name: 'South', agents: 3 },
]
const keys = (lines: readonly AgentLine[]) => lines.map(({ key }) => key).join(' ')

test('each agent stands once, below a team, and whoever has none stands last', () => {
  expect(keys(groupedLines(AGENTS, TEAMS, ALL))).toBe('team:N a c team:S b e : d')
})

test('who was named, left out or of a chosen team when the list opened comes first', () => {
  const asked = choiceOf({ agents: [], teams: [], except: ['e'] })
  expect(keys(groupedLines(AGENTS, TEAMS, asked))).toBe('team:S e b team:N a c : d')
  expect(keys(groupedLines(AGENTS, TEAMS, choiceOf({ agents: [], teams: ['S'], except: [] })))).toMatch(/^team:S/)
})

test('where nobody is in a team the list is one of people', () => {
  expect(keys(groupedLines(AGENTS, [], ALL))).toBe('a b c d e')
  expect(keys(flatLines(AGENTS, TEAMS, choiceOf({ agents: ['d'], teams: [], except: [] })))).toBe(
    'team:N team:S d a b c e',
  )
})
