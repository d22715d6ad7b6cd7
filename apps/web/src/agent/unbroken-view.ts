import { addDays, type UnbrokenRun, unbrokenRuns } from '@readyboard/timesheet'
import { wallOffsets } from '../question/zone-clock.ts'
import { epochSeconds } from '../ui/local-time.ts'
import type { StripDay, StripHour } from './strip-days.ts'

const USUAL_HOURS = 6
const USUAL_CUT = '04:00'
export const HOUR_CHOICES = [2, 3, 4, 5, 6, 8, 10, 12, 16] as const
export const CUT_CHOICES = Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`)

/** From how many hours on a state is pointed out, and when nobody's shift goes on. */
export type UnbrokenView = { hours: number; cut: string }

/** Read from the address, where a bad value falls back. */
export function unbrokenView(search: URLSearchParams): UnbrokenView {
  const hours = Number(search.get('unbroken') ?? USUAL_HOURS)
  const cut = search.get('cut') ?? USUAL_CUT
  return {
    hours: Number.isInteger(hours) && hours >= 1 && hours <= 24 ? hours : USUAL_HOURS,
    cut: /^([01]\d|2[0-3]):[0-5]\d$/.test(cut) ? cut : USUAL_CUT,
  }
}

/** What the address says of a view; null where it is the usual one. */
export function unbrokenParameters({ hours, cut }: UnbrokenView) {
  return { unbroken: hours === USUAL_HOURS ? null : String(hours), cut: cut === USUAL_CUT ? null : cut }
}

/** One state that lasted, with the intervals it fills. */
export type Unbroken = UnbrokenRun & { hours: StripHour[] }

/** The unbroken states of some days in a row. `now` in epoch seconds. */
export function unbrokenStates(days: readonly StripDay[], tz: string, view: UnbrokenView, now: number): Unbroken[] {
  const hours = days.flatMap((day) => day.hours)
  const intervals = hours.map(({ start, end, seconds }) => ({
    start,
    end,
    readySeconds: seconds?.ready ?? null,
    notReadySeconds: seconds?.notReady ?? null,
    occupiedSeconds: seconds?.occupied ?? null,
  }))
  const cuts = shiftCuts(days, tz, view.cut)
  const runs = unbrokenRuns(intervals, { longestSeconds: view.hours * 3600, cuts, now })
  return runs.map((run) => ({ ...run, hours: hours.slice(run.first, run.last + 1) }))
}

/** The instants at which the wall showed the cut, on the days and the one after them. */
function shiftCuts(days: readonly StripDay[], tz: string, cut: string): number[] {
  const last = days.at(-1)
  const names = [...days.map(({ day }) => day), ...(last ? [addDays(last.day, 1)] : [])]
  return names.flatMap((day) => {
    const wall = `${day}T${cut}`
    return wallOffsets(wall, tz).map((offset) => epochSeconds(`${wall}:00${offset}`))
  })
}
