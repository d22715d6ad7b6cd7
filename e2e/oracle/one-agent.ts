import type { Simulator } from '@readyboard/zoom-simulator'
import { everybody, type Stretch, sumsOf } from './sums.ts'
import { average, percent } from './written.ts'

const HOUR = 3600

/** What really happened to one agent in each hour of a stretch. */
export function hoursOf(zoom: Simulator, userId: string, { from, to }: Stretch) {
  return Array.from({ length: (to - from) / HOUR }, (_, index) =>
    sumsOf(zoom, { from: from + index * HOUR, to: from + (index + 1) * HOUR }, [userId]),
  )
}

type Hours = ReturnType<typeof hoursOf>
type Key = 'online' | 'ready' | 'occupied' | 'notReady' | 'inboundCalls' | 'inboundCallSeconds'
const total = (hours: Hours, key: Key) => hours.reduce((sum, hour) => sum + hour[key], 0)
const available = (hours: Hours) => total(hours, 'occupied') + total(hours, 'ready')

/** What agents are held against each other by, as the page names it, each with how it is written. */
const MEASURES: Record<
  string,
  { of: (hours: Hours) => [part: number, whole: number]; write: (value: number) => string }
> = {
  Occupancy: { of: (hours) => [total(hours, 'occupied'), available(hours)], write: (value) => percent(value, 1) },
  'Not ready': {
    of: (hours) => [total(hours, 'notReady'), total(hours, 'online')],
    write: (value) => percent(value, 1),
  },
  'Inbound per available hour': {
    of: (hours) => [total(hours, 'inboundCalls'), available(hours) / HOUR],
    write: (value) => value.toFixed(1),
  },
  'Avg talk': {
    of: (hours) => [total(hours, 'inboundCallSeconds'), total(hours, 'inboundCalls')],
    write: average,
  },
}

/**
 * Measures of colleagues, and the agent's own, over hours in which both were online: at least 8 h of it. As written;
 * colleagues' from the lowest to the highest.
 */
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
  const measures = Object.entries(MEASURES).map(([name, { of, write }]) => {
    const values = others.flatMap((hours) => over(...of(hours)) ?? []).toSorted((a, b) => a - b)
    const [low, high] = [values[Math.floor((values.length - 1) / 2)] ?? 0, values[Math.floor(values.length / 2)] ?? 0]
    const own = over(...of(shared))
    return {
      name,
      own: own === null ? '–' : write(own),
      median: write((low + high) / 2),
      values: values.map(write),
    }
  })
  return { colleagues: others.length, sharedSeconds: total(shared, 'online'), measures }
}

const over = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole)

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
