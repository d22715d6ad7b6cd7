/** The measures that can be added over agents and intervals. `null` where nothing behind them said anything. */
type Addable = {
  readySeconds: number
  notReadySeconds: number
  occupiedSeconds: number
  onlineSeconds: number
  offlineSeconds: number
  inboundCalls: number | null
  inboundCallSeconds: number | null
  outboundCalls: number | null
  outboundCallSeconds: number | null
  inconsistentRows: number
}

/**
 * Sums over agents and intervals. `rows` counts the stored rows added up; the averages are Zoom's own and only there when that is exactly one.
 */
export type Sums = Addable & {
  rows: number
  /** Sum of Zoom's average wrap-up times the row's calls, and the calls behind it. */
  wrapUpSeconds: number | null
  wrapUpCalls: number | null
  /** Sum of Zoom's occupied percentage (0..100) times the row's online time, and the online time behind it. */
  zoomOccupiedPercentSeconds: number | null
  zoomPercentSeconds: number | null
  /** Zoom's own averages of the single row, null where rows were combined. */
  ownInboundTalkSeconds: number | null
  ownVideoTalkSeconds: number | null
  ownWrapUpSeconds: number | null
}

/**
 * The measures the product shows. Seconds are whole; shares and occupancy are 0..1, null when their divisor is 0. The last
 * two can pass 1 where rows do not add up: occupied beyond online time is said, not cut off.
 */
export type Measures = Addable & {
  readyShare: number | null
  notReadyShare: number | null
  occupiedShare: number | null
  occupancy: number | null
  averageInboundTalkSeconds: number | null
  averageWrapUpSeconds: number | null
  averageVideoTalkSeconds: number | null
  /** Occupied ÷ online: occupancy of logged-in time. */
  occupancyOfOnline: number | null
  /** Zoom's own whole-number occupied percentage as a ratio, weighted by online time where rows are combined. */
  zoomOccupiedShare: number | null
}

/**
 * Whether figures cover a day or more. Below that, calls may belong to another interval than the time they took, so the
 * one is not divided by the other.
 */
export type Span = 'day' | 'clock'

/** Shares, occupancy and averages from sums. */
export function measures(sums: Sums, span: Span): Measures {
  const { readySeconds, notReadySeconds, occupiedSeconds, onlineSeconds, offlineSeconds, inconsistentRows } = sums
  const { inboundCalls, inboundCallSeconds, outboundCalls, outboundCallSeconds } = sums
  const states = readySeconds + notReadySeconds + occupiedSeconds
  const single = sums.rows === 1
  const percentage = ratio(sums.zoomOccupiedPercentSeconds, sums.zoomPercentSeconds)
  return {
    readySeconds,
    notReadySeconds,
    occupiedSeconds,
    onlineSeconds,
    offlineSeconds,
    inboundCalls,
    inboundCallSeconds,
    outboundCalls,
    outboundCallSeconds,
    readyShare: ratio(readySeconds, states),
    notReadyShare: ratio(notReadySeconds, states),
    occupiedShare: ratio(occupiedSeconds, states),
    occupancy: ratio(occupiedSeconds, occupiedSeconds + readySeconds),
    averageInboundTalkSeconds:
      span === 'day' ? ratio(inboundCallSeconds, inboundCalls) : single ? sums.ownInboundTalkSeconds : null,
    averageWrapUpSeconds: single ? sums.ownWrapUpSeconds : ratio(sums.wrapUpSeconds, sums.wrapUpCalls),
    averageVideoTalkSeconds: single ? sums.ownVideoTalkSeconds : null,
    occupancyOfOnline: ratio(occupiedSeconds, onlineSeconds),
    zoomOccupiedShare: percentage === null ? null : percentage / 100,
    inconsistentRows,
  }
}

/** a ÷ b, or null when there is nothing to divide by or nothing known to divide. */
export function ratio(a: number | null, b: number | null): number | null {
  return a === null || b === null || b === 0 ? null : a / b
}
