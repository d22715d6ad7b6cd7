import type { Question, ResolvedQuery } from '@readyboard/contract'
import { addDays, daysBetween, type Interval, isClockInterval, isDay } from '@readyboard/timesheet'
import type { AskedQuestion } from '../api/report-query.ts'
import { MOST_DAYS_BY_THE_CLOCK } from '../question/agent-path.ts'
import { lengthOf, tooMany } from '../question/intervals.ts'
import { lastDayOf } from '../question/range-words.ts'

/**
 * Which days the page shows by the clock: the question by the hour or shorter, and of a long range 31 days at a time,
 * newest first. `newer`, `older`: a day of the parts beside it, where there are such.
 */
export type ShownHours = {
  question: AskedQuestion
  page: number
  pages: number
  newer: string | null
  older: string | null
}

/**
 * @param question of one agent
 * @param range the whole range as it was resolved
 * @param wanted a day of the part to be shown; null, or one outside the range, for the newest days
 */
export function shownHours(question: AskedQuestion, range: ResolvedQuery, wanted: string | null): ShownHours {
  const hours = byTheClock(question)
  const [first, last] = [range.from.slice(0, 10), lastDayOf(range.to)]
  const pages = Math.max(1, Math.ceil((daysBetween(first, last) + 1) / MOST_DAYS_BY_THE_CLOCK))
  if (pages === 1) return { question: hours, page: 1, pages, newer: null, older: null }
  const inside = wanted !== null && isDay(wanted) && first <= wanted && wanted <= last
  const page = inside ? Math.floor(daysBetween(wanted, last) / MOST_DAYS_BY_THE_CLOCK) + 1 : 1
  const to = addDays(last, -MOST_DAYS_BY_THE_CLOCK * (page - 1))
  const from = page === pages ? first : addDays(to, 1 - MOST_DAYS_BY_THE_CLOCK)
  // Where ends were asked by the clock, the outermost parts keep them.
  const { period } = question
  const ends = typeof period === 'object' ? period : { from: first, to: last }
  const part = {
    ...unpinned(hours),
    period: { from: page === pages ? ends.from : from, to: page === 1 ? ends.to : to },
  }
  return {
    question: part,
    page,
    pages,
    newer: page === 1 ? null : addDays(to, MOST_DAYS_BY_THE_CLOCK),
    older: page === pages ? null : addDays(to, -MOST_DAYS_BY_THE_CLOCK),
  }
}

/**
 * Which rows the table shows: those of the question itself, over the whole range, in the intervals that the range was
 * resolved to where none was asked for. It is what the switch says, and what a file of this page holds.
 */
export function shownRows(question: AskedQuestion, range: ResolvedQuery): Question & { interval: Interval } {
  return { ...unpinned(question), interval: question.interval ?? range.interval }
}

/** By the hour where nobody asked for a shorter interval; what differs from a compared range is told of figures and rows. */
function byTheClock(question: AskedQuestion): AskedQuestion {
  if (question.interval && isClockInterval(question.interval)) return { ...question, compare: 'none' }
  return { ...unpinned(question), interval: '1_hour', compare: 'none' }
}

/** What a pinned link keeps is of its own intervals: of others there are the numbers of now. */
function unpinned({ pinned: _, ...question }: AskedQuestion): AskedQuestion {
  return question
}

/** Whom the question is about beside colleagues, by the clock; null where the range has too many intervals even by the hour. */
export function peersQuestion(question: AskedQuestion, range: ResolvedQuery): Question | null {
  const asked = unpinned(byTheClock(question))
  const fits = (interval: Interval) => tooMany(lengthOf(range), interval) === null
  if (asked.interval && fits(asked.interval)) return asked
  return fits('1_hour') ? { ...asked, interval: '1_hour' } : null
}
