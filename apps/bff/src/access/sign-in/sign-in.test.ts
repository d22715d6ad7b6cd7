import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SessionAnswer } from '@readyboard/contract'
import { startIdentityProvider } from '@readyboard/identity-provider'
import { SignJWT, UnsecuredJWT } from 'jose'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { OURS } from '../../http/testing/route-table.ts'
import { routesOf, serveApp } from '../../http/testing/serve-app.ts'
import { openStore } from '../../store/open-store.ts'
import type { Store } from '../../store/store.ts'
import { createRights } from '../rights.ts'
import { ROUTE_POLICY } from '../route-policy.ts'
import { CookieJar } from '../testing/cookie-jar.ts'
import { type Evil, startEvilProvider } from '../testing/evil-provider.ts'
import { createSignIn } from './sign-in.ts'

const PEOPLE = [
  { id: 'ada', name: 'Ada', email: 'Ada@Contact.example', note: 'administrator' },
  { id: 'sam', name: 'Sam', email: 'sam@contact.example', note: 'supervisor' },
  { id: 'eve', name: 'Eve', email: 'ada@contact.example', note: 'unverified', emailVerified: false },
]
const SECRET = 'kX0vN2qLr8Zt5JmWc7YhBd3GfSeA9UpQ'

let folder: string
let store: Store
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'readyboard-sign-in-'))
  store = await openStore(folder)
})
afterAll(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

/** The product with sign-in at a provider; `clock` in epoch ms is moved by the test. */
async function product(
  provider: { issuer: string; clientId: string; clientSecret?: string },
  publicUrl: string | null = null,
) {
  const clock = { now: Date.now() }
  const { clientSecret = 'hush' } = provider
  let url = ''
  const signIn = createSignIn({
    ...{ issuer: provider.issuer, clientId: provider.clientId, clientSecret: () => clientSecret },
    ...{ sessionSecret: () => SECRET, limits: { idleSeconds: 3600, absoluteSeconds: 12 * 3600 } },
    ...{
      publicUrl: () => publicUrl ?? url,
      secure: publicUrl !== null,
      sessions: store.sessions,
      warn: () => undefined,
    },
    now: () => clock.now,
  })
  const { viewerOf } = createRights({
    ...{ adminEmails: ['ada@contact.example', 'boss@contact.example'], adminGroup: null, agentOf: async () => null },
    supervisedBy: async (email) => (email === 'sam@contact.example' ? ['Q1'] : []),
  })
  const served = await serveApp({
    signIn,
    findViewer: async (req) => {
      const person = await signIn.personOf(req)
      return person && viewerOf(person)
    },
    session: ({ id, name, email, role, queues, self }) => ({
      viewer: { id, name, email },
      rights: { role, allQueues: queues === 'all', ownAgent: self, audit: false },
      features: { demo: false, signIn: true },
      defaults: { timeZone: 'UTC', weekStartsOn: 'monday' },
      zoom: { settleHours: 24, lookBackDays: 180 },
      version: '0.0.0',
    }),
  })
  url = served.url
  return { ...served, clock }
}

async function honest() {
  const provider = await startIdentityProvider({ people: PEOPLE })
  onTestFinished(() => provider.close())
  return await product(provider)
}

/** Signs in as a person does, up to where the product sends them. */
async function signIn(url: string, person: string, jar = new CookieJar(), returnTo = '/agents?range=today') {
  const login = await jar.follow(`${url}/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
  const chosen = { method: 'POST', body: new URLSearchParams({ person }) }
  const back = await jar.follow(login.url, chosen, /\/agents|\/sign-in|\/$/)
  return { jar, at: back.url.replace(url, '') }
}

async function whoIs(url: string, jar: CookieJar) {
  const answer = await jar.fetch(`${url}/api/v1/session`)
  return answer.ok ? SessionAnswer.parse(await answer.json()) : answer.status
}

test('somebody signs in, comes back to where they were, and is known by who they are to the provider', async () => {
  const { url } = await honest()
  const { jar, at } = await signIn(url, 'ada')
  expect(at).toBe('/agents?range=today')
  expect(await whoIs(url, jar)).toMatchObject({
    viewer: { name: 'Ada', email: 'ada@contact.example' },
    rights: { role: 'administrator' },
  })
  const cookie = jar.set.find((line) => line.startsWith('readyboard='))
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Strict/)
  expect(cookie).not.toMatch(/Expires|Max-Age|Domain/i)
  const transaction = jar.set.find((line) => line.startsWith('readyboard-sign-in-'))
  expect(transaction).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/)
})

test('on https the cookies are for this host alone, and never go over a plain line', async () => {
  const provider = await startEvilProvider()
  const { url } = await product(provider, 'https://board.example')
  const jar = new CookieJar()
  const { url: back } = await jar.follow(`${url}/auth/sign-in?returnTo=/agents`, {}, /^https:/)
  expect(back).toMatch(/^https:\/\/board\.example\/auth\/callback\?/)
  const answer = await jar.fetch(back.replace('https://board.example', url))
  expect(answer.headers.get('location')).toBe('/agents')
  const [transaction, , session] = jar.set
  expect(transaction).toMatch(/^__Host-readyboard-sign-in-.*Path=\/.*Secure/)
  expect(session).toMatch(/^__Host-readyboard=.*Path=\/.*HttpOnly.*Secure.*SameSite=Strict/)
  expect(jar.set.join()).not.toMatch(/Domain/i)
  expect(await whoIs(url, jar)).toMatchObject({ viewer: { name: 'Mallory' } })
})

test('signed out there is nothing but the way in', async () => {
  const { url, app } = await honest()
  expect(routesOf(app.express)).toEqual(Object.keys(ROUTE_POLICY).toSorted())
  for (const route of routesOf(app.express)) {
    const [method = '', path = ''] = route.split(' ')
    if (ROUTE_POLICY[route] === 'open') continue
    const answer = await fetch(url + path.replace(':id', 'F1'), { method, headers: OURS })
    expect(answer.status, route).toBe(401)
    expect(answer.headers.get('cache-control'), route).toBe('no-store')
    expect(answer.headers.getSetCookie(), route).toEqual([])
  }
})

test('an address that the provider does not vouch for gives no right, and the same address is not the same person', async () => {
  const { url } = await honest()
  const eve = await whoIs(url, (await signIn(url, 'eve')).jar)
  expect(eve).toMatchObject({ viewer: { name: 'Eve', email: null }, rights: { role: 'guest' } })
  const ada = await whoIs(url, (await signIn(url, 'ada')).jar)
  expect(typeof ada === 'object' && typeof eve === 'object' && ada.viewer.id === eve.viewer.id).toBe(false)
})

test('a session that ended is over for its cookie, wherever that was copied to', async () => {
  const { url } = await honest()
  const { jar } = await signIn(url, 'sam')
  const copied = new CookieJar()
  copied.put(url, 'readyboard', jar.get(url, 'readyboard') ?? '')
  expect(await whoIs(url, copied)).toMatchObject({ rights: { role: 'supervisor' } })
  const out = await jar.fetch(`${url}/auth/sign-out`, { method: 'POST', headers: OURS })
  expect(await out.json()).toEqual({ redirectTo: '/' })
  expect(await whoIs(url, copied)).toBe(401)
  expect(await whoIs(url, jar)).toBe(401)
})

test('signing out takes our own page', async () => {
  const { url } = await honest()
  const { jar } = await signIn(url, 'sam')
  expect((await jar.fetch(`${url}/auth/sign-out`, { method: 'POST' })).status).toBe(403)
  expect((await jar.fetch(`${url}/auth/sign-out`)).status).toBe(405)
  const foreign = { ...OURS, origin: 'https://evil.example' }
  expect((await jar.fetch(`${url}/auth/sign-out`, { method: 'POST', headers: foreign })).status).toBe(403)
  expect(await whoIs(url, jar)).toMatchObject({ viewer: { name: 'Sam' } })
})

test('a cookie that was changed, cut, made up or put there beforehand lets nobody in', async () => {
  const { url } = await honest()
  const { jar } = await signIn(url, 'sam')
  const cookie = jar.get(url, 'readyboard') ?? ''
  for (const value of [
    cookie.slice(0, -1),
    `${cookie}x`,
    cookie.replace(/^s%3A./, 's%3AX'),
    'x',
    '',
    's%3Ax.y',
    '%00',
  ]) {
    const other = new CookieJar()
    other.put(url, 'readyboard', value)
    expect(await whoIs(url, other), value).toBe(401)
  }
  const fixed = new CookieJar()
  fixed.put(url, 'readyboard', cookie)
  await jar.fetch(`${url}/auth/sign-out`, { method: 'POST', headers: OURS })
  await signIn(url, 'ada', fixed)
  expect(fixed.get(url, 'readyboard')).not.toBe(cookie)
  expect(await whoIs(url, jar)).toBe(401)
})

test('a session ends after an hour without a request, and after twelve hours at most', async () => {
  const { url, clock } = await honest()
  const { jar } = await signIn(url, 'sam')
  const later = async (minutes: number) => {
    clock.now += minutes * 60_000
    return typeof (await whoIs(url, jar)) === 'object'
  }
  expect(await later(59)).toBe(true)
  for (let hour = 1; hour <= 11; hour += 1) expect(await later(58), `hour ${hour}`).toBe(true)
  expect(await later(59)).toBe(false)
  const again = await signIn(url, 'sam')
  clock.now += 61 * 60_000
  expect(await whoIs(url, again.jar)).toBe(401)
})

test('a clock that was put back gives no session more time', async () => {
  const { url, clock } = await honest()
  const { jar } = await signIn(url, 'sam')
  clock.now -= 3_600_000
  expect(await whoIs(url, jar)).toBe(401)
})

test('what comes back from the provider serves once, in the browser that began', async () => {
  const { url } = await honest()
  const jar = new CookieJar()
  const login = await jar.follow(`${url}/auth/sign-in`)
  const body = new URLSearchParams({ person: 'sam' })
  const callback = await jar.follow(login.url, { method: 'POST', body }, /\/auth\/callback/)
  const elsewhere = await new CookieJar().fetch(callback.url)
  expect(elsewhere.headers.get('location')).toBe('/sign-in?because=expired')
  expect((await jar.fetch(callback.url)).headers.get('location')).toBe('/')
  expect((await jar.fetch(callback.url)).headers.get('location')).toBe('/sign-in?because=expired')
})

test.each(['', '?code=x', '?state=x', '?code=x&state=y', '?error=access_denied&state=x', '?code=x&state=y&state=z'])(
  'a callback with “%s” lets nobody in',
  async (query) => {
    const { url } = await honest()
    const answer = await new CookieJar().fetch(`${url}/auth/callback${query}`)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe('/sign-in?because=expired')
  },
)

const none = async ({ claims }: { claims: object }) => new UnsecuredJWT({ ...claims }).encode()
const inAnHour = Math.floor(Date.now() / 1000) + 3600

test.each<[string, Evil]>([
  ['an unsigned token', { token: none }],
  ['another issuer', { claims: (claims) => ({ ...claims, iss: 'https://evil.example' }) }],
  ['another audience', { claims: (claims) => ({ ...claims, aud: 'somebody-else' }) }],
  ['several audiences', { claims: (claims) => ({ ...claims, aud: ['readyboard', 'evil'], azp: 'evil' }) }],
  ['another nonce', { claims: (claims) => ({ ...claims, nonce: 'x' }) }],
  ['no nonce', { claims: ({ nonce: _, ...claims }) => claims }],
  [
    'an expired token',
    { claims: (claims) => ({ ...claims, exp: (claims.iat ?? 0) - 3600, iat: (claims.iat ?? 0) - 7200 }) },
  ],
  ['a token that is not valid yet', { claims: (claims) => ({ ...claims, nbf: inAnHour }) }],
  ['no subject', { claims: ({ sub: _, ...claims }) => claims }],
  ['a stranger’s key', { token: ({ claims, stranger }) => stranger(claims) }],
  [
    'the public key as a shared secret',
    {
      token: ({ claims, publicKey }) =>
        new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(new TextEncoder().encode(publicKey)),
    },
  ],
  [
    'the client’s secret as a key',
    {
      token: ({ claims }) =>
        new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode('hush'.repeat(10))),
    },
  ],
  [
    'a token with its signature cut off',
    { token: async ({ claims, sign }) => (await sign(claims)).replace(/[^.]+$/, '') },
  ],
  [
    'no token',
    { tokenAnswer: { status: 200, type: 'application/json', body: '{"access_token":"a","token_type":"Bearer"}' } },
  ],
  ['a page instead of an answer', { tokenAnswer: { status: 200, type: 'text/html', body: '<h1>Welcome</h1>' } }],
  ['a refusal', { tokenAnswer: { status: 400, type: 'application/json', body: '{"error":"invalid_grant"}' } }],
  ['keys that are not to be had', { jwksStatus: 404 }],
  ['an answer of another issuer', { callback: (parameters) => parameters.set('iss', 'https://evil.example') }],
  ['an answer without its issuer', { callback: (parameters) => parameters.delete('iss') }],
])('a provider with %s gets nobody in', async (_, how) => {
  const provider = await startEvilProvider()
  const { url } = await product(provider)
  provider.misbehave(how)
  const jar = new CookieJar()
  const { url: at } = await jar.follow(`${url}/auth/sign-in`, {}, /\/sign-in\?|127\.0\.0\.1:\d+\/$/)
  expect(at).toBe(`${url}/sign-in?because=refused`)
  expect(await whoIs(url, jar)).toBe(401)
  expect(jar.get(url, 'readyboard')).toBeUndefined()
  // The same provider gets people in when it behaves.
  provider.misbehave({})
  await jar.follow(`${url}/auth/sign-in`, {}, /127\.0\.0\.1:\d+\/$/)
  expect(await whoIs(url, jar)).toMatchObject({ rights: { role: 'administrator' } })
})

test.each([false, 'true', 1, undefined])('email_verified %s makes nobody an administrator', async (email_verified) => {
  const provider = await startEvilProvider()
  const { url } = await product(provider)
  provider.misbehave({ claims: (claims) => ({ ...claims, email_verified }) })
  const jar = new CookieJar()
  await jar.follow(`${url}/auth/sign-in`, {}, /127\.0\.0\.1:\d+\/$/)
  expect(await whoIs(url, jar)).toMatchObject({ viewer: { email: null }, rights: { role: 'guest' } })
})

test('the same address of another subject is somebody else', async () => {
  const provider = await startEvilProvider()
  const { url } = await product(provider)
  const seen = new Set<string>()
  for (const sub of ['one', 'two']) {
    provider.misbehave({ claims: (claims) => ({ ...claims, sub }) })
    const jar = new CookieJar()
    await jar.follow(`${url}/auth/sign-in`, {}, /127\.0\.0\.1:\d+\/$/)
    const session = await whoIs(url, jar)
    if (typeof session === 'object') seen.add(session.viewer.id)
  }
  expect(seen.size).toBe(2)
})

test('while the provider is away those who are in stay in, and nobody else comes in', async () => {
  const provider = await startIdentityProvider({ people: PEOPLE })
  const { url } = await product(provider)
  const { jar } = await signIn(url, 'sam')
  await provider.close()
  expect(await whoIs(url, jar)).toMatchObject({ viewer: { name: 'Sam' } })
  const other = await product({ ...provider, issuer: provider.issuer })
  const answer = await new CookieJar().fetch(`${other.url}/auth/sign-in`)
  expect(answer.headers.get('location')).toBe('/sign-in?because=unavailable')
})
