import type { Question } from '@readyboard/contract'
import { type Interval, isClockInterval } from '@readyboard/timesheet'

/** The path of the page that goes by weekday and hour, whatever interval the address asks for. */
export const CLOCK_PATH = '/patterns'

/** Whether a page can show an interval: what goes by weekday and hour knows none over an hour. */
export const isShownAt = (pathname: string, interval: Interval): boolean =>
  pathname !== CLOCK_PATH || isClockInterval(interval)

/** A question as that page asks it: at the clock interval of the address, else by the hour, and compared with nothing. */
export function clockQuestion<Asked extends Question>(question: Asked): Asked {
  const { interval } = question
  return { ...question, interval: interval && isClockInterval(interval) ? interval : '1_hour', compare: 'none' }
}
