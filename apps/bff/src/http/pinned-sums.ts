import type { MeasureFields } from '@readyboard/contract'
import type { Sums } from '@readyboard/timesheet'
import type { Weights } from './pinned.ts'

/** What a pinned row was made of, to be added to others. Weights of null: nobody kept what its averages rest on. */
export function pinnedSums(row: MeasureFields, weights: Weights | null): Sums {
  return {
    ...(weights ?? NO_AVERAGES),
    readySeconds: row.readySeconds ?? 0,
    notReadySeconds: row.notReadySeconds ?? 0,
    occupiedSeconds: row.occupiedSeconds ?? 0,
    onlineSeconds: row.onlineSeconds ?? 0,
    offlineSeconds: row.offlineSeconds ?? 0,
    inboundCalls: row.inboundCalls,
    inboundCallSeconds: row.inboundCallSeconds,
    outboundCalls: row.outboundCalls,
    outboundCallSeconds: row.outboundCallSeconds,
    inconsistentRows: row.inconsistentRows ?? 0,
  }
}

const NO_AVERAGES: Weights = {
  // Not one: averages of a single row are nobody's here.
  rows: 2,
  wrapUpSeconds: null,
  wrapUpCalls: null,
  zoomOccupiedPercentSeconds: null,
  zoomPercentSeconds: null,
  ownInboundTalkSeconds: null,
  ownVideoTalkSeconds: null,
  ownWrapUpSeconds: null,
}
