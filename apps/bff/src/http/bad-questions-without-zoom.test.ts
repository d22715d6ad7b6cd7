import { BAD_MOMENTS, SEEN_AT, TOO_MANY_INTERVALS } from '@readyboard/contract/testing/bad-moments'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from '../testing/desk.ts'
import { BAD_PARAMETERS } from './testing/bad-parameters.ts'
import { expectProblem } from './testing/expect-problem.ts'
import { OURS, QUESTION_ROUTES } from './testing/route-table.ts'
import { serveApp } from './testing/serve-app.ts'
import { each, soon } from './testing/walk.ts'

let desk: Desk

beforeAll(async () => {
  desk = await Desk.open({ agents: 4, seed: 5, limits: false, now: () => Date.parse(SEEN_AT) })
  desk.zoom.rotateSecret('another')
})
afterAll(() => desk.close())

const bad = [
  ...Object.values(BAD_PARAMETERS).flatMap((texts) => texts.slice(0, 1).map((text) => ({ ...text, status: 400 }))),
  ...Object.values(BAD_MOMENTS).flatMap((texts) => texts.map((text) => ({ ...text, status: 400 }))),
  ...Object.values(TOO_MANY_INTERVALS).flatMap((texts) => texts.map((text) => ({ ...text, status: 422 }))),
]

test('a question that is bad stays bad while Zoom is out of reach, and is not put down to Zoom', async () => {
  const { url } = await serveApp({ answers: desk.answers })
  const requests = QUESTION_ROUTES.flatMap((route) => bad.map((one) => ({ ...route, ...one })))
  await each(requests, async ({ method, address, text, status }) => {
    const answer = await soon(`${url}${address}?${text}`, { method, headers: OURS })
    await expectProblem(answer, status, `${method} ${address}?${text.slice(0, 200)}`)
  })
})

test('a good one is a 503 that says when to come back, and never an invented number', async () => {
  const { url } = await serveApp({ answers: desk.answers })
  for (const table of ['', '/agents', '/intervals']) {
    await soon(`${url}/api/v1/reports/time-sheet${table}?wait=5`)
    const answer = await soon(`${url}/api/v1/reports/time-sheet${table}`)
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0)
    await expectProblem(answer, 503)
  }
  for (const list of ['queues', 'agents']) await expectProblem(await soon(`${url}/api/v1/${list}`), 503)
})

test('what needs no Zoom is answered without it', async () => {
  const { url } = await serveApp({ answers: desk.answers })
  for (const address of [
    '/api/v1/session',
    '/api/v1/quota',
    '/livez',
    '/readyz',
    '/api/v1/reports/time-sheet/estimate',
  ])
    expect((await soon(url + address)).status, address).toBe(200)
})
