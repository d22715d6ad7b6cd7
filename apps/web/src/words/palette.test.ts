import { expect, test } from 'vitest'
import { PALETTE_WORDS } from './palette.ts'
import { plural } from './plural.ts'

test.each([
  [0, '0 agents'],
  [1, '1 agent'],
  [12, '12 agents'],
])('a queue of %i says %s', (agents, words) => {
  expect(plural(agents, PALETTE_WORDS.agentCount)({ count: String(agents) })).toBe(words)
})
