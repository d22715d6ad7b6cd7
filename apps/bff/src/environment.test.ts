import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readEnvironment } from './environment.ts'
import { mistakesIn } from './testing/mistakes-in.ts'

const OIDC = {
  AUTH_MODE: 'oidc',
  OIDC_ISSUER: 'https://login.example',
  OIDC_CLIENT_ID: 'readyboard',
  OIDC_CLIENT_SECRET: 'hush',
  SESSION_SECRET: 'kX0vN2qLr8Zt5JmWc7YhBd3GfSeA9UpQ',
}
const ZOOM = { ZOOM_ACCOUNT_ID: 'account', ZOOM_CLIENT_ID: 'client', ZOOM_CLIENT_SECRET: 'hush' }

function secretFile(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'readyboard-secret-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, 'secret'), text)
  return join(folder, 'secret')
}

test('nothing set means the defaults, and a demo', () => {
  expect(readEnvironment({})).toMatchObject({
    host: '127.0.0.1',
    port: 4600,
    publicUrl: null,
    proxy: null,
    viewerRequestsPerMinute: 600,
    logLevel: 'info',
    metricsPort: null,
    dataDir: './data',
    defaultTimeZone: 'UTC',
    weekStartsOn: 'monday',
    settleHours: 24,
    lookBackDays: 180,
    consent: { share: 0.05, seconds: 60 },
    backfill: { days: 0, interval: '30_minutes', at: '02:00' },
    zoom: {
      apiUrl: 'https://api.zoom.us/v2',
      oauthUrl: 'https://zoom.us/oauth/token',
      source: 'time_sheets',
      perSecond: 5,
      perDay: 15_000,
      share: 0.5,
      credentials: null,
    },
    demo: { agents: 200, seed: 1, latencyMs: 150 },
  })
})

test('an empty variable counts as absent', () => {
  expect(readEnvironment({ PORT: '', ZOOM_CLIENT_ID: '', DATABASE_URL: '', LOG_LEVEL: '' })).toEqual(
    readEnvironment({}),
  )
})

test.each([
  [{ ZOOM_PLAN: 'business' }, { perSecond: 10, perDay: 30_000 }],
  [
    { ZOOM_PLAN: 'business', ZOOM_HEAVY_PER_SECOND: '2.5' },
    { perSecond: 2.5, perDay: 30_000 },
  ],
  [
    { ZOOM_HEAVY_PER_DAY: '900', ZOOM_DAILY_SHARE: '1' },
    { perSecond: 5, perDay: 900, share: 1 },
  ],
  [{ ZOOM_API_URL: 'http://127.0.0.1:9/v2/' }, { apiUrl: 'http://127.0.0.1:9/v2' }],
])('%o sets how Zoom is asked', (source, zoom) => {
  expect(readEnvironment(source).zoom).toMatchObject(zoom)
})

test.each([
  [{ PORT: '70000' }, 'PORT is "70000"; expected a whole number from 0 to 65535'],
  [{ PORT: '0x10' }, 'PORT is "0x10"'],
  [{ HOST: 'a b' }, 'HOST is "a b"'],
  [{ PUBLIC_URL: 'board.example' }, 'PUBLIC_URL is "board.example"; expected an http or https URL'],
  [{ PUBLIC_URL: 'ftp://board.example' }, 'PUBLIC_URL is'],
  [
    { ZOOM_API_URL: 'https://user:pass@zoom.us' },
    'ZOOM_API_URL is not as it should be; expected an http or https URL without',
  ],
  [{ ZOOM_PLAN: 'free' }, 'ZOOM_PLAN is "free"; expected one of pro, business'],
  [{ ZOOM_DAILY_SHARE: '1.5' }, 'ZOOM_DAILY_SHARE is "1.5"'],
  [{ ZOOM_HEAVY_PER_SECOND: '0' }, 'ZOOM_HEAVY_PER_SECOND is "0"'],
  [{ ZOOM_SOURCE: 'agent_timecard' }, 'ZOOM_SOURCE is "agent_timecard"'],
  [{ BACKFILL_AT: '24:00' }, 'BACKFILL_AT is "24:00"'],
  [{ DEFAULT_TIME_ZONE: 'Europe/Berln' }, 'DEFAULT_TIME_ZONE is "Europe/Berln"'],
  [{ WEEK_STARTS_ON: 'friday' }, 'WEEK_STARTS_ON is "friday"'],
  [{ LOG_LEVEL: 'chatty' }, 'LOG_LEVEL is "chatty"'],
  [{ TRUST_PROXY: 'everybody' }, 'TRUST_PROXY is "everybody"'],
  [{ AUTH_MODE: 'oidc' }, 'OIDC_ISSUER is missing: AUTH_MODE=oidc needs it'],
  [{ AUTH_MODE: 'oidc' }, 'OIDC_CLIENT_ID is missing'],
  [{ AUTH_MODE: 'oidc' }, 'OIDC_CLIENT_SECRET is missing'],
  [{ AUTH_MODE: 'oidc' }, 'SESSION_SECRET is missing'],
  [{ ...OIDC, OIDC_ISSUER: 'http://login.example' }, 'OIDC_ISSUER is "http://login.example"; expected https'],
  [{ ...OIDC, PUBLIC_URL: 'http://board.example' }, 'PUBLIC_URL is "http://board.example"; expected https'],
  [{ ...OIDC, HOST: '0.0.0.0' }, 'PUBLIC_URL is missing'],
  [{ ...OIDC, SESSION_SECRET: 'short' }, 'SESSION_SECRET has 5 characters; expected at least 32'],
  [{ ...OIDC, SESSION_SECRET: 'a'.repeat(64) }, 'SESSION_SECRET is an example or easy to guess'],
  [{ ...OIDC, SESSION_SECRET: 'change-me-to-something-long-and-random' }, 'SESSION_SECRET is an example'],
  [{ ...OIDC, DEMO_AUTH: 'yes' }, 'DEMO_AUTH is "yes" and AUTH_MODE is "oidc"'],
  [{ ...ZOOM, DEMO_AUTH: 'yes' }, 'DEMO_AUTH is "yes", but there are Zoom credentials'],
  [{ DATABASE_URL: 'postgres://localhost/x' }, 'DATABASE_URL is set, but PostgreSQL is not part of this version'],
  [{ HOST: '0.0.0.0' }, 'AUTH_MODE is "none" and HOST is "0.0.0.0"'],
  [{ HOST: '0.0.0.0', ALLOW_UNAUTHENTICATED: 'yes' }, 'AUTH_MODE is "none"'],
  [{ ZOOM_ACCOUNT_ID: 'a', ZOOM_CLIENT_ID: 'b' }, 'ZOOM_CLIENT_SECRET is missing'],
  [{ ...ZOOM, ZOOM_CLIENT_SECRET_FILE: '/x' }, 'ZOOM_CLIENT_SECRET and ZOOM_CLIENT_SECRET_FILE are both set'],
  [{ ZOOM_CLIENT_SECRET_FILE: '/nowhere/at/all' }, 'ZOOM_CLIENT_SECRET_FILE names a file that cannot be read'],
])('%o is refused in a line that names it', (source, line) => {
  expect(mistakesIn(source).some((mistake) => mistake.startsWith(line))).toBe(true)
})

test('each mistake has its line', () => {
  expect(mistakesIn({ PORT: 'x', ZOOM_PLAN: 'y', WEEK_STARTS_ON: 'z' })).toHaveLength(3)
})

test.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('%s may go without sign-in', (HOST) => {
  expect(readEnvironment({ HOST }).host).toBe(HOST)
})

test('another address may go without sign-in for who says to know', () => {
  expect(readEnvironment({ HOST: '0.0.0.0', ALLOW_UNAUTHENTICATED: 'yes-i-know' }).host).toBe('0.0.0.0')
})

test('a secret in a file is read again when it is needed, so a new one counts at once', () => {
  const file = secretFile('first\n')
  const { ZOOM_CLIENT_SECRET: _, ...rest } = ZOOM
  const { credentials } = readEnvironment({ ...rest, ZOOM_CLIENT_SECRET_FILE: file }).zoom
  expect(credentials?.().clientSecret).toBe('first')
  writeFileSync(file, 'second\n')
  expect(credentials?.().clientSecret).toBe('second')
})

test('a bad secret is not repeated', () => {
  const mistakes = mistakesIn({ ...ZOOM, ZOOM_CLIENT_SECRET: 'hush hush' })
  expect(mistakes).toEqual(['ZOOM_CLIENT_SECRET holds spaces or other characters that no secret has'])
})

test('sign-in takes what it needs, and administrators by their addresses', () => {
  const { auth, session } = readEnvironment({
    ...OIDC,
    ADMIN_EMAILS: ' Ann@x.example, bo@x.example ',
    ADMIN_GROUP: 'wfm',
  })
  expect(auth).toMatchObject({
    issuer: 'https://login.example',
    clientId: 'readyboard',
    adminEmails: ['ann@x.example', 'bo@x.example'],
    adminGroup: 'wfm',
  })
  expect([auth?.clientSecret(), auth?.sessionSecret()]).toEqual(['hush', OIDC.SESSION_SECRET])
  expect(session).toEqual({ idleSeconds: 3600, absoluteSeconds: 12 * 3600 })
  expect(readEnvironment({}).auth).toBeNull()
})
