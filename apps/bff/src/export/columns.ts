import type { AgentRow, IntervalRow, MeasureFields } from '@readyboard/contract'
import { checkRowStates } from './row-difference.ts'

/**
 * What a column holds; `instant`: ISO 8601 with offset. `duration`: seconds. `difference`: seconds, also below zero.
 * `ratio`: 0..1. `percentage`: Zoom's whole numbers, 0..100.
 */
export type Kind = 'text' | 'flag' | 'instant' | 'duration' | 'difference' | 'count' | 'ratio' | 'percentage'
export type Cell = string | number | boolean | null

/** One column of a file: its name for machines, its title for people, and where its values come from. */
export type Column<Row> = { name: string; title: string; kind: Kind; of: (row: Row) => Cell }

const measure = (name: string, title: string, kind: Kind, field: keyof MeasureFields): Column<MeasureFields> => ({
  name,
  title,
  kind,
  of: (row) => row[field],
})

const MEASURES: readonly Column<MeasureFields>[] = [
  measure('online', 'Online', 'duration', 'onlineSeconds'),
  measure('occupied', 'Occupied', 'duration', 'occupiedSeconds'),
  measure('ready', 'Ready', 'duration', 'readySeconds'),
  measure('not_ready', 'Not ready', 'duration', 'notReadySeconds'),
  measure('offline', 'Offline', 'duration', 'offlineSeconds'),
  measure('occupancy', 'Occupancy', 'ratio', 'occupancy'),
  measure('occupancy_of_online', 'Occupancy of logged-in time', 'ratio', 'occupancyOfOnline'),
  measure('occupied_share', 'Occupied share', 'ratio', 'occupiedShare'),
  measure('ready_share', 'Ready share', 'ratio', 'readyShare'),
  measure('not_ready_share', 'Not ready share', 'ratio', 'notReadyShare'),
  measure('inbound_calls', 'Inbound calls', 'count', 'inboundCalls'),
  measure('inbound_call_time', 'Inbound call time', 'duration', 'inboundCallSeconds'),
  measure('outbound_calls', 'Outbound calls', 'count', 'outboundCalls'),
  measure('outbound_call_time', 'Outbound call time', 'duration', 'outboundCallSeconds'),
  measure('average_inbound_talk', 'Average inbound talk', 'duration', 'averageInboundTalkSeconds'),
  measure('average_wrap_up', 'Average wrap-up', 'duration', 'averageWrapUpSeconds'),
  measure('average_video_talk', 'Average video talk', 'duration', 'averageVideoTalkSeconds'),
]

export const AGENT_COLUMNS: readonly Column<AgentRow>[] = [
  { name: 'agent_id', title: 'Agent id', kind: 'text', of: (row) => row.userId },
  { name: 'agent_name', title: 'Agent', kind: 'text', of: (row) => row.displayName },
  { name: 'presence', title: 'Presence', kind: 'text', of: (row) => row.presence },
  { name: 'intervals', title: 'Intervals with a row', kind: 'count', of: (row) => row.intervals },
  ...MEASURES,
  measure('zoom_occupied_share', 'Zoom’s occupied share', 'ratio', 'zoomOccupiedShare'),
  measure('inconsistent_rows', 'Rows that don’t add up', 'count', 'inconsistentRows'),
]

export const INTERVAL_COLUMNS: readonly Column<IntervalRow>[] = [
  { name: 'start', title: 'Start', kind: 'instant', of: (row) => row.start },
  { name: 'end', title: 'End', kind: 'instant', of: (row) => row.end },
  { name: 'agent_id', title: 'Agent id', kind: 'text', of: (row) => row.userId },
  { name: 'agent_name', title: 'Agent', kind: 'text', of: (row) => row.displayName },
  { name: 'presence', title: 'Presence', kind: 'text', of: (row) => row.presence },
  { name: 'state', title: 'State', kind: 'text', of: (row) => row.state },
  { name: 'consistent', title: 'Adds up', kind: 'flag', of: (row) => row.consistent },
  { name: 'states_minus_online', title: 'States minus online', kind: 'difference', of: checkRowStates },
  ...MEASURES,
  { name: 'zoom_offline', title: 'Zoom’s offline', kind: 'duration', of: (row) => row.zoomOfflineSeconds },
  { name: 'zoom_ready', title: 'Zoom’s ready %', kind: 'percentage', of: (row) => row.zoomReadyPercentage },
  { name: 'zoom_not_ready', title: 'Zoom’s not ready %', kind: 'percentage', of: (row) => row.zoomNotReadyPercentage },
  { name: 'zoom_occupied', title: 'Zoom’s occupied %', kind: 'percentage', of: (row) => row.zoomOccupiedPercentage },
]
