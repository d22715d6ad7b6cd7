/** The lengths into which a range can be divided, shortest first. Zoom's words and ours alike. */
export const INTERVALS = ['15_minutes', '30_minutes', '1_hour', '1_day', '1_week', '1_month'] as const
export type Interval = (typeof INTERVALS)[number]

/** The intervals shorter than a day, with their length in seconds of elapsed time. */
export const CLOCK_SECONDS = { '15_minutes': 900, '30_minutes': 1800, '1_hour': 3600 } as const
export type ClockInterval = keyof typeof CLOCK_SECONDS

export const DAY_SECONDS = 86_400

export function isInterval(text: string): text is Interval {
  return INTERVALS.some((interval) => interval === text)
}

export function isClockInterval(interval: Interval): interval is ClockInterval {
  return interval in CLOCK_SECONDS
}
