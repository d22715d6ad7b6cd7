import { addDays, type Day, dayAt, dayStart, divide, type Interval, offsetSeconds } from '@readyboard/timesheet'

/** What is kept stored: the last `days` whole days before the night, at an interval, from the time of day `at` (`HH:mm`). */
export type BackfillPlan = { days: number; interval: Interval; at: string; zone: string }

/** A part of the range that is asked for at a time, [from, to) in epoch seconds; `firstDay` is its oldest local day. */
export type BackfillStretch = { from: number; to: number; firstDay: Day }

/** A process that was down at the time still begins so much later. */
const LATEST_SECONDS = 6 * 3600
/** Windows of several days waste fewer half-empty pages than one for each, and the newest days come first all the same. */
const DAYS_AT_A_TIME = 7
const DAY_SECONDS = 86_400

/**
 * The local day whose night runs at `now` (epoch seconds), null in between. A time of day inside a clock-change gap begins
 * behind it, one that occurs twice begins once.
 */
export function nightAt(now: number, { at, zone }: Pick<BackfillPlan, 'at' | 'zone'>): Day | null {
  const today = dayAt(now, zone)
  return [today, addDays(today, -1)].find((day) => isDuring(now, wallTime(day, at, zone))) ?? null
}

/** The days before the night in stretches, the newest first; no more than Zoom keeps. */
export function stretchesOf(night: Day, { days, zone }: BackfillPlan, lookBackSeconds: number): BackfillStretch[] {
  const most = Math.min(days, Math.floor(lookBackSeconds / DAY_SECONDS))
  const stretches: BackfillStretch[] = []
  for (let ago = 0; ago < most; ago += DAYS_AT_A_TIME) {
    const firstDay = addDays(night, -Math.min(most, ago + DAYS_AT_A_TIME))
    stretches.push({ from: dayStart(firstDay, zone), to: dayStart(addDays(night, -ago), zone), firstDay })
  }
  return stretches
}

/** As much of a stretch as can be final at `now`, null when nothing of it can. */
export function settledPart(
  { from, to, firstDay }: BackfillStretch,
  { interval, zone }: BackfillPlan,
  settleSeconds: number,
  now: number,
): BackfillStretch | null {
  const settled = divide(from, to, interval, zone, 'monday').findLast(({ end }) => end + settleSeconds <= now)
  return settled ? { from, to: settled.end, firstDay } : null
}

const isDuring = (now: number, start: number): boolean => now >= start && now < start + LATEST_SECONDS

/** The first instant at which the clocks show it; where they skip it, as long behind the gap as it lies in it. */
function wallTime(day: Day, at: string, zone: string): number {
  const wall = Date.parse(`${day}T${at}:00Z`) / 1000
  const [before, after] = [-1, 1].map((side) => wall - offsetSeconds(wall + side * DAY_SECONDS, zone))
  const shown = [before, after].flatMap((instant) =>
    instant !== undefined && instant + offsetSeconds(instant, zone) === wall ? [instant] : [],
  )
  return shown.length > 0 ? Math.min(...shown) : (before ?? wall)
}
