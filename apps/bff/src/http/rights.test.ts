import { parseQuestion } from '@readyboard/contract'
import type { Request } from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROUTE_POLICY } from '../access/route-policy.ts'
import type { Role, Viewer } from '../access/viewer.ts'
import { Desk } from '../testing/desk.ts'
import { movableClock } from '../testing/movable-clock.ts'
import { writeScope } from './kept-scope.ts'
import { expectProblem } from './testing/expect-problem.ts'
import { OURS } from './testing/route-table.ts'
import { routesOf, type Served, serveApp } from './testing/serve-app.ts'

// The whole matrix of rights over real HTTP, on a real store and a simulated Zoom: who may do what to what is theirs,
// to what is not, to both at once, and where nothing is named. docs/rights.md is made of what is seen here.

const clock = movableClock('2026-11-20T15:20:10Z')
const WHO = ['administrator', 'supervisor', 'agent', 'guest', 'signed out'] as const
type Who = (typeof WHO)[number]

let desk: Desk
let served: Served
let viewers: Record<Role, Viewer>
/** Ids: two queues of the supervisor and one that is not; people in them and outside; the agent who signs in. */
let ids: { own: string; alsoOwn: string; foreign: string; member: string; stranger: string; self: string }
let forbidden: Record<'supervisor' | 'agent', string[]>
const links = { own: 'linkownnnn', foreign: 'linkforeig', none: 'linknonenn', mixed: 'linkmixedd' }
const views = { own: 'viewownnnn', foreign: 'viewforeig', none: 'viewnonenn', mixed: 'viewmixedd' }
const fetches: Partial<Record<'own' | 'foreign' | 'none' | 'mixed', string>> = {}

beforeAll(async () => {
  desk = await Desk.open({ agents: 48, seed: 3, limits: false, now: () => clock.now(), settings: { perSecond: 500 } })
  const [own, alsoOwn, foreign] = desk.zoom.truth.queues()
  if (!own || !alsoOwn || !foreign) throw new Error('too few queues')
  const everybody = desk.zoom.truth.agents().map(({ userId }) => userId)
  const theirs = new Set([...own.userIds, ...alsoOwn.userIds])
  const strangers = everybody.filter((id) => !theirs.has(id))
  const [member = '', self = ''] = own.userIds
  const [stranger = ''] = foreign.userIds.filter((id) => !theirs.has(id))
  ids = { own: own.id, alsoOwn: alsoOwn.id, foreign: foreign.id, member, stranger, self }
  forbidden = { supervisor: strangers, agent: everybody.filter((id) => id !== self) }
  const viewer = (role: Role, rest: Partial<Viewer>): Viewer => ({
    ...{ id: `id of ${role}`, name: role, email: `${role}@contact.example`, role, queues: [], self: null },
    ...rest,
  })
  viewers = {
    administrator: viewer('administrator', { queues: 'all' }),
    supervisor: viewer('supervisor', { queues: [own.id, alsoOwn.id].sort() }),
    agent: viewer('agent', { self }),
    guest: viewer('guest', {}),
  }
  await keepThings()
})
afterAll(async () => {
  await desk.close()
})

async function serve(): Promise<void> {
  served = await serveApp({ answers: desk.answers, findViewer: async (req: Request) => viewerOf(req.headers['x-as']) })
}

function viewerOf(who: unknown): Viewer | null {
  return Object.values(viewers).find(({ role }) => role === who) ?? null
}

/** Links, views and fetches of somebody who sees everything: they carry no right to whoever opens them. */
async function keepThings(): Promise<void> {
  const owner = { owner: 'somebody else', ownerName: 'Somebody', createdAt: 1_795_000_000 }
  const addresses = { own: `queue=${ids.own}`, foreign: `queue=${ids.foreign}`, none: '', mixed: 'range=today' }
  for (const key of ['own', 'foreign', 'none', 'mixed'] as const) {
    const target = { page: '/', agent: null, address: addresses[key] }
    const scope = key === 'mixed' ? writeScope({ queues: [ids.own, ids.foreign].sort(), self: null }) : null
    const kind = key === 'mixed' ? 'pinned' : 'rolling'
    await desk.store.links.add({ ...owner, ...target, id: links[key], kind, expiresAt: null, scope }, null)
    await desk.store.views.add({ ...owner, ...target, id: views[key], name: key, shared: true }, 100)
  }
  const started = async (text: string, viewer: Viewer) => {
    const { question } = parseQuestion(new URLSearchParams(text))
    return (await desk.answers.startFetch(viewer, question, { again: false, background: false })).id
  }
  desk.zoom.setLatency(2000)
  fetches.own = await started(`range=yesterday&interval=15_minutes&queue=${ids.own}`, viewers.administrator)
  fetches.foreign = await started(`range=yesterday&interval=15_minutes&queue=${ids.foreign}`, viewers.administrator)
  fetches.none = await started('range=yesterday&interval=15_minutes', viewers.administrator)
  fetches.mixed = await started('range=yesterday&interval=30_minutes', {
    ...viewers.supervisor,
    queues: [ids.own, ids.foreign],
  })
}

type Thing = 'none' | 'own' | 'foreign' | 'mixed'
const THINGS: readonly Thing[] = ['none', 'own', 'foreign', 'mixed']
const QUESTION = 'range=today&interval=1_hour&wait=20'

/** What names nothing, what is theirs, what is not, and both at once: for the agent, "own" is their own numbers. */
function named(who: Who, thing: Thing): string {
  if (who === 'agent')
    return {
      none: '',
      own: `agent=${ids.self}`,
      foreign: `agent=${ids.stranger}`,
      mixed: `agent=${ids.self}&agent=${ids.member}`,
    }[thing]
  return {
    none: '',
    own: `queue=${ids.own}&agent=${ids.member}`,
    foreign: `queue=${ids.foreign}`,
    mixed: `agent=${ids.member}&agent=${ids.stranger}`,
  }[thing]
}

/** One call for each thing that a route can be about. */
function call(route: string, who: Who, thing: Thing): { method: string; path: string } | null {
  const [method = '', pattern = ''] = route.split(' ')
  const at = (path: string) => ({ method, path })
  if (/reports\/time-sheet/.test(pattern) || pattern === '/api/v1/fetches') {
    const format = pattern.endsWith('export') ? '&format=csv&table=agents' : ''
    const base = pattern.endsWith('estimate') || method === 'POST' ? QUESTION.replace('&wait=20', '') : QUESTION
    return at(`${pattern}?${base}${format}&${named(who, thing)}`.replace(/&$/, ''))
  }
  if (pattern === '/api/v1/agents/:id') {
    if (thing === 'none' || thing === 'mixed') return null
    const own = who === 'agent' ? ids.self : ids.member
    return at(pattern.replace(':id', encodeURIComponent(thing === 'own' ? own : ids.stranger)))
  }
  if (/^\/api\/v1\/(agents|teams)$/.test(pattern)) {
    const queue = { none: '', own: `?queue=${ids.own}`, foreign: `?queue=${ids.foreign}`, mixed: null }[thing]
    return queue === null ? null : at(pattern + queue)
  }
  if (pattern.includes('/fetches/:id')) return at(pattern.replace(':id', fetches[thing] ?? ''))
  if (/\/links\/:id/.test(pattern)) return at(pattern.replace(':id', links[thing]))
  if (/\/views\/:id/.test(pattern))
    return at(pattern.replace(':id', views[thing]) + (method === 'PUT' ? '?default=true' : ''))
  if (method === 'POST' && /\/(links|views)$/.test(pattern)) {
    if (thing === 'mixed') return null
    const address = { none: '', own: named(who, 'own'), foreign: named(who, 'foreign') }[thing]
    const name = pattern.endsWith('views') ? `&name=${who}-${thing}` : ''
    return at(`${pattern}?address=${encodeURIComponent(address)}${name}`)
  }
  return thing === 'none' ? at(pattern) : null
}

async function answered({ method, path }: { method: string; path: string }, who: Who): Promise<Response> {
  const headers = { ...OURS, ...(who !== 'signed out' && { 'x-as': who }) }
  const aborter = new AbortController()
  const answer = await fetch(served.url + path, { method, headers, signal: aborter.signal })
  if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer
  aborter.abort()
  return new Response(null, { status: answer.status })
}

/** The rule by itself, told without the code that keeps it: 0 stands for "gets through". */
function expected(route: string, who: Who, thing: Thing): number {
  if (/livez|readyz/.test(route)) return 0
  if (who === 'signed out') return 401
  if (route === 'GET /api/v1/session') return 0
  if (who === 'guest') return 404
  if (who === 'administrator') return 0
  if (route.includes('/audit')) return 404
  if (route === 'GET /metrics') return 404
  if (who === 'agent' && /peers|POST \/api\/v1\/fetches|DELETE \/api\/v1\/fetches/.test(route)) return 404
  const isKept = /(links|views)\/:id/.test(route)
  if (who === 'agent') {
    if (/fetches\/:id/.test(route)) return 404
    // A link without a queue leads everybody to what is theirs; the pinned one holds others' numbers.
    if (isKept) return thing === 'none' || (thing === 'mixed' && route.includes('views')) ? 0 : 404
    if (/GET \/api\/v1\/(agents|teams)$/.test(route)) return thing === 'none' ? 0 : 404
    return thing === 'none' || thing === 'own' ? 0 : 404
  }
  if (/fetches\/:id/.test(route)) return thing === 'own' ? 0 : 404
  if (isKept) return thing === 'foreign' || (thing === 'mixed' && route.includes('links')) ? 404 : 0
  return thing === 'foreign' || thing === 'mixed' ? 404 : 0
}

test('every route has a policy, and every policy a route', async () => {
  await serve()
  const open = routesOf(served.app.express)
  const withSignIn = Object.keys(ROUTE_POLICY).filter((route) => !route.includes('/auth/'))
  expect(open).toEqual(withSignIn.toSorted())
})

test('the whole matrix: what is not theirs is not there, and nobody else’s numbers are in what is', async () => {
  await serve()
  const lines: string[] = []
  const routes = routesOf(served.app.express).filter((route) => !/livez|readyz/.test(route))
  // What deletes comes last: the others need what is there.
  for (const route of routes.toSorted((a, b) => Number(a.startsWith('DELETE')) - Number(b.startsWith('DELETE')))) {
    for (const who of WHO) {
      const cells: string[] = []
      for (const thing of THINGS) {
        const asked = call(route, who, thing)
        if (asked === null) {
          cells.push(' ')
          continue
        }
        const said = `${who}: ${asked.method} ${asked.path} (${thing})`
        const answer = await answered(asked, who)
        const refusal = expected(route, who, thing)
        if (refusal !== 0) {
          await expectProblem(answer, refusal, said)
          cells.push(String(refusal))
          continue
        }
        // Somebody else's may be opened and not changed; nothing pinned, or a question asked wrongly, is no matter of rights.
        expect([200, 201, 202, 204, 400, 403, 404], said).toContain(answer.status)
        if (!/links\/:id\/|peers/.test(route)) expect([400, 404], said).not.toContain(answer.status)
        if (answer.ok && (who === 'supervisor' || who === 'agent')) {
          const body = await answer.text()
          for (const id of forbidden[who]) expect(body.includes(id), `${said} tells of ${id}`).toBe(false)
          expect(body.includes(ids.foreign), `${said} tells of a foreign queue`).toBe(false)
        }
        cells.push('yes')
      }
      lines.push(`| \`${route.replace('|', '\\|')}\` | ${who} | ${cells.join(' | ')} |`)
    }
  }
  await expect(`${ABOUT}\n${lines.toSorted().join('\n')}\n`).toMatchFileSnapshot('../../../../docs/rights.md')
}, 120_000)

const ABOUT = `# Who may do what

Made by \`apps/bff/src/http/rights.test.ts\` from what the product answered; to renew it run that test with \`-u\`. "none":
nothing is named (a link or view without a queue, everybody's fetch); "own": a queue or person of theirs; "foreign": not
theirs; "mixed": both at once (a link with numbers of both pinned to it). An empty cell: the route cannot be asked so.
"yes": it gets through; who may not change what is somebody else's is told so (403).

| route | who | none | own | foreign | mixed |
| --- | --- | --- | --- | --- | --- |`
