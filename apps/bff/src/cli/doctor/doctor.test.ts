import { ALL_SCOPES, QUEUE_SCOPE, REPORT_SCOPE, USER_SCOPE } from '@readyboard/zoom-simulator'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { CommandDesk } from '../../testing/command-desk.ts'

const Report = z.object({
  findings: z.array(z.object({ check: z.string(), state: z.string(), words: z.string(), todo: z.string().nullable() })),
})

let desk: CommandDesk
beforeAll(async () => {
  desk = await CommandDesk.open()
  expect(await desk.call(['migrate'])).toMatchObject({ code: 0 })
}, 60_000)
afterAll(() => desk.close())
beforeEach(() => {
  desk.zoom.faults.clear()
  desk.zoom.setScopes(ALL_SCOPES)
})

async function examine(environment: Record<string, string> = {}) {
  const { code, stdout } = await desk.call(['doctor', '--json'], environment)
  const { findings } = Report.parse(JSON.parse(stdout))
  const of = (state: string) => findings.filter((finding) => finding.state === state)
  return {
    code,
    findings,
    bad: of('bad'),
    warn: of('warn'),
    find: (name: string) => findings.find(({ check }) => check === name),
  }
}

const reports = () => desk.zoom.log.filter(({ kind }) => kind === 'heavy').length

test('a sound installation is fine, for one request that is counted', async () => {
  const before = reports()
  const { code, bad, warn, find } = await examine()
  expect({ code, bad, warn }).toEqual({ code: 0, bad: [], warn: [] })
  expect(find('credentials')?.words).toContain(`scopes granted: ${ALL_SCOPES.join(' ')}`)
  expect(find('time sheets')?.words).toContain('counted in the budget')
  expect(reports()).toBe(before + 1)
})

test.each([
  [REPORT_SCOPE, 'time sheets'],
  [QUEUE_SCOPE, 'queues'],
  [USER_SCOPE, 'users'],
])('the scope %s that is missing is named, at what needs it', async (scope, check) => {
  desk.zoom.setScopes(ALL_SCOPES.filter((other) => other !== scope))
  const { code, bad, find } = await examine()
  expect(code).toBe(1)
  expect(bad.map((finding) => finding.check)).toEqual([check])
  expect(find(check)).toMatchObject({ words: `the app lacks the scope ${scope}`, todo: expect.stringContaining(scope) })
})

test.each([
  ['a wrong secret', { ZOOM_CLIENT_SECRET: 'other' }, 'credentials', 'ZOOM_CLIENT_ID or ZOOM_CLIENT_SECRET is wrong'],
  ['a wrong account', { ZOOM_ACCOUNT_ID: 'other' }, 'credentials', 'ZOOM_ACCOUNT_ID is wrong'],
  [
    'a name that is not found',
    { ZOOM_API_URL: 'https://nowhere.invalid/v2' },
    'ZOOM_API_URL',
    'nowhere.invalid cannot be reached: its name is not found',
  ],
  [
    'a port where nothing listens',
    { ZOOM_OAUTH_URL: 'http://127.0.0.1:2/oauth/token' },
    'ZOOM_OAUTH_URL',
    '127.0.0.1:2 cannot be reached: nothing listens there',
  ],
  ['a folder that is a file', { DATA_DIR: '/dev/null/data' }, 'data folder', 'cannot be written'],
])('%s is named', async (_, environment, check, words) => {
  const { code, bad, find } = await examine(environment)
  expect(code).toBe(1)
  expect(bad.map((finding) => finding.check)).toContain(check)
  expect(find(check)?.words).toContain(words)
})

test('a proxy that is not there is named', async () => {
  const proxied = { ZOOM_API_URL: 'https://zoom.invalid/v2', HTTPS_PROXY: 'http://127.0.0.1:2' }
  const { code, stdout } = await desk.run(['doctor'], proxied)
  expect(stdout).toMatch(/^bad +ZOOM_API_URL +zoom.invalid through the proxy 127.0.0.1:2 cannot be reached/m)
  expect(code).toBe(1)
})

test('https where only http is spoken is named', async () => {
  const { find } = await examine({ ZOOM_API_URL: desk.zoom.apiUrl.replace('http:', 'https:') })
  expect(find('ZOOM_API_URL')).toMatchObject({ state: 'bad', words: expect.stringContaining('does not speak TLS') })
})

test('an app that was deactivated is named', async () => {
  const body = { reason: 'The app has been disabled', error: 'invalid_request' }
  desk.zoom.faults.add({ path: 'oauth', skip: 1, times: 9, action: { kind: 'answer', status: 400, body } })
  const { find } = await examine()
  expect(find('credentials')).toMatchObject({ state: 'bad', words: expect.stringContaining('the app is not active') })
})

test.each([
  [150, 'warn', 0, /^2 min \d+ s behind Zoom’s$/],
  [-1200, 'bad', 1, /ahead of Zoom’s$/],
])('a clock that is %i s off is named', async (seconds, state, code, words) => {
  const headers = { Date: new Date(Date.now() + seconds * 1000).toUTCString() }
  desk.zoom.faults.add({ path: /\/v2$/, action: { kind: 'answer', status: 401, headers } })
  const examined = await examine()
  expect(examined.find('clock')).toMatchObject({ state, words: expect.stringMatching(words) })
  expect(examined.code).toBe(code)
})

test('Zoom’s daily limit is named when it is met, and remembered', async () => {
  desk.zoom.faults.add({ path: 'time_sheets', action: { kind: 'rate-limit', limit: 'daily' } })
  const met = await examine()
  expect(met.find('time sheets')).toMatchObject({ state: 'bad', words: expect.stringContaining('daily limit') })
  const before = reports()
  const after = await examine()
  expect(after.find('quota')).toMatchObject({ state: 'bad', words: expect.stringContaining('nothing is asked until') })
  expect(reports()).toBe(before)
})

test('a mistake in the environment ends it with status 78', async () => {
  const { code, stdout, stderr } = await desk.run(['doctor'], { ZOOM_PLAN: 'free' })
  expect({ code, stdout, stderr }).toEqual({
    code: 78,
    stdout: '',
    stderr: 'ZOOM_PLAN is "free"; expected one of pro, business\n',
  })
})

test('with a running product it looks at that one, and at the store from outside', async () => {
  await desk.startBff({ DATA_DIR: `${desk.dataDir}-other` })
  const { code, find } = await examine({ DATA_DIR: `${desk.dataDir}-other` })
  expect(find('Readyboard')?.words).toMatch(/^\d+\.\d+\.\d+ runs at http/)
  expect(find('store')?.words).toContain('held by the running Readyboard')
  expect(find('time sheets')?.words).toContain('counted in the budget')
  expect(code).toBe(0)
})
