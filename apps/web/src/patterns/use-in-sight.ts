import type { WeekHour } from '@readyboard/timesheet'
import { type RefCallback, useCallback, useState } from 'react'

/** Where nothing is open a narrow map begins with the working day, not with the night. */
const MORNING = 8

/** Scrolls a map that is wider than its card so that the open hour, or else the morning, is in its middle; once. */
export function useInSight(open: WeekHour | null): RefCallback<HTMLElement> {
  const [hour] = useState(open?.hour ?? MORNING)
  return useCallback(
    (map: HTMLElement | null) => {
      const cell = map?.querySelector<HTMLElement>(`[data-cell$="-${String(hour).padStart(2, '0')}"]`)
      if (map && cell) map.scrollLeft = cell.offsetLeft - map.clientWidth / 2
    },
    [hour],
  )
}
