import type { PeerMeasureName } from '@readyboard/contract'
import {
  formatAverage,
  formatDifference,
  formatOneDecimal,
  formatPercent,
  formatPercentNumber,
  formatPoints,
  formatTenthsDifference,
  MISSING,
  minutesAndSeconds,
  type Part,
} from '../ui/format.ts'
import { printedSeconds } from '../ui/printed.ts'

/** How a measure is written: alone, in parts for a large figure, and by how much one is above another as written. */
type Written = {
  text: (value: number) => string
  parts: (value: number) => Part[]
  difference: (own: number, median: number) => string
}

const percent: Written = {
  text: formatPercent,
  parts: (value) => [{ value: formatPercentNumber(value), unit: '\u202f%' }],
  difference: (own, median) => formatPoints(own, median),
}

/** The measures that an agent is held against colleagues by. */
export const WRITTEN_MEASURES: Readonly<Record<PeerMeasureName, Written>> = {
  occupancy: percent,
  notReadyRate: percent,
  inboundPerAvailableHour: {
    text: formatOneDecimal,
    parts: (value) => [{ value: formatOneDecimal(value), unit: '' }],
    difference: formatTenthsDifference,
  },
  averageInboundTalkSeconds: {
    text: formatAverage,
    parts: minutesAndSeconds,
    difference: (own, median) => formatDifference(printedSeconds(own) - printedSeconds(median)),
  },
}

/** A measure in words; a dash where there is none. */
export const writtenMeasure = (name: PeerMeasureName, value: number | null): string =>
  value === null ? MISSING : WRITTEN_MEASURES[name].text(value)
