import { expect, test } from 'vitest'
import { listedReason } from './listed-reason.ts'

const everybody = { queue: null, agents: [] }

test('of everybody it is also told why the filter counts others', () => {
  expect(listedReason(everybody).split('\n')).toEqual([
    'Who has a row in this range, who takes calls now, and who was asked for by name.',
    'The filter also counts former agents and those in no queue, and leaves out supervisors and admins in no queue.',
  ])
})

test.each([
  { ...everybody, queue: 'Q1' },
  { ...everybody, agents: ['U1'] },
  { ...everybody, teams: ['T1'] },
  { ...everybody, except: ['U1'] },
])('of %j it is told whom the list holds, and no more', (asked) => {
  expect(listedReason(asked)).not.toContain('filter')
})
