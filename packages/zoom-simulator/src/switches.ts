/** Every behaviour that Zoom does not document, as something one can turn. All may be set while the server runs. */
export type Switches = {
  /** `…Z` in `from`, `to` and the rows is wall time in `timezone`, not UTC. */
  literalZ: boolean
  rowOrder: 'agent' | 'time' | 'shuffled'
  /** Rows for intervals in which the agent was offline throughout. */
  rowsWithoutActivity: boolean
  /** Longer than a month: refused, cut with an honest echo, or cut while echoing what was asked. */
  overMonth: 'error' | 'cut' | 'cut-unsaid'
  /** How many rows of a page come again at the top of the next one. */
  repeatedRows: number
  /** A row that comes again had other values the first time; the later ones are true. */
  changingRows: boolean
  /** Share of shifts (0 to 1) whose record contradicts itself for some tens of seconds. */
  inconsistentShare: number
  /** Share of shifts (0 to 1) after which nobody logs out: not ready for 10 to 13 hours more, mostly past the next 04:00. */
  forgottenLogOutShare: number
  /** A row that starts exactly at `to` is included. */
  inclusiveEnd: boolean
  echoRange: 'as-asked' | 'datetime' | 'date' | 'inclusive-end' | 'offset' | 'absent'
  /** `alias` answers with the other name of the zone, such as Asia/Calcutta for Asia/Kolkata. */
  echoZone: 'as-asked' | 'alias' | 'absent'
  rowTimes: 'offset' | 'utc'
  /** A new access token ends the older ones. */
  oneValidToken: boolean
  refusedZones: readonly string[]
  percentRounding: 'round' | 'floor' | 'ceil'
  percentDenominator: 'online' | 'interval'
  queueIdField: 'both' | 'cc_queue_id' | 'queue_id'
  /** A queue filter also cuts the durations to that queue's work. */
  queueCutsDurations: boolean
  weekStart: 'monday' | 'sunday'
  /** The report lags behind the clock by so many seconds. */
  reportDelaySeconds: number
  /** Older than so many days is refused; null: history has no end. */
  lookBackDays: number | null
  /** `total_records` is left out. */
  totalAbsent: boolean
  oauthErrorStatus: 400 | 401
  /** How the answers to exceeded limits say when to come back. */
  retryAfter: 'iso' | 'http-date' | 'seconds' | 'absent'
}

export const DEFAULT_SWITCHES: Switches = {
  literalZ: false,
  rowOrder: 'agent',
  rowsWithoutActivity: false,
  overMonth: 'error',
  repeatedRows: 0,
  changingRows: false,
  inconsistentShare: 0,
  forgottenLogOutShare: 0,
  inclusiveEnd: false,
  echoRange: 'as-asked',
  echoZone: 'as-asked',
  rowTimes: 'offset',
  oneValidToken: false,
  refusedZones: [],
  percentRounding: 'round',
  percentDenominator: 'online',
  queueIdField: 'both',
  queueCutsDurations: false,
  weekStart: 'monday',
  reportDelaySeconds: 0,
  lookBackDays: null,
  totalAbsent: false,
  oauthErrorStatus: 400,
  retryAfter: 'iso',
}
