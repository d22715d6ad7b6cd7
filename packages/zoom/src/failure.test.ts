import { describe, expect, test } from 'vitest'
import { HOURS, json, startScriptedZoom } from './testing/scripted-zoom.ts'

const NOW = Date.parse('2026-11-02T10:00:00Z')
const MIDNIGHT = Date.parse('2026-11-03T00:00:00Z')

/** What a call ends in when the API answers this. */
async function failure(status: number, body: unknown, headers: Record<string, string> = {}) {
  const zoom = await startScriptedZoom((_request, response) => json(response, status, body, headers))
  const error = await zoom
    .connect({ now: () => NOW })
    .timeSheetPage(HOURS)
    .catch((caught) => caught)
  return { error, requests: zoom.api.length }
}

describe('429', () => {
  const SECOND = { code: 429, message: 'You have reached the maximum per-second rate limit for this API.' }
  const DAY = { code: 429, message: 'You have reached the maximum daily rate limit for this API.' }
  const CONCURRENT = {
    code: 429,
    message: 'Too many concurrent requests. A request to disassociate this user has already been made.',
  }
  test.each([
    ['per second, no time given', SECOND, {}, 'second', null],
    ['per second, in two seconds', SECOND, { 'retry-after': '2' }, 'second', NOW + 2000],
    ['per second by its header alone', {}, { 'x-ratelimit-type': 'QPS' }, 'second', null],
    ['per day, no time given', DAY, {}, 'day', MIDNIGHT],
    ['per day by its header alone', {}, { 'x-ratelimit-type': 'Daily-limit' }, 'day', MIDNIGHT],
    ['per day, in the past', DAY, { 'retry-after': '2026-11-01T00:00:00Z' }, 'day', MIDNIGHT],
    ['per day, -1', DAY, { 'retry-after': '-1' }, 'day', MIDNIGHT],
    ['per day, NaN', DAY, { 'retry-after': 'NaN' }, 'day', MIDNIGHT],
    ['per day, in ten years', DAY, { 'retry-after': '2036-11-01T00:00:00Z' }, 'day', MIDNIGHT],
    ['per day, as an HTTP date', DAY, { 'retry-after': 'Tue, 03 Nov 2026 00:00:00 GMT' }, 'day', MIDNIGHT],
    ['without a word, far ahead', {}, { 'retry-after': '2026-11-03T00:00:00Z' }, 'day', MIDNIGHT],
    ['without a word', {}, {}, 'second', null],
    ['too many at once', CONCURRENT, {}, 'concurrent', null],
  ])('%s', async (_name, body, headers, kind, retryAt) => {
    const { error, requests } = await failure(429, body, headers)
    expect(error).toMatchObject({ name: 'ZoomRateLimitError', retryable: true, kind, retryAt })
    expect(requests).toBe(1)
  })
})

describe('other refusals', () => {
  const tokenGone = { code: 300, message: 'The next page token is invalid or expired.' }
  const scope = {
    code: 4711,
    message: 'Invalid access token, does not contain scopes:[contact_center_report:read:admin].',
  }
  const month = { code: 300, message: 'The requested report exceeds the 1-month limit.' }
  const field = { code: 300, message: 'Validation Failed.', errors: [{ field: 'timezone', message: 'Invalid field.' }] }
  test.each([
    ['an expired page token', 400, tokenGone, { name: 'ZoomPageTokenExpired', retryable: false }],
    ['a missing scope', 400, scope, { name: 'ZoomScopeError', scope: 'contact_center_report:read:admin' }],
    ['a missing scope without its name', 400, { code: 4700 }, { name: 'ZoomScopeError', scope: null }],
    ['more than a month', 400, month, { name: 'ZoomBadRequest', code: 300, about: 'range', message: month.message }],
    ['a zone it refuses', 400, field, { name: 'ZoomBadRequest', code: 300, about: 'timezone' }],
    ['something without words', 400, {}, { name: 'ZoomBadRequest', code: null, about: undefined }],
    ['an array for an error', 422, [1], { name: 'ZoomBadRequest', status: 422 }],
    ['no such queue', 404, { code: 1201, message: 'No such queue.' }, { name: 'ZoomNotFound', what: 'queue' }],
    ['no such user', 404, { code: 1001, message: 'User does not exist.' }, { name: 'ZoomNotFound', what: 'user' }],
    ['nothing there', 404, { message: 'Not found.' }, { name: 'ZoomNotFound', what: null }],
    ['trouble', 503, { message: 'x' }, { name: 'ZoomUnavailable', cause: 'status', status: 503, retryAt: null }],
    ['a door to elsewhere', 302, {}, { name: 'ZoomUnavailable', cause: 'status', status: 302 }],
  ])('%s', async (_name, status, body, expected) => {
    const { error, requests } = await failure(status, body, status === 302 ? { location: '/v2/elsewhere' } : {})
    expect(error).toMatchObject(expected)
    expect(requests).toBe(1)
  })

  test('trouble may name a time', async () => {
    expect((await failure(503, {}, { 'retry-after': '30' })).error).toMatchObject({ retryAt: NOW + 30_000 })
  })

  test.each([400, 404, 500, 502, 520])('a page for humans with status %i is Zoom being unavailable', async (status) => {
    const { error } = await failure(status, '<html>', { 'content-type': 'text/html' })
    expect(error).toMatchObject({ name: 'ZoomUnavailable', status, retryable: true })
  })
})

describe('an answer of another shape', () => {
  test.each([
    ['rows left out', {}],
    ['rows left out where there are some', { total_records: 3 }],
    ['rows as an object', { agents: {} }],
    ['a total in words', { agents: [], total_records: 'many' }],
    ['half a total', { agents: [], total_records: 0.5 }],
    ['a token that is a number', { agents: [], next_page_token: 7 }],
    ['a list', []],
    ['null', null],
    ['a text', 'agents'],
  ])('%s is refused whole', async (_name, body) => {
    expect((await failure(200, body)).error).toMatchObject({ name: 'ZoomAnswerError', retryable: true })
  })
})
