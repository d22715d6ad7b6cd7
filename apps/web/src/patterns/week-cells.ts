import type { SeriesPoint } from '@readyboard/contract'
import {
  formatWeekHour,
  WEEKDAYS,
  type Weekday,
  type WeekHour,
  type WeekStart,
  weekdayOfDay,
  weekStartOf,
} from '@readyboard/timesheet'

/** Sums over closed, fetched intervals. `elapsedSeconds`: the true time that passed in them. */
export type CellSums = {
  occupiedSeconds: number
  readySeconds: number
  notReadySeconds: number
  onlineSeconds: number
  inboundCalls: number
  /** Zoom's own occupied ratio times the online time it weighs, and that time. */
  zoomOccupiedSeconds: number
  zoomSeconds: number
  elapsedSeconds: number
}

/** One of the days (or weeks) behind a cell: [start, end) as written; `sums` null while none of it counts. */
export type CellPart = { date: string; start: string; end: string; sums: CellSums | null; open: boolean }

/** `counted` of `intervals` of a cell are closed and fetched. */
export type WeekCell = { sums: CellSums; counted: number; intervals: number; parts: CellPart[] }

/** Hours of the week, its days, and all of it, by the text form of each (`mon-10`, `mon`, and empty for all). */
export type WeekCells = { weekdays: readonly Weekday[]; cells: ReadonlyMap<string, WeekCell> }

export const NO_SUMS: CellSums = {
  occupiedSeconds: 0,
  readySeconds: 0,
  notReadySeconds: 0,
  onlineSeconds: 0,
  inboundCalls: 0,
  zoomOccupiedSeconds: 0,
  zoomSeconds: 0,
  elapsedSeconds: 0,
}

/** The text under which a cell is found; null is all of the week. */
export const cellKey = (at: WeekHour | null): string => (at === null ? '' : formatWeekHour(at))

/**
 * The series of a clock interval, added up by weekday and wall-clock hour: each interval where it starts, so that both
 * hours at 01:00 of a long day count in hour 1. Only what has ended by `now` (epoch seconds) and is fetched is counted.
 */
export function weekCells(series: readonly SeriesPoint[], now: number, week: WeekStart): WeekCells {
  const cells = new Map<string, WeekCell>()
  for (const point of series) {
    const date = point.start.slice(0, 10)
    const weekday = weekdayOfDay(date)
    const hour = Number(point.start.slice(11, 13))
    const sums = sumsOf(point, now)
    const open = Date.parse(point.end) / 1000 > now
    add(cells, cellKey({ weekday, hour }), { ...point, date, sums, open })
    add(cells, cellKey({ weekday, hour: null }), { ...point, date, sums, open })
    add(cells, cellKey(null), { ...point, date: weekStartOf(date, week), sums, open })
  }
  const first = { monday: 0, saturday: 5, sunday: 6 }[week]
  return { weekdays: [...WEEKDAYS.slice(first), ...WEEKDAYS.slice(0, first)], cells }
}

/** What an interval adds; null where it is not fetched or not over. */
function sumsOf(point: SeriesPoint, now: number): CellSums | null {
  const { occupiedSeconds, readySeconds, notReadySeconds, onlineSeconds, inboundCalls, zoomOccupiedShare } = point
  const isCovered = point.state === 'final' || point.state === 'provisional'
  if (!isCovered || Date.parse(point.end) / 1000 > now || onlineSeconds === null) return null
  return {
    occupiedSeconds: occupiedSeconds ?? 0,
    readySeconds: readySeconds ?? 0,
    notReadySeconds: notReadySeconds ?? 0,
    onlineSeconds,
    inboundCalls: inboundCalls ?? 0,
    zoomOccupiedSeconds: (zoomOccupiedShare ?? 0) * onlineSeconds,
    zoomSeconds: zoomOccupiedShare === null ? 0 : onlineSeconds,
    elapsedSeconds: (Date.parse(point.end) - Date.parse(point.start)) / 1000,
  }
}

function add(cells: Map<string, WeekCell>, key: string, { date, start, end, sums, open }: CellPart): void {
  const cell = cells.get(key) ?? { sums: NO_SUMS, counted: 0, intervals: 0, parts: [] }
  const last = cell.parts.at(-1)
  // The series is in order, so what belongs to one day comes in one go.
  if (last?.date === date) {
    last.end = end
    last.open ||= open
    if (sums) last.sums = plus(last.sums ?? NO_SUMS, sums)
  } else cell.parts.push({ date, start, end, sums, open })
  cells.set(key, {
    sums: sums ? plus(cell.sums, sums) : cell.sums,
    counted: cell.counted + (sums ? 1 : 0),
    intervals: cell.intervals + 1,
    parts: cell.parts,
  })
}

/** Two sums as one. */
export function plus(a: CellSums, b: CellSums): CellSums {
  return {
    occupiedSeconds: a.occupiedSeconds + b.occupiedSeconds,
    readySeconds: a.readySeconds + b.readySeconds,
    notReadySeconds: a.notReadySeconds + b.notReadySeconds,
    onlineSeconds: a.onlineSeconds + b.onlineSeconds,
    inboundCalls: a.inboundCalls + b.inboundCalls,
    zoomOccupiedSeconds: a.zoomOccupiedSeconds + b.zoomOccupiedSeconds,
    zoomSeconds: a.zoomSeconds + b.zoomSeconds,
    elapsedSeconds: a.elapsedSeconds + b.elapsedSeconds,
  }
}

/** The 24 hours of the wall clock, each over all days of the week. */
export function everyDay({ weekdays, cells }: WeekCells): Omit<WeekCell, 'parts'>[] {
  return Array.from({ length: 24 }, (_, hour) => {
    const same = weekdays.flatMap((weekday) => cells.get(cellKey({ weekday, hour })) ?? [])
    return {
      sums: same.map(({ sums }) => sums).reduce(plus, NO_SUMS),
      counted: same.reduce((sum, { counted }) => sum + counted, 0),
      intervals: same.reduce((sum, { intervals }) => sum + intervals, 0),
    }
  })
}

/** Online time ÷ the time that passed; null where none did. */
export function averageOnline({ onlineSeconds, elapsedSeconds }: CellSums): number | null {
  return elapsedSeconds === 0 ? null : onlineSeconds / elapsedSeconds
}
