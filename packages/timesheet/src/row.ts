/**
 * One agent's time in one interval [start, end). Instants in epoch seconds, durations in whole seconds.
 * `null` means the source did not say; it is never the same as 0.
 */
export type TimeSheetRow = {
  /** The only identity of an agent: names repeat and change. */
  userId: string
  displayName: string
  start: number
  end: number
  readySeconds: number
  notReadySeconds: number
  occupiedSeconds: number
  onlineSeconds: number
  /** Zoom's own figure: serves the row check only. What the product shows is computed, covered time minus online. */
  offlineSeconds: number | null
  inboundCalls: number | null
  inboundCallSeconds: number | null
  outboundCalls: number | null
  outboundCallSeconds: number | null
  /** Zoom's averages: true of this one row, not addable. */
  averageInboundTalkSeconds: number | null
  averageVideoTalkSeconds: number | null
  averageWrapUpSeconds: number | null
  /** Zoom's whole-number percentages (denominator undocumented): shown beside ours, never added or averaged. */
  zoomReadyPercentage: number | null
  zoomNotReadyPercentage: number | null
  zoomOccupiedPercentage: number | null
}
