import { expect, test } from 'vitest'
import {
  type AgentChoice,
  ALL,
  askedPeople,
  choiceOf,
  choiceProblem,
  countOf,
  countOfTeam,
  inverted,
  isNew,
  isSameChoice,
  NOBODY,
  withAgents,
  withTeam,
} from './agent-choice.ts'
import { choiceMeaning } from './choice-meaning.ts'

const person = (id: string, ...teams: string[]) => ({ id, teams })
/** North has a to d, South e to g, h is in both, i in none. */
const KNOWN = [
  ...['a', 'b', 'c', 'd'].map((id) => person(id, 'N')),
  ...['e', 'f', 'g'].map((id) => person(id, 'S')),
  ...[person('h', 'N', 'S'), person('i')],
]
const TEAMS = [
  { id: 'N', agents: 5 },
  { id: 'S', agents: 4 },
]
const crew = { known: KNOWN, teams: TEAMS, total: 9 }
/** Of ten thousand only these are loaded. */
const large = { known: KNOWN, teams: [...TEAMS, { id: 'W', agents: 9991 }], total: 10_000 }

const asked = (choice: AgentChoice, of = crew) => {
  const { agents, teams, except } = askedPeople(choice, of)
  const part = (name: string, ids: readonly string[]) =>
    ids.length > 0 ? [`${name} ${[...ids].sort().join(' ')}`] : []
  return [...part('team', teams), ...part('agent', agents), ...part('except', except)].join(', ') || 'everybody'
}
const choice = (text: string): AgentChoice => {
  if (text === 'nobody') return NOBODY
  const ids = (name: string) =>
    text.split(', ').flatMap((part) => (part.startsWith(name) ? part.split(' ').slice(1) : []))
  return choiceOf({ teams: ids('team'), agents: ids('agent'), except: ids('except') })
}

test.each([
  ['everybody', 'off a e', 'except a e'],
  ['except a e', 'on a e', 'everybody'],
  ['nobody', 'on a e', 'agent a e'],
  ['nobody', 'on a b c d e f g h i', 'everybody'],
  ['team N', 'off b', 'team N, except b'],
  ['team N, except b', 'on b', 'team N'],
  ['team N', 'on e', 'team N, agent e'],
  ['team N, agent e', 'off e', 'team N'],
  ['everybody', 'off a b c d e', 'agent f g h i'],
  ['team N', 'off a b c', 'agent d h'],
])('%s with %s asks for %s', (before, ticks, after) => {
  const [way, ...ids] = ticks.split(' ')
  const change = new Map(ids.map((id) => [id, way === 'on']))
  expect(asked(withAgents(choice(before), crew, change))).toBe(after)
})

test.each([
  ['nobody', 'N', 'team N'],
  ['team N', 'S', 'team N S'],
  ['agent a e', 'N', 'team N, agent e'],
  ['except a', 'N', 'everybody'],
  ['except a e', 'N', 'except e'],
])('%s and then the whole team %s asks for %s', (before, team, after) => {
  expect(asked(withTeam(choice(before), crew, team, true))).toBe(after)
})

test.each([
  ['team N S', 'S', 'team N, except h'],
  ['everybody', 'N', 'team S, agent i, except h'],
  ['except e', 'N', 'agent f g i'],
])('%s without the team %s asks for %s, so that other teams go on taking newcomers in', (before, team, after) => {
  expect(asked(withTeam(choice(before), crew, team, false))).toBe(after)
})

test.each([
  ['agent a', 'except a'],
  ['agent a b', 'except a b'],
  ['except a b', 'agent a b'],
  ['nobody', 'everybody'],
  ['team N', 'team S, agent i, except h'],
  ['team S, except e', 'team N, agent e i, except h'],
  ['agent a b c d e f g', 'agent h i'],
])('%s turned round is %s', (before, after) => {
  const turned = inverted(choice(before), crew)
  expect(asked(turned)).toBe(after)
  expect(countOf(turned, crew)).toBe(crew.total - countOf(choice(before), crew))
})

test('nobody cannot be asked for, and more than fit into a link neither', () => {
  const many = Array.from({ length: 501 }, (_, index) => `u${index}`).join(' ')
  expect(choiceProblem(withTeam(choice('team N'), crew, 'N', false), crew)).toBe('nobody')
  expect(choiceProblem(inverted(ALL, crew), crew)).toBe('nobody')
  expect(choiceProblem(choice(`agent ${many}`), large)).toBe('too-many')
  expect(choiceProblem(choice(`except ${many}`), large)).toBe('too-many')
  expect(choiceProblem(choice('team W'), large)).toBeNull()
})

test('a team says how many of it are chosen, whatever chose them', () => {
  const [north = { id: '', agents: 0 }] = TEAMS
  const inNorth = (text: string) => countOfTeam(choice(text), north, crew)
  expect(['everybody', 'except a b', 'team S', 'agent a b e', 'nobody'].map(inNorth)).toEqual([5, 3, 1, 2, 0])
})

test('of ten thousand of whom few are loaded, all but two and a whole team are asked for in one word each', () => {
  const but = withAgents(
    ALL,
    large,
    new Map([
      ['a', false],
      ['b', false],
    ]),
  )
  expect([asked(but, large), countOf(but, large)]).toEqual(['except a b', 9998])
  const team = withTeam(NOBODY, large, 'W', true)
  expect([asked(team, large), countOf(team, large)]).toEqual(['team W', 9991])
  expect(asked(withTeam(ALL, large, 'W', false), large)).toBe('team N S, agent i')
})

test('who was named and is not loaded stays named', () => {
  expect(asked(withAgents(choice('agent z, except y'), large, new Map([['a', true]])), large)).toBe(
    'agent a z, except y',
  )
})

const few = { known: ['a', 'b', 'c'].map((id) => person(id, 'T')), teams: [{ id: 'T', agents: 3 }], total: 3 }

test.each([
  ['agent a b gone', 'agent a b gone', 'Only those named: newcomers are not included.'],
  ['agent a b c gone', 'agent a b c gone', 'Only those named: newcomers are not included.'],
  ['except gone', 'except gone', 'All but this one: newcomers are included.'],
  ['team T', 'team T', 'Whoever belongs to the team, newcomers included.'],
  ['agent a b c', 'everybody', 'Everybody, newcomers included.'],
  ['agent a b', 'agent a b', 'Only those named: newcomers are not included.'],
])('of three, %s asks for %s, and the list says so before', (ticked, after, said) => {
  expect(asked(choice(ticked), few)).toBe(after)
  expect(choiceMeaning(choice(ticked), few)).toBe(said)
})

test('a link that names everybody is about to ask for everybody, as the list says; one that names two asks the same', () => {
  const is = (text: string) => isNew(choice(text), choice(text), few)
  expect(['agent a b c', 'agent a b', 'agent a b gone', 'team T'].map(is)).toEqual([true, false, false, false])
})

test('while nobody is loaded, nobody is not everybody', () => {
  expect(choiceMeaning(NOBODY, { known: [], teams: [], total: 0 })).toBe('Nobody is chosen.')
  expect(asked(choice('agent a'), { known: [], teams: [], total: 0 })).toBe('agent a')
})

test('the order of ticking does not make a choice another one', () => {
  expect(isSameChoice(choice('agent a b'), choice('agent b a'))).toBe(true)
  expect(isSameChoice(ALL, choice('agent a'))).toBe(false)
  expect(isSameChoice(choice('team a'), choice('agent a'))).toBe(false)
})
