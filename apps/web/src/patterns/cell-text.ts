import type { WeekHour } from '@readyboard/timesheet'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import {
  formatOneDecimal,
  formatPercent,
  formatPercentNumber,
  formatWholePercent,
  formatWholePercentNumber,
  MISSING,
} from '../ui/format.ts'
import { LOCALE } from '../ui/locale.ts'
import { PATTERNS } from '../words/patterns.ts'
import { bandOf, cellValue, type HeatLook, isThin, isZooms, type PlainScale, shownPercents } from './cell-values.ts'
import { oneHour } from './hour-words.ts'
import { averageOnline, type CellSums, type WeekCell } from './week-cells.ts'

/** `Occupancy of available time`. */
export function measureWords({ measure, occupancy }: HeatLook): string {
  return PATTERNS.measureWords[measure]({ of: OCCUPANCIES[occupancy].words })
}

/** What stands in a cell of the map: `91`, `59.6` where 60 would be of another colour, for averages `21.9`. */
export function cellText(sums: CellSums, look: HeatLook): string {
  return look.measure === 'online' ? valueText(sums, look) : shareText(sums, look)[0]
}

/** The number of a share, and the same with its unit. */
function shareText(sums: CellSums, look: HeatLook): [string, string] {
  const percents = shownPercents(sums, look)
  if (percents === null) return [MISSING, MISSING]
  const ratio = percents / 100
  return Number.isInteger(percents)
    ? [formatWholePercentNumber(ratio), formatWholePercent(ratio)]
    : [formatPercentNumber(ratio), formatPercent(ratio)]
}

/** The same with its unit and decimals: `91.4 %`, `21.9`; Zoom's own in whole percents. */
export function valueText(sums: CellSums, look: HeatLook): string {
  const value = cellValue(sums, look)
  if (value === null) return MISSING
  if (look.measure === 'online') return formatOneDecimal(value)
  return isZooms(look) ? formatWholePercent(value) : formatPercent(value)
}

/** As precise as the cell itself shows it: who hears the map hears the number that is seen. */
function seenText(at: WeekHour, sums: CellSums, look: HeatLook): string {
  const isShare = look.measure !== 'online' && at.hour !== null
  return isShare ? shareText(sums, look)[1] : valueText(sums, look)
}

/** A cell in words, for those who hear the map. */
export function cellName(at: WeekHour, cell: WeekCell, look: HeatLook): string {
  const hour = oneHour(at)
  if (cell.counted === 0) return PATTERNS.cell({ hour, value: PATTERNS.noData, more: '' })
  const online = averageOnline(cell.sums)
  const value = cellValue(cell.sums, look)
  const band = bandOf(cell.sums, look)
  const marks = isThin(cell.sums, look)
    ? PATTERNS.cellThin
    : band === null
      ? ''
      : PATTERNS.cellBand({ band: PATTERNS.bands[band] })
  return PATTERNS.cell({
    hour,
    value: value === null ? PATTERNS.nothingToDivide : seenText(at, cell.sums, look),
    more:
      (value === null ? '' : marks) +
      (look.measure === 'online' || online === null ? '' : PATTERNS.cellOnline({ value: formatOneDecimal(online) })),
  })
}

// Steps are 1, 2, 2.5 or 5 times a power of ten, and up to four of them: two digits say them exactly.
const stepNumber = new Intl.NumberFormat(LOCALE, { maximumSignificantDigits: 2 })

/** The five steps of a plain scale, as its legend says them. */
export function scaleWords(scale: PlainScale, { measure }: HeatLook): string[] {
  const write = measure === 'online' ? stepNumber.format : formatWholePercent
  const bare = measure === 'online' ? stepNumber.format : formatWholePercentNumber
  const [first, second, third, fourth] = scale
  return [
    PATTERNS.stepBelow({ to: write(first) }),
    PATTERNS.stepBetween({ from: bare(first), to: bare(second) }),
    PATTERNS.stepBetween({ from: bare(second), to: bare(third) }),
    PATTERNS.stepBetween({ from: bare(third), to: bare(fourth) }),
    PATTERNS.stepFrom({ from: write(fourth) }),
  ]
}

/** The map in a sentence. */
export function heatSummary(
  cells: readonly { at: WeekHour; cell: WeekCell }[],
  look: HeatLook,
  length: string,
): string {
  const measure = measureWords(look)
  const valued = cells
    .flatMap(({ at, cell }) => {
      const value = cellValue(cell.sums, look)
      return value === null || isThin(cell.sums, look) ? [] : [{ at, cell, value }]
    })
    .toSorted((a, b) => a.value - b.value)
  const [lowest, highest] = [valued[0], valued.at(-1)]
  if (!lowest || !highest) return PATTERNS.summaryNothing({ measure })
  const said = ({ at, cell }: { at: WeekHour; cell: WeekCell }) =>
    PATTERNS.cell({ hour: oneHour(at), value: valueText(cell.sums, look), more: '' })
  return PATTERNS.summary({ measure, length, highest: said(highest), lowest: said(lowest) })
}
