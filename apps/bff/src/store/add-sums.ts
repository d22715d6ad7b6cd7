import type { Sums } from '@readyboard/timesheet'

/** Sums of sums. What nobody said stays unknown; Zoom's averages are kept of a single row only. */
export function addSums(all: readonly Sums[]): Sums {
  const total = (key: keyof Sums): number => all.reduce((sum, sums) => sum + (sums[key] ?? 0), 0)
  const known = (key: keyof Sums): number | null => (all.every((sums) => sums[key] === null) ? null : total(key))
  const single = all.length === 1 ? all[0] : undefined
  return {
    rows: total('rows'),
    readySeconds: total('readySeconds'),
    notReadySeconds: total('notReadySeconds'),
    occupiedSeconds: total('occupiedSeconds'),
    onlineSeconds: total('onlineSeconds'),
    offlineSeconds: total('offlineSeconds'),
    inboundCalls: known('inboundCalls'),
    inboundCallSeconds: known('inboundCallSeconds'),
    outboundCalls: known('outboundCalls'),
    outboundCallSeconds: known('outboundCallSeconds'),
    inconsistentRows: total('inconsistentRows'),
    wrapUpSeconds: known('wrapUpSeconds'),
    wrapUpCalls: known('wrapUpCalls'),
    zoomOccupiedPercentSeconds: known('zoomOccupiedPercentSeconds'),
    zoomPercentSeconds: known('zoomPercentSeconds'),
    ownInboundTalkSeconds: single?.ownInboundTalkSeconds ?? null,
    ownVideoTalkSeconds: single?.ownVideoTalkSeconds ?? null,
    ownWrapUpSeconds: single?.ownWrapUpSeconds ?? null,
  }
}
