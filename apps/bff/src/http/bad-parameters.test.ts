import type { BadText } from '@readyboard/contract/testing/bad-questions'
import { expect, test } from 'vitest'
import { BAD_PARAMETERS, UNREADABLE_PARAMETERS } from './testing/bad-parameters.ts'
import { expectProblem, names } from './testing/expect-problem.ts'
import { OURS, ROUTES, type RouteExpectation } from './testing/route-table.ts'
import { routesOf, serveApp } from './testing/serve-app.ts'
import { each, soon } from './testing/walk.ts'

type Refused = { method: string; address: string; parameter: string; detail: RegExp }

/** Requests with a bad text, and what their refusal has to say. Where nobody reads the parameter, one text of a kind does. */
function refused({ method, address, takes }: RouteExpectation, texts: readonly BadText[]): Refused[] {
  const methods = method === 'GET' ? ['GET', 'HEAD'] : [method]
  return texts.flatMap(({ text, parameter }, at) => {
    const unread = [...new URLSearchParams(text).keys()].find((name) => !takes.includes(name))
    if (unread !== undefined && takes.includes(parameter)) return []
    if (unread !== undefined && texts.findIndex((other) => other.parameter === parameter) < at) return []
    const detail = unread === undefined ? /./ : /not a parameter here/
    return methods
      .slice(0, at === 0 ? 2 : 1)
      .map((as) => ({ method: as, address: `${address}?${text}`, parameter: unread ?? parameter, detail }))
  })
}

test('every route is in the table that these tests walk, and no other', async () => {
  const { app } = await serveApp()
  expect(routesOf(app.express)).toEqual(ROUTES.map(({ method, path }) => `${method} ${path}`).toSorted())
})

test.each(ROUTES)('$method $path answers a good request', async ({ method, good, status, path }) => {
  const { url } = await serveApp()
  const answer = await soon(url + good, { method, headers: OURS })
  // Nobody runs a fetch among plain answers, so there is none to follow.
  expect(answer.status).toBe(path.endsWith('/events') ? 404 : status)
})

test.each(Object.entries(BAD_PARAMETERS))('%s is refused by name on every route', async (_, texts) => {
  const { url } = await serveApp()
  const requests = ROUTES.flatMap((route) => refused(route, texts))
  await each(requests, async ({ method, address, parameter, detail }) => {
    const said = `${method} ${address.slice(0, 300)}`
    const problem = await expectProblem(await soon(url + address, { method, headers: OURS }), 400, said)
    if (problem === null) return expect(method).toBe('HEAD')
    expect(names(problem, parameter), `${said} ${JSON.stringify(problem)}`).toBe(true)
    expect(JSON.stringify(problem.errors), said).toMatch(detail)
  })
})

test.each(Object.entries(UNREADABLE_PARAMETERS))('%s is refused by name on every route', async (_, texts) => {
  const { url } = await serveApp()
  const requests = ROUTES.flatMap((route) => texts.map((bad) => ({ ...route, ...bad })))
  await each(requests, async ({ method, address, text, parameter }) => {
    const said = `${method} ${address}?${text}`
    const problem = await expectProblem(await soon(`${url}${address}?${text}`, { method, headers: OURS }), 400, said)
    expect(problem?.errors, said).toEqual([{ parameter, detail: expect.stringContaining('control character') }])
  })
})

test('more agents than an address can hold get a problem, and the connection lives to tell it', async () => {
  const { url } = await serveApp()
  const text = Array.from({ length: 10_000 }, (_, i) => `agent=U${i}`).join('&')
  await each(ROUTES, async ({ method, address }) => {
    await expectProblem(await soon(`${url}${address}?${text}`, { method, headers: OURS }), 431, address)
  })
})

test('a thousand mistakes in one address get a short answer', async () => {
  const { url } = await serveApp()
  const text = Array.from({ length: 1000 }, (_, i) => `p${i}=`).join('&')
  await each(ROUTES, async ({ method, address }) => {
    const answer = await soon(`${url}${address}?${text}`, { method, headers: OURS })
    expect(Number(answer.headers.get('content-length')), address).toBeLessThan(10_000)
    await expectProblem(answer, 400, address)
  })
})
