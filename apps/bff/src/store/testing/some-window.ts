import type { Cell } from '../cell.ts'
import type { NewWindow, RowFilter } from '../store.ts'

export const HOURS: Cell = { source: 'time_sheets', queue: null, agent: null, grain: '1_hour', zone: 'UTC' }

/** A window of one hour in which `agents` people have a row each, of figures that follow from hour, person and `fetchedAt`. */
export function someWindow(hour: number, agents: number, fetchedAt: number): NewWindow {
  const [from, to] = [hour * 3600, (hour + 1) * 3600]
  const rows = Array.from({ length: agents }, (_, person) => someRow(`U${person}`, from, hour * 7 + person + fetchedAt))
  return { cell: HOURS, from, to, fetchedAt, rejected: 0, rows }
}

function someRow(userId: string, start: number, salt: number): NewWindow['rows'][number] {
  const figure = (step: number) => (salt * 7919 * step) % 3600
  return {
    userId,
    displayName: `Name of ${userId}`,
    start,
    end: start + 3600,
    readySeconds: figure(1),
    notReadySeconds: figure(2),
    occupiedSeconds: figure(3),
    onlineSeconds: figure(5),
    offlineSeconds: figure(7),
    inboundCalls: figure(11) % 30,
    inboundCallSeconds: figure(13),
    outboundCalls: figure(17) % 10,
    outboundCallSeconds: figure(19),
    averageInboundTalkSeconds: figure(23) % 600,
    averageVideoTalkSeconds: null,
    averageWrapUpSeconds: figure(29) % 60,
    zoomReadyPercentage: figure(31) % 100,
    zoomNotReadyPercentage: figure(37) % 100,
    zoomOccupiedPercentage: figure(41) % 100,
    consistent: true,
  }
}

/** Everything of the first hours, a bucket each. */
export function firstHours(hours: number): RowFilter {
  const starts = Array.from({ length: hours }, (_, hour) => hour * 3600)
  const edges = { cells: starts.map(() => HOURS), starts, buckets: [...starts.keys()] }
  return { edges, agents: [], search: '', onlyInconsistent: false }
}
