import { type ClockInterval, dayAt } from '@readyboard/timesheet'
import type { TimeSheetQuery } from '@readyboard/zoom'
import type { Cell } from '../store/cell.ts'

/** The question to Zoom that fills [from, to) of a cell: hours and minutes in UTC, days as bare dates of their zone. */
export function windowQuery(cell: Cell, from: number, to: number): TimeSheetQuery {
  const scope = {
    ...(cell.queue === null ? {} : { queueId: cell.queue }),
    ...(cell.agent === null ? {} : { userId: cell.agent }),
  }
  if (cell.grain === '1_day') {
    const dates = { from: dayAt(from, cell.zone), to: dayAt(to - 1, cell.zone) }
    return { ...scope, interval: '1_day', zone: cell.zone, dates }
  }
  const interval: ClockInterval = cell.grain
  return { ...scope, interval, zone: 'UTC', from, to }
}
