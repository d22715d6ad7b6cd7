import { AgentListAnswer, QueuesAnswer } from '@readyboard/contract'
import { BAD_MOMENTS, SEEN_AT, STRANGERS, TOO_MANY_INTERVALS } from '@readyboard/contract/testing/bad-moments'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Desk } from '../testing/desk.ts'
import { BAD_PARAMETERS } from './testing/bad-parameters.ts'
import { expectProblem, names } from './testing/expect-problem.ts'
import { rawRequest } from './testing/raw-request.ts'
import { OURS, QUESTION_ROUTES, ROUTES } from './testing/route-table.ts'
import { serveApp } from './testing/serve-app.ts'
import { each, soon } from './testing/walk.ts'

const NOW = Date.parse(SEEN_AT)
let desk: Desk

// Nothing of this file is a question that may be asked, so nothing of it may reach Zoom's report.
beforeAll(async () => {
  desk = await Desk.open({ agents: 6, seed: 5, limits: false, now: () => NOW })
})
afterAll(async () => {
  expect(desk.reports()).toEqual([])
  await desk.close()
})

const serve = () => serveApp({ answers: desk.answers })

test.each(Object.entries(BAD_MOMENTS))('%s is refused by name wherever a question is asked', async (_, texts) => {
  const { url } = await serve()
  const requests = QUESTION_ROUTES.flatMap((route) => texts.map((bad) => ({ ...route, ...bad })))
  await each(requests, async ({ method, address, text, parameter }) => {
    const said = `${method} ${address}?${text}`
    const problem = await expectProblem(await soon(`${url}${address}?${text}`, { method, headers: OURS }), 400, said)
    expect(
      problem?.errors.map((error) => error.parameter),
      said,
    ).toEqual([parameter])
  })
})

test.each(Object.entries(TOO_MANY_INTERVALS))('%s are refused with what would fit', async (_, texts) => {
  const { url } = await serve()
  const requests = QUESTION_ROUTES.flatMap((route) => texts.map((bad) => ({ ...route, ...bad })))
  await each(requests, async ({ method, address, text, parameter }) => {
    const answer = await soon(`${url}${address}?${text}`, { method, headers: OURS })
    const fits: unknown = await answer.clone().json()
    expect(fits).toMatchObject({ fits: expect.arrayContaining(['1_day', '1_week', '1_month']) })
    const problem = await expectProblem(answer, 422, text)
    expect(problem?.errors, text).toEqual([{ parameter, detail: expect.stringMatching(/^would fit as .*1_day/) }])
  })
})

test.each(Object.entries(STRANGERS))('%s is not there, and is named', async (_, texts) => {
  const { url } = await serve()
  const mine = `&agent=${encodeURIComponent(desk.zoom.truth.agents()[0]?.userId ?? '')}`
  const routes = ROUTES.filter(({ takes }) => takes.includes('queue'))
  const requests = routes.flatMap((route) =>
    texts.filter(({ parameter }) => route.takes.includes(parameter)).map((bad) => ({ ...route, ...bad })),
  )
  await each(requests, async ({ method, address, takes, text, parameter }) => {
    for (const also of takes.includes('agent') ? ['', mine] : ['']) {
      const answer = await soon(`${url}${address}?${text}${also}`, { method, headers: OURS })
      const problem = await expectProblem(answer, 404, `${method} ${address}?${text}${also}`)
      expect(problem?.errors.map((error) => error.parameter)).toEqual([parameter])
    }
  })
})

test('what is refused by its form is refused in front of the real answers too', async () => {
  const { url } = await serve()
  const requests = Object.values(BAD_PARAMETERS).flatMap((texts) =>
    QUESTION_ROUTES.flatMap((route) => texts.slice(0, 3).map((bad) => ({ ...route, ...bad }))),
  )
  await each(requests, async ({ method, address, text, takes, parameter }) => {
    const said = `${method} ${address}?${text.slice(0, 200)}`
    const problem = await expectProblem(await soon(`${url}${address}?${text}`, { method, headers: OURS }), 400, said)
    if (takes.includes(parameter)) expect(problem && names(problem, parameter), said).toBe(true)
  })
})

const cursorOf = (text: string) => Buffer.from(text).toString('base64url')
const CURSORS = [
  'bm9',
  ...['null', '[]', '[1,2]', '["a"]', '{}', '{"0":"a","1":"b"}', '["a",{}]', '[', ''].map(cursorOf),
]

test.each(CURSORS)('%j is no cursor of a list', async (cursor) => {
  const { url } = await serve()
  for (const list of ['queues', 'agents']) {
    const problem = await expectProblem(await soon(`${url}/api/v1/${list}?cursor=${cursor}`), 400)
    expect(problem?.errors.map(({ parameter }) => parameter)).toEqual(['cursor'])
  }
})

test('a cursor made up well leads to no more than the list has', async () => {
  const { url } = await serve()
  const { total } = AgentListAnswer.parse(await (await soon(`${url}/api/v1/agents`)).json())
  for (const text of ['["",""]', '["\\u0000","__proto__"]', `["${'z'.repeat(2000)}","z"]`, '["💥","a"]']) {
    const answer = await soon(`${url}/api/v1/agents?cursor=${cursorOf(text)}`)
    expect(await answer.json()).toMatchObject({ total, nextCursor: null })
  }
})

const SEARCHES = [
  '%',
  '_',
  "'",
  "' OR 1=1 --",
  '\\',
  '*',
  '.*',
  '[a',
  '(',
  '$',
  '💥',
  'ß',
  'İ',
  '\u202e',
  '\u0301',
  '\u0085',
]

test.each(SEARCHES)('a search for %j is a search for just that', async (search) => {
  const { url } = await serve()
  for (const list of ['queues', 'agents']) {
    const answer = await soon(`${url}/api/v1/${list}?search=${encodeURIComponent(search)}`)
    const { items } = (list === 'queues' ? QueuesAnswer : AgentListAnswer).parse(await answer.json())
    const plain = (text: string) => text.normalize('NFKD').toLowerCase()
    if (/^[\x21-\x7e]+$/.test(search)) for (const { name } of items) expect(plain(name)).toContain(plain(search))
  }
})

const IDS = [
  'none',
  '..',
  '.',
  '~',
  '__proto__',
  'constructor',
  'F1',
  '%2e%2e',
  'a%2Fb',
  '%20',
  '*',
  'x'.repeat(2000),
  '%F0%9F%92%A5',
]

test.each(IDS)('a fetch called %j can neither be followed nor stopped', async (id) => {
  const { port } = await serve()
  const rest = ' HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Requested-With: readyboard\r\n\r\n'
  for (const line of [
    `DELETE /api/v1/fetches/${id}`,
    `GET /api/v1/fetches/${id}/events`,
    `HEAD /api/v1/fetches/${id}/events`,
  ])
    expect(await rawRequest(port, line + rest), line).toMatch(/^HTTP\/1\.1 404 .*problem\+json/s)
})
