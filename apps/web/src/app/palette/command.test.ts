import { expect, test } from 'vitest'
import { type Command, type CommandGroup, matching } from './command.ts'

const command = (name: string, more = ''): Command => ({ id: name, name, more, icon: 'search', run: () => undefined })
const GROUPS: CommandGroup[] = [
  { id: 'pages', commands: [command('Overview'), command('Agents')] },
  { id: 'ranges', commands: [command('Today'), command('Last week')] },
  { id: 'zones', commands: [command('Berlin', 'Europe/Berlin CET')], typedOnly: true },
  { id: 'agents', commands: [command('Weekes, Ada')], asked: true },
]
const names = (typed: string) =>
  matching(GROUPS, typed).map(({ id, commands }) => [id, ...commands.map(({ name }) => name)])

test('nothing typed: everything but what has to be searched', () => {
  expect(names(' ')).toEqual([
    ['pages', 'Overview', 'Agents'],
    ['ranges', 'Today', 'Last week'],
    ['agents', 'Weekes, Ada'],
  ])
})

test('the group with the best match comes first', () => {
  expect(names('week')).toEqual([
    ['ranges', 'Last week'],
    ['agents', 'Weekes, Ada'],
  ])
})

test('other words of a command find it too', () => {
  expect(names('cet')[0]).toEqual(['zones', 'Berlin'])
})

test('what the server found stays, also where it reads otherwise', () => {
  expect(names('xyz')).toEqual([['agents', 'Weekes, Ada']])
})
