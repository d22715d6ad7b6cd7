import { expect, test } from 'vitest'
import { agentOfPath, agentPath } from './agent-path.ts'

test.each(['KsDkJ2nRQ9-a_b', 'a/b+c==', 'x.y~z@w'])('the page of %s is that agent’s', (id) => {
  expect(agentOfPath(agentPath(id))).toBe(id)
})

test.each(['/', '/agents', '/agents/', '/agents/a/b', '/intervals', '/agents/%zz', '/agents/a%20b'])(
  '%s is nobody’s page',
  (path) => {
    expect(agentOfPath(path)).toBeNull()
  },
)
