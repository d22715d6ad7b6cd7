import { Problem } from '@readyboard/contract'
import { expect, test } from 'vitest'
import { StoreDamaged } from '../store/store-errors.ts'
import type { Answers } from './answers.ts'
import { plainAnswers } from './testing/plain-answers.ts'
import { ROUTES } from './testing/route-table.ts'
import { routesOf, serveApp } from './testing/serve-app.ts'

const CANARY = 'canary-4711'
const STALL_MS = 1700

/** Nothing else happens in the process meanwhile. */
function stall(milliseconds: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)
}

test('while the process hangs again and again it says no at once, and serves again when that is over', async () => {
  const { url } = await serveApp({
    answers: plainAnswers({
      queueList: async () => {
        stall(STALL_MS)
        return { items: [], nextCursor: null }
      },
    }),
  })
  const hang = () => fetch(`${url}/api/v1/queues`).then((answer) => answer.text())
  // One after the other without a pause between: a single stall is over by the time that anybody could say no.
  await Promise.all([hang(), hang(), hang()])
  const refused = await fetch(`${url}/api/v1/session`)
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '2'])
  expect((await fetch(`${url}/livez`)).status).toBe(200)
  await expect.poll(async () => (await fetch(`${url}/api/v1/session`)).status, { timeout: 10_000 }).toBe(200)
}, 40_000)

const WAYS: readonly (readonly [string, () => never | Promise<never>])[] = [
  ['throws', () => raise(new Error(CANARY))],
  ['rejects', () => Promise.reject(new TypeError(CANARY))],
  ['throws something that is no error', () => raise(CANARY)],
  ['throws nothing', () => raise(undefined)],
]

function raise(error: unknown): never {
  throw error
}

test.each(WAYS)(
  'where everything behind the routes %s, each answers with a problem that tells nothing',
  async (_, fail) => {
    const failing: Answers = {
      report: fail,
      agents: fail,
      intervals: fail,
      estimate: fail,
      startFetch: fail,
      stopFetch: () => raise(new Error(CANARY)),
      queueList: fail,
      agentList: fail,
      teamList: fail,
      agent: fail,
      peers: fail,
      exportFile: fail,
      describeFile: fail,
      dose: fail,
      quota: fail,
      watchFetch: () => raise(new Error(CANARY)),
      notReadyBecause: fail,
      looks: fail,
      looksAt: fail,
      createLink: fail,
      ownLinks: fail,
      openLink: fail,
      deleteLink: fail,
      pinnedReport: fail,
      pinnedAgents: fail,
      changesSince: fail,
      views: fail,
      createView: fail,
      changeView: fail,
      deleteView: fail,
    }
    const { url, app, logged } = await serveApp({ answers: failing })
    let failed = 0
    for (const route of routesOf(app.express)) {
      const [method = '', path = ''] = route.split(' ')
      if (method === 'HEAD') continue
      const headers = { 'X-Requested-With': 'readyboard' }
      const good = ROUTES.find((one) => one.method === method && one.path === path)?.good
      const answer = await fetch(`${url}${good}`, { method, headers })
      const text = await answer.text()
      if (answer.status === 200) continue
      failed += 1
      expect([route, answer.status]).toEqual([route, 500])
      expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
      expect(Problem.parse(JSON.parse(text)).traceId).not.toBe('')
      expect(text).not.toMatch(new RegExp(`${CANARY}| at .*\\.ts:|node_modules`))
    }
    expect(failed).toBeGreaterThan(8)
    expect(logged()).toContain('a request failed')
  },
)

test('a store that cannot answer is a 503 that says when to come back, and where it lies is for the log alone', async () => {
  const damaged = new StoreDamaged('/srv/readyboard', 'a checksum does not match')
  const { url, logged } = await serveApp({ answers: plainAnswers({ report: () => Promise.reject(damaged) }) })
  const answer = await fetch(`${url}/api/v1/reports/time-sheet`)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await answer.text()).not.toContain('/srv')
  expect(logged()).toContain('a checksum does not match')
})
