import type { PeerMeasureName, Summary } from '@readyboard/contract'
import { averageTalk } from '../ui/average.ts'
import { MISSING } from '../ui/format.ts'
import { writtenMeasure } from './peer-written.ts'

/** The figures of the page, over all of its range; `complete`: all of that is fetched. */
export type RangeFigures = { summary: Omit<Summary, 'agents'>; complete: boolean }

/**
 * A measure of the agent over the whole range, as the page's other figures have it; null where there is none, and where
 * it is written like the one over shared time, so that there is nothing to explain.
 */
export function rangeText(name: PeerMeasureName, own: number | null, range: RangeFigures): string | null {
  const text = rangeFigure(name, range)
  return text === MISSING || text === writtenMeasure(name, own) ? null : text
}

/** The same in any case, a dash where there is none. */
export const rangeFigure = (name: PeerMeasureName, { summary }: RangeFigures): string =>
  writtenMeasure(name, measureOver(name, summary))

function measureOver(name: PeerMeasureName, summary: RangeFigures['summary']): number | null {
  const { occupiedSeconds, readySeconds, notReadySeconds, onlineSeconds, inboundCalls } = summary
  if (name === 'occupancy') return summary.occupancy
  if (name === 'averageInboundTalkSeconds') return averageTalk(summary).seconds
  if (name === 'notReadyRate') return over(notReadySeconds, onlineSeconds)
  if (inboundCalls === null || occupiedSeconds === null || readySeconds === null) return null
  return over(inboundCalls * 3600, occupiedSeconds + readySeconds)
}

const over = (part: number | null, whole: number | null) => (part === null || !whole ? null : part / whole)
