import {
  DEFAULT_PERIOD,
  hasWallForm,
  INTERVALS,
  isDay,
  isDaysBefore,
  isTimeZone,
  MAX_DAYS,
  type Period,
  PRESETS,
  WEEK_DAYS,
} from '@readyboard/timesheet'
import { Parameters } from './parameters.ts'
import {
  ANY_QUESTION,
  COMPARISONS,
  type Comparison,
  type ParameterProblem,
  QUESTION_KEYS,
  type Question,
} from './question.ts'

/** Zoom's ids are opaque; this only keeps out what cannot be one. */
const ID = /^[\w.~@=+/-]{1,128}$/
const MAX_IDS = 500

/** Reads a call: refuses unknown, repeated and malformed parameters and names each of them. */
export function parseQuestion(params: URLSearchParams, alsoKnown: readonly string[] = []): Reading {
  const read = new Parameters(params)
  read.refuseUnknown([...QUESTION_KEYS, ...alsoKnown])
  const question: Question = {
    period: readPeriod(read),
    tz: read.checked('tz', isZone, 'an IANA time zone such as Europe/Berlin or UTC'),
    interval: read.choice('interval', INTERVALS),
    queue: read.checked('queue', isId, 'the id of one queue'),
    agents: readIds(
      read,
      'agent',
      'is not the id of an agent; expected one id each time, as the list of agents gives it',
    ),
    teams: readIds(read, 'team', 'is not the id of a team; expected one id each time, as the list of teams gives it'),
    except: readIds(
      read,
      'except',
      'is not the id of an agent; expected one id each time, as the list of agents gives it',
    ),
    compare: read.checked('compare', isComparison, COMPARISON_FORMS) ?? 'none',
    week: read.choice('week', WEEK_DAYS),
  }
  return { question, problems: read.problems }
}

/** A question with what was wrong with its text; parts that could not be read have their defaults. */
export type Reading = { question: Question; problems: ParameterProblem[] }

/**
 * Reads the address bar: a bad value falls back to its default and is reported, anything else is kept. Parameters that
 * are not the question's own (sorting, pages) are none of its business.
 */
export function readQuestion(params: URLSearchParams): Reading {
  const own = new URLSearchParams([...params].filter(([key]) => QUESTION_KEYS.some((known) => known === key)))
  return parseQuestion(own)
}

/** The text form; leaves out what has its default. `parseQuestion` of it gives the same question back. */
export function formatQuestion(question: Question): string {
  const params = new URLSearchParams()
  if (typeof question.period !== 'string') {
    params.set('from', question.period.from)
    params.set('to', question.period.to)
  } else if (question.period !== DEFAULT_PERIOD) params.set('range', question.period)
  if (question.tz) params.set('tz', question.tz)
  if (question.interval) params.set('interval', question.interval)
  if (question.queue) params.set('queue', question.queue)
  for (const agent of question.agents) params.append('agent', agent)
  for (const team of question.teams) params.append('team', team)
  for (const agent of question.except) params.append('except', agent)
  if (question.compare !== ANY_QUESTION.compare) params.set('compare', question.compare)
  if (question.week) params.set('week', question.week)
  // A slash needs no escape in a query, and America/New_York is easier to read in a chat than America%2FNew_York.
  return params.toString().replaceAll('%2F', '/').replaceAll('%3A', ':')
}

function readPeriod(read: Parameters): Period {
  const range = read.choice('range', PRESETS)
  const [from, to] = [readEnd(read, 'from'), readEnd(read, 'to')]
  if (!read.has('from') && !read.has('to')) return range ?? DEFAULT_PERIOD
  if (read.has('range')) read.refuse('range', 'goes without `from` and `to`: give a preset or two ends')
  if (!read.has('to')) read.refuse('to', 'is missing: `from` needs it')
  if (!read.has('from')) read.refuse('from', 'is missing: `to` needs it')
  return from !== null && to !== null ? { from, to } : (range ?? DEFAULT_PERIOD)
}

function readEnd(read: Parameters, name: 'from' | 'to'): string | null {
  const text = read.one(name)
  if (text === null) return null
  // A plus sign that nobody escaped arrives as a space.
  const end = text.replace(/ (?=\d\d:\d\d$)/, '+')
  if (isDay(end) || (hasWallForm(end) && isDay(end.slice(0, 10)))) return end
  read.checked(name, isNothing, 'a day of the calendar as yyyy-MM-dd, or a wall time as yyyy-MM-ddTHH:mm')
  return null
}

function readIds(read: Parameters, name: 'agent' | 'team' | 'except', whatIsWrong: string): string[] {
  const ids = [...new Set(read.all(name))]
  if (ids.length > MAX_IDS) read.refuse(name, `is given ${ids.length} times; at most ${MAX_IDS} fit`)
  if (!ids.every(isId)) read.refuse(name, whatIsWrong)
  return ids.slice(0, MAX_IDS).filter(isId)
}

/** Whether a text says what a range is compared with. */
export const isComparison = (text: string): text is Comparison =>
  isDaysBefore(text) || COMPARISONS.some((comparison) => comparison === text)

/** Whether a text can be the id of an agent or a queue. */
export const isId = (text: string): text is string => ID.test(text)
const COMPARISON_FORMS = `one of ${COMPARISONS.join(', ')}, or days-before-N with 1 to ${MAX_DAYS} days`
const isZone = (text: string): text is string => isTimeZone(text)
const isNothing = (_: string): _ is never => false
