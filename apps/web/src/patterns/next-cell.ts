import { formatWeekHour, parseWeekHour, type Weekday } from '@readyboard/timesheet'

/** Behind the 24 hours of a day comes the day as a whole. */
const ALL_DAY = 24

type Pressed = { key: string; ctrlKey?: boolean; altKey?: boolean; metaKey?: boolean; shiftKey?: boolean }

/**
 * Where a key leads from a cell of the map, both as texts; null where it leads nowhere. With Ctrl the ends are those of
 * the week. With any other such key it means something else: back in the history, or a marked text.
 */
export function nextCell(from: string, pressed: Pressed, weekdays: readonly Weekday[]): string | null {
  const { key, ctrlKey: far, altKey, metaKey, shiftKey } = pressed
  const at = parseWeekHour(from)
  if (!at || altKey || metaKey || shiftKey) return null
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
