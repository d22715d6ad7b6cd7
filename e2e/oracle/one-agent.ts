import type { Simulator } from '@readyboard/zoom-simulator'
import { everybody, type Stretch, sumsOf } from './sums.ts'
import { average, inTenths, percent, percentTenths } from './written.ts'

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

type Measure = {
  of: (hours: Hours) => [part: number, whole: number]
  write: (value: number) => string
  /** The last digit that is written, counted; and how so many of them are written. */
  steps: (value: number) => number
  writeSteps: (steps: number) => string
}

const rateTenths = (value: number) => Math.floor(value * 10 + 0.5 + 1e-9)
const PERCENT: Omit<Measure, 'of'> = {
  write: (value) => percent(value, 1),
  steps: percentTenths,
  writeSteps: (tenths) => `${inTenths(tenths)} pts`,
}

/** What agents are held against each other by, as the page names it, each with how it is written. */
const MEASURES: Record<string, Measure> = {
  Occupancy: { of: (hours) => [total(hours, 'occupied'), available(hours)], ...PERCENT },
  'Not ready': { of: (hours) => [total(hours, 'notReady'), total(hours, 'online')], ...PERCENT },
  'Inbound per available hour': {
    of: (hours) => [total(hours, 'inboundCalls'), available(hours) / HOUR],
    write: (value) => inTenths(rateTenths(value)),
    steps: rateTenths,
    writeSteps: inTenths,
  },
  'Avg talk': {
    of: (hours) => [total(hours, 'inboundCallSeconds'), total(hours, 'inboundCalls')],
    write: average,
    steps: Math.round,
    writeSteps: (seconds) => `${seconds} s`,
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
  const measures = Object.entries(MEASURES).map(([name, { of, write, steps, writeSteps }]) => {
    const values = others.flatMap((hours) => over(...of(hours)) ?? []).toSorted((a, b) => a - b)
    const [low, high] = [values[Math.floor((values.length - 1) / 2)] ?? 0, values[Math.floor(values.length / 2)] ?? 0]
    const [figure, median] = [over(...of(shared)), (low + high) / 2]
    const all = over(...of(own))
    const by = figure === null ? 0 : steps(figure) - steps(median)
    return {
      name,
      own: figure === null ? '–' : write(figure),
      median: write(median),
      values: values.map(write),
      /** What one reads who subtracts the written median from the written figure. */
      difference: figure === null ? '' : `${by < 0 ? '−' : by > 0 ? '+' : ''}${writeSteps(Math.abs(by))}`,
      /** The same measure over all hours, shared or not. */
      overall: all === null ? '–' : write(all),
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
