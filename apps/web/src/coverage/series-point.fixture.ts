import type { PartState, SeriesPoint } from '@readyboard/contract'

/** A point of a report's series in UTC: [occupied, ready, not ready] in seconds, or null for not fetched. */
export function seriesPoint(
  start: number,
  states: readonly [number, number, number] | null,
  state: PartState = states ? 'final' : 'missing',
  length = 3600,
): SeriesPoint {
  const iso = (instant: number) => new Date(instant * 1000).toISOString().replace('.000Z', '+00:00')
  const [occupied, ready, notReady] = states ?? [null, null, null]
  const sum = states ? states[0] + states[1] + states[2] : null
  const share = (part: number | null) => (part === null || !sum ? null : part / sum)
  const available = states ? states[0] + states[1] : null
  return {
    start: iso(start),
    end: iso(start + length),
    state,
    agents: states ? 1 : null,
    readySeconds: ready,
    notReadySeconds: notReady,
    occupiedSeconds: occupied,
    onlineSeconds: sum,
    offlineSeconds: states ? 0 : null,
    inboundCalls: states ? 0 : null,
    inboundCallSeconds: states ? 0 : null,
    outboundCalls: states ? 0 : null,
    outboundCallSeconds: states ? 0 : null,
    readyShare: share(ready),
    notReadyShare: share(notReady),
    occupiedShare: share(occupied),
    occupancy: occupied === null || !available ? null : occupied / available,
    averageInboundTalkSeconds: null,
    averageWrapUpSeconds: null,
    averageVideoTalkSeconds: null,
    occupancyOfOnline: occupied === null || !sum ? null : occupied / sum,
    zoomOccupiedShare: null,
    inconsistentRows: states ? 0 : null,
  }
}
