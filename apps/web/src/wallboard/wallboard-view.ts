import type { Question } from '@readyboard/contract'
import { isClockInterval } from '@readyboard/timesheet'

/** What a wallboard asks: the day so far in clock steps, and the same as one day for what is only told of whole days. */
export type WallQuestions = { today: Question; wholeDay: Question; latest: Question }

/** Half hours unless the address asks for other clock intervals; the range of the address does not matter to a wall. */
export function wallQuestions(question: Question): WallQuestions {
  const interval = question.interval && isClockInterval(question.interval) ? question.interval : '30_minutes'
  const own = { ...question, compare: 'none', interval } as const
  return {
    today: { ...own, period: 'today' },
    wholeDay: { ...own, period: 'today', interval: '1_day' },
    // Just after midnight the last closed interval is one of yesterday's.
    latest: { ...own, period: 'last-24-hours' },
  }
}

/** Names are on a wall only where somebody asked for them. */
export function namesWanted(search: URLSearchParams): boolean {
  return search.get('names') === 'yes'
}

/** Dark unless the address says otherwise: a wall is looked at from afar, often in a dim room. */
export function wallTheme(search: URLSearchParams): 'light' | 'dark' {
  return search.get('theme') === 'light' ? 'light' : 'dark'
}
