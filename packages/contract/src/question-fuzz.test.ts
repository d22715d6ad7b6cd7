import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Parameters } from './parameters.ts'
import { QUESTION_KEYS } from './question.ts'
import { formatQuestion, parseQuestion, readQuestion } from './question-codec.ts'
import { parseAgentsTable, parseIntervalsTable } from './table.ts'
import { questions } from './testing/question.arbitrary.ts'

const RUNS = process.env.NIGHTLY ? 20_000 : 500

const nasty = fc.constantFrom(
  ...[
    '',
    ' ',
    '*',
    'null',
    'undefined',
    '__proto__',
    'constructor',
    '\0',
    '\r\n',
    '\u202e',
    '\ud800',
    '💥',
    '%',
    '%00',
    '%C3%28',
  ],
  ...[
    '2025-02-30',
    '0000-00-00',
    '275760-09-14',
    '2026-01-01T24:00',
    '2026-01-01T00:00 05:45',
    '1e9',
    '-1',
    '0x10',
    '10.5',
  ],
  ...[
    'Europe/Berln',
    'GMT+25',
    '../../etc/passwd',
    "' OR 1=1 --",
    '1_HOUR',
    'last-7-days',
    'x'.repeat(5000),
    '💥'.repeat(3000),
  ],
)
const values = fc.oneof(nasty, fc.string({ unit: 'binary' }), fc.string())
const keys = fc.oneof(fc.constantFrom(...QUESTION_KEYS, 'page', 'pageSize', 'sort', 'order', 'search', 'only'), values)
const parameters = fc.array(fc.tuple(keys, values), { maxLength: 30 })
const addresses = fc.oneof(
  parameters.map((pairs) => new URLSearchParams(pairs)),
  fc.string({ unit: 'binary' }).map((text) => new URLSearchParams(text)),
  fc.string({ unit: fc.constantFrom(...'&=%+?#[]agentrfom0129-:TZ/') }).map((text) => new URLSearchParams(text)),
)

test('any question survives the address bar, and its text is the same again', () => {
  fc.assert(
    fc.property(questions, (question) => {
      const text = formatQuestion(question)
      const reading = parseQuestion(new URLSearchParams(text))
      expect(reading).toEqual({ question, problems: [] })
      expect(formatQuestion(reading.question)).toBe(text)
      expect(new URL(`http://localhost/?${text}`).search.slice(1)).toBe(text)
    }),
    { numRuns: RUNS },
  )
})

test('whatever an address holds, what is read from it is a question that can be asked', () => {
  fc.assert(
    fc.property(addresses, (params) => {
      for (const read of [parseQuestion, readQuestion]) {
        const { question } = read(params)
        expect(parseQuestion(new URLSearchParams(formatQuestion(question)))).toEqual({ question, problems: [] })
      }
    }),
    { numRuns: RUNS },
  )
})

test('a refusal names its parameter and repeats little of what was sent, nothing that would not print', () => {
  fc.assert(
    fc.property(addresses, (params) => {
      const readings = [parseQuestion(params), parseAgentsTable(params), parseIntervalsTable(params)]
      for (const { parameter, detail } of readings.flatMap(({ problems }) => problems)) {
        expect(parameter.length).toBeLessThanOrEqual(100)
        expect(detail.length).toBeLessThanOrEqual(500)
        expect(`${parameter}${detail}`).not.toMatch(/[\p{Cc}\p{Cs}\u202e\u2028]/u)
        expect(detail).not.toContain('x'.repeat(101))
      }
    }),
    { numRuns: RUNS },
  )
})

test('the address bar is read without complaint about what is not the question', () => {
  fc.assert(
    fc.property(questions, addresses, (question, others) => {
      const own = new URLSearchParams(formatQuestion(question))
      const rest = [...others].filter(([key]) => !QUESTION_KEYS.some((known) => known === key))
      expect(readQuestion(new URLSearchParams([...rest, ...own]))).toEqual({ question, problems: [] })
    }),
    { numRuns: RUNS },
  )
})

test('every wrong parameter is named once', () => {
  fc.assert(
    fc.property(addresses, (params) => {
      const named = parseQuestion(params).problems.filter(
        ({ parameter }) => parameter === 'tz' || parameter === 'interval',
      )
      expect(new Set(named.map(({ parameter }) => parameter)).size).toBe(named.length)
    }),
    { numRuns: RUNS },
  )
})

test('an address full of unknown parameters gets a short answer', () => {
  const read = new Parameters(new URLSearchParams(Array.from({ length: 5000 }, (_, i) => `p${i}=`).join('&')))
  read.refuseUnknown(['range'])
  expect(read.problems).toHaveLength(21)
  expect(read.problems.at(-1)).toEqual({ parameter: 'p20', detail: 'and 4979 more are no parameters here' })
})
