import { UI } from '../words/ui.ts'

/** The calls behind an average, and the averages; null where nobody said. */
type Calls = {
  inboundCalls: number | null
  outboundCalls: number | null
  averageInboundTalkSeconds: number | null
  averageWrapUpSeconds: number | null
}

/** An average in seconds; where it is null, `reason` says why, unless there was simply nothing to average. */
export type Average = { seconds: number | null; reason: string | null }

const NOTHING: Average = { seconds: null, reason: null }

/** Of inbound calls; of no calls there is no average, whatever number came with them. */
export function averageTalk({ inboundCalls, averageInboundTalkSeconds: seconds }: Calls): Average {
  if (!inboundCalls) return NOTHING
  return { seconds, reason: seconds === null ? UI.noAverageBelowADay : null }
}

/** Of inbound and outbound calls together. */
export function averageWrapUp({ inboundCalls, outboundCalls, averageWrapUpSeconds: seconds }: Calls): Average {
  return inboundCalls || outboundCalls ? { seconds, reason: null } : NOTHING
}
