import type { LinkExpiry, LinkKind } from '@readyboard/contract'
import { addMonths, DAY_SECONDS, dayAt, dayStart } from '@readyboard/timesheet'

/** When a link made at `now` ends, in epoch seconds; null for never. Pinned numbers are kept for 13 months at the longest. */
export function expiryOf(kind: LinkKind, expires: LinkExpiry, now: number): number | null {
  switch (expires) {
    case '7_days':
      return now + 7 * DAY_SECONDS
    case '30_days':
      return now + 30 * DAY_SECONDS
    case '13_months':
      return thirteenMonthsAfter(now)
    case 'never':
      return kind === 'pinned' ? thirteenMonthsAfter(now) : null
  }
}

function thirteenMonthsAfter(now: number): number {
  const today = dayAt(now, 'UTC')
  return dayStart(addMonths(today, 13), 'UTC') + now - dayStart(today, 'UTC')
}
