import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ZoomError } from './errors.ts'
import { dayQuery, HOURS, startScriptedZoom, zoomRow } from './testing/scripted-zoom.ts'
import { toTimeSheetPage } from './time-sheets.ts'

const PAGE = { agents: [zoomRow({ display_name: 'Zoë' })], next_page_token: '', total_records: 1, timezone: 'UTC' }
const BYTES = Buffer.from(JSON.stringify(PAGE))

describe('a page cut at any byte is refused whole', () => {
  test.each([
    ['with the length of the whole', 'whole'],
    ['with the length of the piece', 'piece'],
    ['in chunks without an end', 'chunks'],
    ['without a length, by closing', 'close'],
  ])(
    '%s',
    async (_name, how) => {
      let length = 0
      const zoom = await startScriptedZoom((_request, response) => {
        const headers: Record<string, string | number> = { 'content-type': 'application/json' }
        if (how === 'whole') headers['content-length'] = BYTES.length
        if (how === 'piece') headers['content-length'] = length
        if (how === 'close') {
          headers.connection = 'close'
          response.useChunkedEncodingByDefault = false
        }
        response.writeHead(200, headers)
        response.flushHeaders()
        response.write(BYTES.subarray(0, length), () => {
          if (how === 'whole' || how === 'chunks') response.destroy()
          else response.end()
        })
      })
      const client = zoom.connect()
      for (length = 0; length < BYTES.length; length += 1) {
        const error = await client.timeSheetPage(HOURS).catch((caught) => caught)
        expect(error, `at byte ${length}`).toMatchObject({ name: 'ZoomUnavailable', retryable: true })
      }
    },
    60_000,
  )
})

/** JSON as text, so that numbers that JavaScript can't hold and repeated keys are among it. */
const oddJson = fc.oneof(
  fc.constantFrom(
    'null',
    'true',
    '""',
    '[]',
    '{}',
    '-1',
    '-0',
    '0.5',
    '1e308',
    '1e999',
    '9007199254740993',
    '9223372036854775808',
    '"3600"',
    '"NaN"',
    '"2026-11-02T08:00:00Z"',
    '"9999-12-31T23:59:59Z"',
    '"0000-01-01T00:00:00Z"',
    '"1970-01-01"',
    '"2026-11-01"',
    '"\\ud800"',
    '"\\u0000"',
    '{"__proto__":{"rows":[1]}}',
    `${'['.repeat(9999)}${']'.repeat(9999)}`,
  ),
  fc.json(),
  fc.date({ noInvalidDate: true }).map((date) => JSON.stringify(date)),
)
const fields = [...Object.keys(PAGE), ...Object.keys(zoomRow()), 'end_time_interval', 'average_wrap_up_duration']

/** The page with some values replaced, some keys doubled or gone. */
const mutated = fc
  .array(fc.tuple(fc.constantFrom(...fields), oddJson, fc.constantFrom('replace', 'double', 'drop')), { maxLength: 4 })
  .map((changes) =>
    changes.reduce((text, [field, value, how]) => {
      const pattern = new RegExp(`"${field}":("[^"]*"|-?\\d+)(,?)`)
      if (how === 'drop') return text.replace(pattern, '').replaceAll(',}', '}')
      return text.replace(pattern, (whole, _old, comma) =>
        how === 'double' ? `${whole}${comma ? '' : ','}"${field}":${value}${comma}` : `"${field}":${value}${comma}`,
      )
    }, BYTES.toString()),
  )

test.each([
  ['by the hour', HOURS],
  ['by the day in New York', dayQuery('America/New_York', '2026-11-01')],
  ['by the day in Kiritimati', dayQuery('Pacific/Kiritimati', '2026-11-01')],
])('a page with anything in its fields, asked %s, gives sound rows or a documented error', (_name, query) => {
  fc.assert(
    fc.property(mutated, (text) => {
      try {
        const page = toTimeSheetPage(JSON.parse(text), query, Date.parse('2026-11-02T10:00:00Z'))
        expect(page.totalRecords === null || Number.isSafeInteger(page.totalRecords)).toBe(true)
        for (const { userId, displayName, ...numbers } of page.rows) {
          expect(userId).toMatch(/^[\x21-\x7e]+$/)
          expect(displayName.isWellFormed() && !displayName.includes('\0') && displayName.length > 0).toBe(true)
          for (const number of Object.values(numbers)) {
            expect(number === null || Number.isSafeInteger(number), `${number}`).toBe(true)
          }
          expect(numbers.end).toBeGreaterThan(numbers.start)
          expect(
            Math.min(numbers.readySeconds, numbers.notReadySeconds, numbers.occupiedSeconds),
          ).toBeGreaterThanOrEqual(0)
        }
        for (const { row, reason } of page.rejected) expect(row.length <= 100 && reason.length > 0).toBe(true)
      } catch (error) {
        if (!(error instanceof ZoomError) && !(error instanceof SyntaxError)) throw error
      }
    }),
    { numRuns: process.env.NIGHTLY ? 20_000 : 1000 },
  )
})

test('broken UTF-8 spoils a name, never an identity', async () => {
  const text = JSON.stringify({
    agents: [zoomRow({ display_name: 'A#' }), zoomRow({ user_id: 'u#' })],
    total_records: 2,
  })
  const bytes = Buffer.from(text).map((byte) => (byte === 0x23 ? 0xff : byte))
  const zoom = await startScriptedZoom((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(bytes)
  })
  expect(await zoom.connect().timeSheetPage(HOURS)).toMatchObject({
    rows: [{ displayName: 'A\uFFFD' }],
    rejected: [{ reason: expect.stringContaining('user_id') }],
  })
})
