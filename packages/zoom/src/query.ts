import type { ClockInterval, Day } from '@readyboard/timesheet'

type Scope = {
  /** Only this queue's agents; absent: all agents. */
  queueId?: string | undefined
  /** Only this agent. */
  userId?: string | undefined
}

/** Below a day Zoom is asked in UTC, where both readings of its `Z` agree. Epoch seconds on interval edges, `to` exclusive. */
export type ClockQuery = Scope & { interval: ClockInterval; zone: 'UTC'; from: number; to: number }

/** Whole local days of a zone, as bare dates; `dates.to` is the last day, included. */
export type DayQuery = Scope & { interval: '1_day'; zone: string; dates: { from: Day; to: Day } }

/** One window of the time sheets, at most a month. */
export type TimeSheetQuery = ClockQuery | DayQuery

/** Zoom refuses more, and gives 10 when it isn't asked. */
export const TIME_SHEET_PAGE_SIZE = 100

/** The query in Zoom's words. Other than the token, every page of a chain has to be asked with the same ones. */
export function timeSheetParameters(query: TimeSheetQuery, pageToken?: string | undefined): URLSearchParams {
  const parameters = new URLSearchParams({ interval: query.interval, page_size: String(TIME_SHEET_PAGE_SIZE) })
  parameters.set('timezone', query.zone)
  parameters.set('from', 'dates' in query ? query.dates.from : clockText(query.from))
  parameters.set('to', 'dates' in query ? query.dates.to : clockText(query.to))
  if (query.queueId !== undefined) {
    // Zoom's document has spelt it both ways.
    parameters.set('queue_id', query.queueId)
    parameters.set('queueId', query.queueId)
  }
  if (query.userId !== undefined) parameters.set('user_id', query.userId)
  if (pageToken !== undefined) parameters.set('next_page_token', pageToken)
  return parameters
}

function clockText(instant: number): string {
  return `${new Date(instant * 1000).toISOString().slice(0, 19)}Z`
}
