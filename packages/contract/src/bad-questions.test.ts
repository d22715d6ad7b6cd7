import { expect, test } from 'vitest'
import { ANY_QUESTION } from './question.ts'
import { formatQuestion, parseQuestion, readQuestion } from './question-codec.ts'
import { BAD_MOMENTS, STRANGERS, TOO_MANY_INTERVALS } from './testing/bad-moments.ts'
import { BAD_FORMS, type BadText, UNKNOWN_PARAMETERS } from './testing/bad-questions.ts'

const reads = (read: typeof parseQuestion, text: string) => read(new URLSearchParams(text))
const named = ({ problems }: ReturnType<typeof parseQuestion>) => problems.map(({ parameter }) => parameter)
/** A name of any length is named by its beginning, without marks that would not print. */
const asNamed = (parameter: string) =>
  parameter.length > 60 ? `${parameter.slice(0, 60)}…` : parameter.replaceAll('\u202e', '\uFFFD')

const refusedByForm = Object.entries({ ...BAD_FORMS, ...UNKNOWN_PARAMETERS })
const leftToOthers = Object.entries({ ...BAD_MOMENTS, ...TOO_MANY_INTERVALS, ...STRANGERS })

test.each(refusedByForm)('a call with %s is refused by name, and told what would be right', (_, texts) => {
  for (const { text, parameter } of texts) {
    const reading = reads(parseQuestion, text)
    expect(named(reading), text).toContain(asNamed(parameter))
    for (const { detail } of reading.problems) expect(detail).toMatch(/expected|known are|goes without|needs|at most/)
  }
})

test.each(Object.entries(BAD_FORMS))('the page opened with %s falls back, and says which parameter', (_, texts) => {
  for (const { text, parameter } of texts) {
    const reading = reads(readQuestion, text)
    expect(named(reading), text).toContain(parameter)
    expect(reads(parseQuestion, formatQuestion(reading.question))).toEqual({ ...reading, problems: [] })
  }
})

test.each(Object.entries(BAD_FORMS))('the page opened with %s keeps all that was right', (_, texts) => {
  const rest = { tz: 'tz=Asia/Kathmandu', week: 'week=sunday', compare: 'compare=previous', queue: 'queue=Q1' }
  for (const { text } of texts) {
    const mine = Object.entries(rest).filter(([name]) => !new URLSearchParams(text).has(name))
    const { question } = reads(readQuestion, [text, ...mine.map(([, pair]) => pair)].join('&'))
    for (const [, pair] of mine) expect(formatQuestion(question), text).toContain(pair)
  }
})

test('the page has nothing to say about parameters that are not the question’s', () => {
  const texts: readonly BadText[] = Object.values(UNKNOWN_PARAMETERS).flat()
  for (const { text } of texts) expect(reads(readQuestion, text)).toEqual({ question: ANY_QUESTION, problems: [] })
})

test.each(leftToOthers)('%s can be written, and is for calendar and lists to refuse', (_, texts) => {
  for (const { text } of texts) expect(reads(parseQuestion, text).problems, text).toEqual([])
})

test('however many parameters are wrong at once, each is reported', () => {
  const worst = ['range', 'tz', 'interval', 'queue', 'agent', 'team', 'except', 'compare', 'week']
    .map((name) => `${name}=*`)
    .join('&')
  const everything = `${worst}&from=2025-02-30&to=1e9`
  for (const read of [parseQuestion, readQuestion])
    expect(new Set(named(reads(read, everything)))).toEqual(
      new Set(['range', 'from', 'to', 'tz', 'interval', 'queue', 'agent', 'team', 'except', 'compare', 'week']),
    )
})
