import type { DaysBefore, Interval, Period, WeekStart } from '@readyboard/timesheet'

/** What a person chooses from. */
export const COMPARISONS = ['none', 'previous', 'previous-week', 'previous-year'] as const
/** A link also says how many days earlier, where a range that has become fixed would forget it. */
export type Comparison = (typeof COMPARISONS)[number] | DaysBefore

/** What a viewer asks, in the one text form that address bar and API share. `null` leaves the choice to the server. */
export type Question = {
  period: Period
  /** An IANA zone or link name, as asked. */
  tz: string | null
  interval: Interval | null
  queue: string | null
  /** User ids; empty for all agents. */
  agents: readonly string[]
  /** Ids of teams: their members of now, newcomers included, beside the agents named. */
  teams: readonly string[]
  /** User ids to leave out of whoever is asked about: all but these. */
  except: readonly string[]
  compare: Comparison
  week: WeekStart | null
}

export const ANY_QUESTION: Question = {
  period: 'last-24-hours',
  tz: null,
  interval: null,
  queue: null,
  agents: [],
  teams: [],
  except: [],
  compare: 'none',
  week: null,
}

/** A parameter that cannot be taken as written, and what would be right. */
export type ParameterProblem = { parameter: string; detail: string }

export const QUESTION_KEYS = [
  'range',
  'from',
  'to',
  'tz',
  'interval',
  'queue',
  'agent',
  'team',
  'except',
  'compare',
  'week',
] as const
