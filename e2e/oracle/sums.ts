import type { Simulator } from '@readyboard/zoom-simulator'
import * as written from './written.ts'

export type Stretch = { from: number; to: number }

export type Sums = Stretch & {
  /** People with online time. */
  agents: number
  ready: number
  notReady: number
  occupied: number
  online: number
  inboundCalls: number
  inboundCallSeconds: number
}

/** What really happened to some people (everybody, if not said) in [from, to), epoch seconds: straight from Zoom's truth. */
export function sumsOf(zoom: Simulator, { from, to }: Stretch, userIds = everybody(zoom)): Sums {
  const sums = { from, to, agents: 0, ready: 0, notReady: 0, occupied: 0, online: 0, inboundCalls: 0 }
  let inboundCallSeconds = 0
  for (const userId of userIds) {
    const truth = zoom.truth.measures({ userId, from, to })
    if (truth.online > 0) sums.agents += 1
    sums.ready += truth.ready
    sums.notReady += truth.notReady
    sums.occupied += truth.occupied
    sums.online += truth.online
    sums.inboundCalls += truth.inboundCalls
    inboundCallSeconds += truth.inboundCallSeconds
  }
  return { ...sums, inboundCallSeconds }
}

export function everybody(zoom: Simulator): string[] {
  return zoom.truth.agents().map(({ userId }) => userId)
}

/** The shares and the occupancy of some sums, written as pages write them. */
export function ratiosOf({ ready, notReady, occupied }: Sums) {
  const states = ready + notReady + occupied
  return {
    occupied: written.percent(occupied, states),
    ready: written.percent(ready, states),
    notReady: written.percent(notReady, states),
    occupancy: written.percent(occupied, occupied + ready),
  }
}
