import type { TimeSheetRow } from '@readyboard/timesheet'
import { timeSheetRowSchema } from './api-types.ts'
import type { RejectedRow } from './page.ts'
import type { createIntervalReader } from './row-interval.ts'

/** One of Zoom's rows as ours, or why not. The seconds are not compared with each other here: that is the row check's. */
export function toTimeSheetRow(
  raw: unknown,
  readInterval: ReturnType<typeof createIntervalReader>,
): { row: TimeSheetRow } | { rejected: RejectedRow } {
  const parsed = timeSheetRowSchema.safeParse(raw)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return rejected(raw, issue === undefined ? 'not a row' : `${issue.path.join('.') || 'row'}: ${issue.message}`)
  }
  const zoom = parsed.data
  const interval = readInterval(zoom.start_time_interval, zoom.end_time_interval)
  if (typeof interval === 'string') return rejected(raw, interval)
  return {
    row: {
      userId: zoom.user_id,
      displayName: displayName(zoom.display_name) ?? zoom.user_id,
      start: interval.start,
      end: interval.end,
      readySeconds: whole(zoom.ready_duration),
      notReadySeconds: whole(zoom.not_ready_duration),
      occupiedSeconds: whole(zoom.occupied_duration),
      onlineSeconds: whole(zoom.online_duration),
      offlineSeconds: wholeOrNull(zoom.offline_duration),
      inboundCalls: wholeOrNull(zoom.total_inbound_voice_call),
      inboundCallSeconds: wholeOrNull(zoom.total_inbound_voice_call_duration),
      outboundCalls: wholeOrNull(zoom.total_outbound_voice_call),
      outboundCallSeconds: wholeOrNull(zoom.total_outbound_voice_call_duration),
      averageInboundTalkSeconds: wholeOrNull(zoom.inbound_average_voice_call_talking_duration),
      averageVideoTalkSeconds: wholeOrNull(zoom.average_video_call_talking_duration),
      averageWrapUpSeconds: wholeOrNull(zoom.average_wrap_up_duration),
      zoomReadyPercentage: wholeOrNull(zoom.ready_percentage),
      zoomNotReadyPercentage: wholeOrNull(zoom.not_ready_percentage),
      zoomOccupiedPercentage: wholeOrNull(zoom.occupied_percentage),
    },
  }
}

// `+ 0` turns JSON's -0 into 0.
const whole = (value: number): number => Math.round(value) + 0

const wholeOrNull = (value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : whole(value)

/** At most 200 characters; what databases and encoders choke on (NUL, lone surrogates) becomes U+FFFD. */
function displayName(value: unknown): string | null {
  if (typeof value !== 'string') return null
  const name = Array.from(value.slice(0, 400)).slice(0, 200).join('').replaceAll('\0', '\uFFFD').toWellFormed()
  return name.trim() === '' ? null : name
}

function rejected(raw: unknown, reason: string): { rejected: RejectedRow } {
  return { rejected: { reason: reason.slice(0, 200), row: beginning(raw) } }
}

function beginning(raw: unknown): string {
  try {
    return (JSON.stringify(raw) ?? 'nothing').slice(0, 100).toWellFormed()
  } catch {
    // Nested deeper than the stack.
    return 'a row that is nested too deep to be shown'
  }
}
