import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import { occupancyDivision } from '../occupancy/sum-words.ts'
import { formatSeconds } from '../ui/format.ts'
import { PATTERNS } from '../words/patterns.ts'
import { bandOf, type HeatLook, isThin } from './cell-values.ts'
import type { CellSums } from './week-cells.ts'

/** What a number of the panel is called, and where it lies: `occupancy of available time, above the 75–85 target`. */
export function headlineWords(sums: CellSums, look: HeatLook): string {
  const { measure, occupancy } = look
  const name =
    measure === 'occupancy'
      ? occupancy === 'available'
        ? PATTERNS.occupancyUsual
        : PATTERNS.occupancyBehind({ of: OCCUPANCIES[occupancy].words })
      : PATTERNS.headlines[measure]
  if (isThin(sums, look)) return PATTERNS.headlineWith({ name, place: PATTERNS.thinHeadline })
  const band = bandOf(sums, look)
  return band === null ? name : PATTERNS.headlineWith({ name, place: PATTERNS.placeInBand[band] })
}

/** The sum behind it, in seconds. */
export function headlineSum(sums: CellSums, { measure, occupancy }: HeatLook): string {
  const { readySeconds, notReadySeconds, occupiedSeconds, onlineSeconds, elapsedSeconds } = sums
  if (measure === 'occupancy') {
    const ratios = { occupancy: null, occupancyOfOnline: null, zoomOccupiedShare: null }
    return occupancyDivision({ readySeconds, notReadySeconds, occupiedSeconds, onlineSeconds, ...ratios }, occupancy)
  }
  if (measure === 'online')
    return PATTERNS.onlineSum({ online: formatSeconds(onlineSeconds), elapsed: formatSeconds(elapsedSeconds) })
  return PATTERNS.shareSum({
    part: formatSeconds(measure === 'ready' ? readySeconds : notReadySeconds),
    occupied: formatSeconds(occupiedSeconds),
    ready: formatSeconds(readySeconds),
    notReady: formatSeconds(notReadySeconds),
  })
}
