import type { Measures } from './packed-day.ts'
import type { Switches } from './switches.ts'
import { averages } from './truth.ts'

export type Placed = { userId: string; displayName: string; start: string; end: string; lengthSeconds: number }

/** A row of `agents[]` with all its 19 fields. */
export function toRowBody(placed: Placed, sum: Measures, switches: Switches): Record<string, string | number> {
  const denominator = switches.percentDenominator === 'online' ? sum.online : placed.lengthSeconds
  const percent = (seconds: number): number =>
    denominator === 0 ? 0 : Math[switches.percentRounding]((seconds / denominator) * 100)
  const average = averages(sum)
  return {
    user_id: placed.userId,
    display_name: placed.displayName,
    start_time_interval: placed.start,
    end_time_interval: placed.end,
    ready_duration: sum.ready,
    ready_percentage: percent(sum.ready),
    not_ready_duration: sum.notReady,
    not_ready_percentage: percent(sum.notReady),
    occupied_duration: sum.occupied,
    occupied_percentage: percent(sum.occupied),
    online_duration: sum.online,
    offline_duration: placed.lengthSeconds - sum.online,
    inbound_average_voice_call_talking_duration: average.averageInboundTalk,
    average_video_call_talking_duration: average.averageVideoTalk,
    average_wrap_up_duration: average.averageWrapUp,
    total_outbound_voice_call: sum.outboundCalls,
    total_inbound_voice_call: sum.inboundCalls,
    total_outbound_voice_call_duration: sum.outboundCallSeconds,
    total_inbound_voice_call_duration: sum.inboundCallSeconds,
  }
}
