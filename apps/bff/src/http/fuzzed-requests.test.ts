import { Problem } from '@readyboard/contract'
import { SEEN_AT } from '@readyboard/contract/testing/bad-moments'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from '../testing/desk.ts'
import { anyBytes } from './testing/any-bytes.ts'
import { builtPage } from './testing/built-page.ts'
import { rawRequest, withoutContinue } from './testing/raw-request.ts'
import { serveApp } from './testing/serve-app.ts'
import { soon } from './testing/walk.ts'

const NIGHTLY = process.env.NIGHTLY !== undefined
const LIMITS = NIGHTLY ? { numRuns: 30_000 } : { numRuns: 400, interruptAfterTimeLimit: 8_000 }
const NOW = Date.parse(SEEN_AT)
let desk: Desk

beforeAll(async () => {
  desk = await Desk.open({ agents: 4, seed: 8, limits: false, now: () => NOW })
})
afterAll(() => desk.close())

test('whatever bytes come, the answer is HTTP, in time, and never a failure of ours', {
  timeout: NIGHTLY ? 3_600_000 : 60_000,
}, async () => {
  const { port, url, logged } = await serveApp({ answers: desk.answers, webRoot: builtPage() })
  const statuses = new Map<string, number>()
  await fc.assert(
    fc.asyncProperty(anyBytes, async (text) => {
      // Line ends alone begin no request, and the last ones end whatever has begun.
      const asked = `x${text}`.trimEnd() === 'x' ? `x${text}` : text
      const answer = withoutContinue(await rawRequest(port, `${asked}\r\n\r\n\r\n\r\n`, 'one answer'))
      const [, status = 'none'] = /^HTTP\/1\.1 (\d{3}) /.exec(answer) ?? []
      statuses.set(status, (statuses.get(status) ?? 0) + 1)
      expect(status, JSON.stringify(answer.slice(0, 300))).toMatch(/^[234]\d\d$/)
      if (status.startsWith('4')) expectRawProblem(answer, text.startsWith('HEAD '))
    }),
    LIMITS,
  )
  expect((await soon(`${url}/livez`)).status).toBe(200)
  expect(statuses.size).toBeGreaterThan(1)
  expect(logged()).not.toMatch(/"level":(5|6)0/)
})

function expectRawProblem(answer: string, isHead: boolean): void {
  expect(answer).toMatch(/content-type: application\/problem\+json; charset=utf-8\r/i)
  expect(answer).toMatch(/cache-control: no-store\r/i)
  if (isHead) return
  const length = Number(/content-length: (\d+)/i.exec(answer)?.[1])
  const body = Buffer.from(answer.slice(answer.indexOf('\r\n\r\n') + 4), 'latin1').subarray(0, length)
  const problem = Problem.parse(JSON.parse(body.toString()))
  expect(answer).toContain(problem.traceId)
  expect(body.toString()).not.toMatch(/node_modules|node:internal/)
}
