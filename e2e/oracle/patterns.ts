import { ANY_QUESTION, formatQuestion } from '@readyboard/contract'
import type { Simulator } from '@readyboard/zoom-simulator'
import { everybody, type Stretch, type Sums, sumsOf } from './sums.ts'
import { lastWeek, NEW_YORK } from './week.ts'
import { dayAfter, instantOf, wallAt } from './zone-time.ts'

const HOUR = 3600
export const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** The last two whole weeks in New York. */
export function twoWeeks() {
  const { monday: last, sunday, to } = lastWeek()
  const monday = dayAfter(last, -7)
  return { monday, sunday, from: instantOf(monday, NEW_YORK), to }
}

/** An address of the patterns of these weeks. */
export function patternsAt(more = ''): string {
  const { monday, sunday } = twoWeeks()
  const question = formatQuestion({ ...ANY_QUESTION, period: { from: monday, to: sunday }, tz: NEW_YORK })
  return `/patterns?${question}${more}`
}

/** An hour as the wall says it: day 0 is Monday. */
export type WallHour = Stretch & { day: number; hour: number }

/** Every hour that passed in a stretch. */
export function hoursOf({ from, to }: Stretch): WallHour[] {
  return Array.from({ length: (to - from) / HOUR }, (_, index) => {
    const start = from + index * HOUR
    const wall = wallAt(start, NEW_YORK)
    const day = (new Date(`${wall.slice(0, 10)}T00:00Z`).getUTCDay() + 6) % 7
    return { from: start, to: start + HOUR, day, hour: Number(wall.slice(11, 13)) }
  })
}

export type WeekHourSums = Omit<Sums, 'from' | 'to' | 'agents'> & { hours: number; parts: Sums[] }

/** What really happened in the hours of the week, by `day hour` and, for the day as a whole, by `day`. */
export function weekOf(zoom: Simulator, stretch: Stretch): Map<string, WeekHourSums> {
  const week = new Map<string, WeekHourSums>()
  for (const { day, hour, ...of } of hoursOf(stretch)) {
    const sums = sumsOf(zoom, of)
    for (const key of [`${day} ${hour}`, `${day}`]) {
      const known = week.get(key)
      week.set(key, {
        ready: (known?.ready ?? 0) + sums.ready,
        notReady: (known?.notReady ?? 0) + sums.notReady,
        occupied: (known?.occupied ?? 0) + sums.occupied,
        online: (known?.online ?? 0) + sums.online,
        inboundCalls: (known?.inboundCalls ?? 0) + sums.inboundCalls,
        inboundCallSeconds: (known?.inboundCallSeconds ?? 0) + sums.inboundCallSeconds,
        hours: (known?.hours ?? 0) + 1,
        parts: [...(known?.parts ?? []), sums],
      })
    }
  }
  return week
}

/** Zoom's own percentages in the hours of the week, row by row as Zoom rounds them, and the online time behind them. */
export function zoomSharesOf(zoom: Simulator, stretch: Stretch) {
  const shares = new Map<string, { percentSeconds: number; onlineSeconds: number }>()
  for (const { day, hour, ...of } of hoursOf(stretch))
    for (const userId of everybody(zoom)) {
      const { occupied, online } = sumsOf(zoom, of, [userId])
      if (online === 0) continue
      for (const key of [`${day} ${hour}`, `${day}`]) {
        const { percentSeconds, onlineSeconds } = shares.get(key) ?? { percentSeconds: 0, onlineSeconds: 0 }
        const percent = Math.round((occupied / online) * 100)
        shares.set(key, {
          percentSeconds: percentSeconds + percent * online,
          onlineSeconds: onlineSeconds + online,
        })
      }
    }
  return shares
}

export type Dose = {
  name: string
  available: number
  occupied: number
  /** Below 60, 60–75, 75–85, 85–90, above 90. */
  bands: [number, number, number, number, number]
  /** Hours of the longest unbroken run above 90 %, and when the last such run began. */
  run: { hours: number; from: number } | null
}

/** Everybody's load dose over some hours, of those with an hour of available time; and how many others were online. */
export function dosesOf(zoom: Simulator, hours: readonly WallHour[]): { doses: Dose[]; leftOut: number } {
  const names = new Map(zoom.truth.agents().map(({ userId, displayName }) => [userId, displayName]))
  let leftOut = 0
  const doses = everybody(zoom).flatMap((userId) => {
    const dose: Dose = { name: names.get(userId) ?? '', available: 0, occupied: 0, bands: [0, 0, 0, 0, 0], run: null }
    let online = 0
    let [runFrom, before] = [0, 0]
    for (const { from, to } of hours) {
      const { ready, occupied, online: seconds } = sumsOf(zoom, { from, to }, [userId])
      const available = ready + occupied
      const percent = (occupied / available) * 100
      online += seconds
      dose.available += available
      dose.occupied += occupied
      if (available > 0)
        dose.bands[percent > 90 ? 4 : percent > 85 ? 3 : percent >= 75 ? 2 : percent >= 60 ? 1 : 0] += available
      if (!(percent > 90 && available >= HOUR / 2)) continue
      if (before !== from) runFrom = from
      before = to
      const run = { hours: (to - runFrom) / HOUR, from: runFrom }
      if (run.hours >= (dose.run?.hours ?? 0)) dose.run = run
    }
    if (dose.available >= HOUR) return [dose]
    if (online > 0) leftOut += 1
    return []
  })
  return { doses, leftOut }
}
