import { formatWeekHour, parseWeekHour, type Weekday } from '@readyboard/timesheet'

/** Behind the 24 hours of a day comes the day as a whole. */
const ALL_DAY = 24

/** Where a key leads from a cell of the map, both as texts; null where it leads nowhere. `far`: with Ctrl. */
export function nextCell(from: string, key: string, weekdays: readonly Weekday[], far = false): string | null {
  const at = parseWeekHour(from)
  if (!at) return null
  const [row, column] = [weekdays.indexOf(at.weekday), at.hour ?? ALL_DAY]
  const last = weekdays.length - 1
  const to: Record<string, [row: number, column: number]> = {
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    Home: [far ? 0 : row, 0],
    End: [far ? last : row, ALL_DAY],
  }
  const [toRow = -1, toColumn = -1] = to[key] ?? []
  const weekday = weekdays[toRow]
  if (!weekday || toColumn < 0 || toColumn > ALL_DAY) return null
  return formatWeekHour({ weekday, hour: toColumn === ALL_DAY ? null : toColumn })
}
