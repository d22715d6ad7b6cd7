import type { Agent } from './people.ts'
import type { Queue } from './queues.ts'
import { chance } from './random.ts'
import { offsetAt } from './zone.ts'

/** Customers live by the clock of this zone, wherever the agents sit. */
const CUSTOMER_ZONE = 'America/New_York'
/** Share of available time that customers take up, by their hour. */
const WEEKDAY = [
  0.55, 0.5, 0.46, 0.44, 0.48, 0.55, 0.62, 0.7, 0.78, 0.84, 0.88, 0.89, 0.87, 0.86, 0.85, 0.83, 0.81, 0.79, 0.76, 0.73,
  0.7, 0.66, 0.62, 0.58,
]
const WEEKEND_FACTOR = 0.86
const QUEUE_FACTOR = { voice: 1, video: 0.9, chat: 0.62 } as const

/** The mix of work of one agent. Messaging does not count as occupied, so people on chat look idle. */
export type Demand = {
  busyAt: (second: number) => number
  videoShare: number
  outboundShare: number
  talkSeconds: number
}

export function createDemand(seed: number, agent: Agent, queues: readonly Queue[]): Demand {
  const channel = queues[agent.queues[0] ?? 0]?.channel ?? 'voice'
  const skill = 0.95 + chance(seed, 41, agent.index) * 0.12
  const queueShift = Math.floor(chance(seed, 42, agent.queues[0] ?? 0) * 3) - 1
  const factor = skill * QUEUE_FACTOR[channel]
  return {
    busyAt: (second) => {
      const local = second + offsetAt(CUSTOMER_ZONE, second)
      const hour = Math.floor(local / 3600) + queueShift
      const day = Math.floor(local / 86_400)
      const weekend = (day + 3) % 7 >= 5
      const busy = (WEEKDAY[((hour % 24) + 24) % 24] ?? 0.6) * factor * (weekend ? WEEKEND_FACTOR : 1)
      return Math.min(0.94, busy * (0.94 + chance(seed, 43, agent.queues[0] ?? 0, day) * 0.12))
    },
    videoShare: channel === 'video' ? 0.6 : 0,
    outboundShare: 0.05 + chance(seed, 44, agent.index) * 0.06,
    talkSeconds: 330 + chance(seed, 45, agent.index) * 100,
  }
}
