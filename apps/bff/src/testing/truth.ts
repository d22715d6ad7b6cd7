import type { Summary } from '@readyboard/contract'
import type { Simulator } from '@readyboard/zoom-simulator'

/** What really happened in [start, end), in seconds and counts, summed over agents straight from the simulator's truth. */
export function truthOf(zoom: Simulator, userIds: readonly string[], start: number, end: number) {
  const sums = { agents: 0, readySeconds: 0, notReadySeconds: 0, occupiedSeconds: 0, onlineSeconds: 0 }
  const calls = { inboundCalls: 0, inboundCallSeconds: 0, outboundCalls: 0, outboundCallSeconds: 0 }
  for (const userId of userIds) {
    const truth = zoom.truth.measures({ userId, from: start, to: end })
    if (truth.online > 0) sums.agents += 1
    sums.readySeconds += truth.ready
    sums.notReadySeconds += truth.notReady
    sums.occupiedSeconds += truth.occupied
    sums.onlineSeconds += truth.online
    calls.inboundCalls += truth.inboundCalls
    calls.inboundCallSeconds += truth.inboundCallSeconds
    calls.outboundCalls += truth.outboundCalls
    calls.outboundCallSeconds += truth.outboundCallSeconds
  }
  return { ...sums, ...calls }
}

export type Truthful = ReturnType<typeof truthOf>

/** The same figures as an answer gives them. */
export function figuresOf(summary: Summary): { [Key in keyof Truthful]: number | null } {
  const { agents, readySeconds, notReadySeconds, occupiedSeconds, onlineSeconds } = summary
  const { inboundCalls, inboundCallSeconds, outboundCalls, outboundCallSeconds } = summary
  return {
    agents,
    readySeconds,
    notReadySeconds,
    occupiedSeconds,
    onlineSeconds,
    inboundCalls,
    inboundCallSeconds,
    outboundCalls,
    outboundCallSeconds,
  }
}

export const seconds = (instant: string): number => Date.parse(instant) / 1000
