import { formatWholePercent } from '../ui/format.ts'
import { ZOOM_PERCENTAGES } from '../words/zoom-percentages.ts'

type ZoomPercentages = Record<
  'zoomOccupiedPercentage' | 'zoomReadyPercentage' | 'zoomNotReadyPercentage',
  number | null
>

/** What Zoom says of a single row, for beside the sum of ours. */
export function zoomPercentagesWords(row: ZoomPercentages): string | null {
  const percentages = zoomPercentages(row)
  return percentages && ZOOM_PERCENTAGES.says({ percentages })
}

/** `occupied 46 %, ready 30 %, not ready 24 %` as Zoom reports it; null where it gave none or rows were summed. */
export function zoomPercentages(row: ZoomPercentages): string | null {
  const { zoomOccupiedPercentage: occupied, zoomReadyPercentage: ready, zoomNotReadyPercentage: notReady } = row
  if (occupied === null && ready === null && notReady === null) return null
  const percent = (value: number | null) => formatWholePercent(value === null ? null : value / 100)
  return ZOOM_PERCENTAGES.list({
    occupied: percent(occupied),
    ready: percent(ready),
    notReady: percent(notReady),
  })
}
