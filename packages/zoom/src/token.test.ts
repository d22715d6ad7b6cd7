import { describe, expect, test } from 'vitest'
import { HOURS, json, type Script, startScriptedZoom } from './testing/scripted-zoom.ts'

const emptyPage: Script = (_request, response) => json(response, 200, { agents: [], total_records: 0 })
const invalidClient: Script = (_request, response) =>
  json(response, 400, { reason: 'Invalid client_id or client_secret', error: 'invalid_client' })
const lasting =
  (expires_in: unknown): Script =>
  (_request, response, count) =>
    json(response, 200, { access_token: `token-${count}`, expires_in })

/** The API takes only the token that was made last. */
const onlyNewest =
  (made: () => number): Script =>
  (request, response) =>
    request.headers.authorization === `Bearer token-${made()}`
      ? json(response, 200, { agents: [], total_records: 0 })
      : json(response, 401, { code: 124, message: 'Invalid access token.' })

describe('a token', () => {
  test('is asked for as documented', async () => {
    const zoom = await startScriptedZoom(emptyPage)
    await zoom.connect().timeSheetPage(HOURS)
    expect(zoom.oauth[0]).toMatchObject({ method: 'POST', body: 'grant_type=account_credentials&account_id=account' })
    expect(zoom.oauth[0]?.headers).toMatchObject({
      authorization: `Basic ${btoa('id:secret')}`,
      'content-type': expect.stringContaining('application/x-www-form-urlencoded'),
    })
  })

  test('is made once for all who ask at once', async () => {
    const zoom = await startScriptedZoom(emptyPage)
    const client = zoom.connect()
    await Promise.all(Array.from({ length: 20 }, () => client.timeSheetPage(HOURS)))
    expect(zoom.oauth).toHaveLength(1)
  })

  test.each([
    [3600, 3540],
    [7200, 3540],
    [1e9, 3540],
    ['3600', 3540],
    [300, 240],
    [0, 30],
    [-1, 30],
    [undefined, 3540],
    ['soon', 3540],
  ])('that is said to last %j serves for %i seconds', async (expiresIn, seconds) => {
    let now = 1_800_000_000_000
    const zoom = await startScriptedZoom(emptyPage, lasting(expiresIn))
    const client = zoom.connect({ now: () => now })
    await client.timeSheetPage(HOURS)
    now += seconds * 1000 - 1
    await client.timeSheetPage(HOURS)
    expect(zoom.oauth).toHaveLength(1)
    now += 1
    await client.timeSheetPage(HOURS)
    expect(zoom.oauth).toHaveLength(2)
  })

  test('that was revoked is replaced once, whoever notices first, and everybody is answered', async () => {
    let newest = 1
    const zoom = await startScriptedZoom(onlyNewest(() => newest))
    const client = zoom.connect()
    await client.timeSheetPage(HOURS)
    newest = 2
    await Promise.all(Array.from({ length: 10 }, () => client.timeSheetPage(HOURS)))
    expect(zoom.oauth).toHaveLength(2)
  })

  test('that is refused again and again costs one new token and one retry per call', async () => {
    const zoom = await startScriptedZoom((_request, response) =>
      json(response, 401, { code: 124, message: 'Invalid access token.' }),
    )
    const client = zoom.connect()
    await expect(client.timeSheetPage(HOURS)).rejects.toMatchObject({
      name: 'ZoomUnavailable',
      status: 401,
      cause: 'status',
    })
    expect([zoom.api.length, zoom.oauth.length]).toEqual([2, 2])
    await expect(client.timeSheetPage(HOURS)).rejects.toThrow()
    expect([zoom.api.length, zoom.oauth.length]).toEqual([4, 3])
  })

  test('made before a scope was added is not used again', async () => {
    const zoom = await startScriptedZoom((request, response) =>
      request.headers.authorization === 'Bearer token-1'
        ? json(response, 400, { code: 4711, message: 'does not contain scopes:[a:b:c]' })
        : json(response, 200, { agents: [], total_records: 0 }),
    )
    const client = zoom.connect()
    await expect(client.timeSheetPage(HOURS)).rejects.toMatchObject({ name: 'ZoomScopeError', scope: 'a:b:c' })
    await expect(client.timeSheetPage(HOURS)).resolves.toMatchObject({ totalRecords: 0 })
  })
})

describe('wrong credentials', () => {
  test('are tried at most every five seconds, and all who ask are told', async () => {
    let now = 1_800_000_000_000
    const zoom = await startScriptedZoom(emptyPage, invalidClient)
    const client = zoom.connect({ now: () => now })
    const told = await Promise.allSettled(Array.from({ length: 5 }, () => client.timeSheetPage(HOURS)))
    for (const { reason } of told.filter((outcome) => outcome.status === 'rejected')) {
      expect(reason).toMatchObject({ name: 'ZoomCredentialsError', status: 400, retryable: false })
      expect(reason.message).toBe('Zoom refused the credentials: Invalid client_id or client_secret')
    }
    expect(told.every((outcome) => outcome.status === 'rejected')).toBe(true)
    now += 4_999
    await expect(client.timeSheetPage(HOURS)).rejects.toMatchObject({ name: 'ZoomCredentialsError' })
    expect(zoom.oauth).toHaveLength(1)
    now += 1
    await expect(client.timeSheetPage(HOURS)).rejects.toMatchObject({ name: 'ZoomCredentialsError' })
    expect(zoom.oauth).toHaveLength(2)
    expect(zoom.api).toHaveLength(0)
  })

  test('that are mended are picked up while running', async () => {
    let now = 1_800_000_000_000
    let clientSecret = 'old'
    const zoom = await startScriptedZoom(emptyPage, (request, response, count) =>
      request.headers.authorization === `Basic ${btoa('id:new')}`
        ? lasting(3600)(request, response, count)
        : invalidClient(request, response, count),
    )
    const client = zoom.connect({
      now: () => now,
      credentials: async () => ({ accountId: 'a', clientId: 'id', clientSecret }),
    })
    await expect(client.timeSheetPage(HOURS)).rejects.toThrow()
    clientSecret = 'new'
    now += 5_000
    await expect(client.timeSheetPage(HOURS)).resolves.toMatchObject({ rows: [] })
  })

  test('that cannot be read say nothing of what they hold', async () => {
    const zoom = await startScriptedZoom(emptyPage)
    const client = zoom.connect({ credentials: () => Promise.reject(new Error('canary')) })
    const error = await client.timeSheetPage(HOURS).catch((caught) => caught)
    expect(error).toMatchObject({ name: 'ZoomCredentialsError', status: null })
    expect(`${error.message} ${error.stack}`).not.toContain('canary')
  })
})

describe('trouble at the token endpoint', () => {
  test.each([
    ['500', (_request, response) => json(response, 500, {}), { name: 'ZoomUnavailable', status: 500 }],
    [
      '429',
      (_request, response) => json(response, 429, {}, { 'retry-after': '3' }),
      { name: 'ZoomRateLimitError', kind: 'second' },
    ],
    ['no token', (_request, response) => json(response, 200, {}), { name: 'ZoomAnswerError' }],
    [
      'a token with a line break',
      (_request, response) => json(response, 200, { access_token: 'a\r\nx: y' }),
      { name: 'ZoomAnswerError' },
    ],
    [
      'a page for humans',
      (_request, response) => void response.end('<html>'),
      { name: 'ZoomUnavailable', cause: 'not-json' },
    ],
  ] satisfies [string, Script, object][])('%s', async (_name, script, expected) => {
    const zoom = await startScriptedZoom(emptyPage, script)
    await expect(zoom.connect().timeSheetPage(HOURS)).rejects.toMatchObject(expected)
    expect([zoom.api.length, zoom.oauth.length]).toEqual([0, 1])
  })
})
