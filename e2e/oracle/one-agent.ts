import type { Simulator } from '@readyboard/zoom-simulator'
import { everybody, type Stretch, sumsOf } from './sums.ts'

const HOUR = 3600

/** What really happened to one agent in each hour of a stretch. */
export function hoursOf(zoom: Simulator, userId: string, { from, to }: Stretch) {
  return Array.from({ length: (to - from) / HOUR }, (_, index) =>
    sumsOf(zoom, { from: from + index * HOUR, to: from + (index + 1) * HOUR }, [userId]),
  )
}

type Hours = ReturnType<typeof hoursOf>
const total = (hours: Hours, key: 'online' | 'ready' | 'occupied' | 'notReady') =>
  hours.reduce((sum, hour) => sum + hour[key], 0)

/** Occupancies of colleagues, and the agent's own, over hours in which both were online: at least 8 h of it. */
export function peersOf(zoom: Simulator, userId: string, stretch: Stretch) {
  const own = hoursOf(zoom, userId, stretch)
  const others = everybody(zoom)
    .filter((other) => other !== userId)
    .map((other) => hoursOf(zoom, other, stretch))
    .map((hours) => hours.map((hour, index) => ({ hour, mine: own[index]?.online ?? 0 })))
    .map((pairs) => pairs.filter(({ hour, mine }) => hour.online > 0 && mine > 0))
    .filter((pairs) => pairs.reduce((sum, { hour, mine }) => sum + Math.min(hour.online, mine), 0) >= 8 * HOUR)
    .map((pairs) => pairs.map(({ hour }) => hour))
  const met = new Set(others.flatMap((hours) => hours.map(({ from }) => from)))
  const shared = own.filter(({ from }) => met.has(from))
  const occupancy = (hours: Hours) => total(hours, 'occupied') / (total(hours, 'occupied') + total(hours, 'ready'))
  const values = others.map(occupancy).toSorted((a, b) => a - b)
  const [low, high] = [values[Math.floor((values.length - 1) / 2)] ?? 0, values[Math.floor(values.length / 2)] ?? 0]
  return {
    colleagues: others.length,
    own: occupancy(shared),
    median: (low + high) / 2,
    sharedSeconds: total(shared, 'online'),
  }
}

/** Stretches of more than six hours, each of them filled by not ready: at least 99 %. */
export function awayRuns(hours: Hours): Hours[] {
  const runs: Hours[] = []
  let run: Hours = []
  for (const hour of [...hours, null]) {
    if (hour && hour.notReady >= 0.99 * HOUR) run.push(hour)
    else {
      if (run.length > 6) runs.push(run)
      run = []
    }
  }
  return runs
}

export const totals = (hours: Hours) => ({
  online: total(hours, 'online'),
  occupied: total(hours, 'occupied'),
  ready: total(hours, 'ready'),
  notReady: total(hours, 'notReady'),
})
