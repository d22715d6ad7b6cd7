import type { Simulator } from '@readyboard/zoom-simulator'
import { everybody, type Stretch, type Sums } from './sums.ts'
import { inTenths, percentTenths } from './written.ts'
import { dayAfter, instantOf } from './zone-time.ts'

/** How differences are promised to be written, said once more without any of the pages' code. */
const directed = (difference: number, size: string, unit: string): string => {
  const sign = Number(size) === 0 ? '±' : difference < 0 ? '↓' : '↑'
  return `${sign} ${size}${unit}`
}

/** `↓ 1.0 %`: of what it was. */
const percentChange = (now: number, before: number): string => {
  const percent = (now / before - 1) * 100
  return directed(percent, Math.abs(percent).toFixed(1), ' %')
}

/** `↑ 0.4 pts` of two shares in percent: what one printed share is above the other. */
export const pointsChange = (now: number, before: number): string => {
  const tenths = pointTenths(now, before)
  return directed(tenths, inTenths(Math.abs(tenths)), ' pts')
}

/** The same with a sign: `+0.4 pts`, `−0.7 pts`, `0.0 pts`. */
export const signedPoints = (now: number, before: number): string => {
  const tenths = pointTenths(now, before)
  return `${tenths < 0 ? '−' : tenths > 0 ? '+' : ''}${inTenths(Math.abs(tenths))} pts`
}

const pointTenths = (now: number, before: number) => percentTenths(now / 100) - percentTenths(before / 100)

/** `↑ 1s`: between averages as they are printed, in whole seconds. */
export const secondsChange = (now: number, before: number): string => {
  const seconds = Math.round(now) - Math.round(before)
  return directed(seconds, String(Math.abs(seconds)), 's')
}

export const occupancyOf = ({ occupied, ready }: Sums): number => (occupied / (occupied + ready)) * 100

/** What the figures say of the change from one stretch to another. */
export function changes(now: Sums, before: Sums) {
  const share = (state: 'occupied' | 'ready' | 'notReady') => {
    const [one, other] = [now, before].map((sums) => (sums[state] / (sums.occupied + sums.ready + sums.notReady)) * 100)
    return pointsChange(one ?? 0, other ?? 0)
  }
  const talk = ({ inboundCallSeconds, inboundCalls }: Sums) => inboundCallSeconds / inboundCalls
  return {
    online: percentChange(now.online, before.online),
    occupied: share('occupied'),
    ready: share('ready'),
    notReady: share('notReady'),
    occupancy: pointsChange(occupancyOf(now), occupancyOf(before)),
    calls: percentChange(now.inboundCalls, before.inboundCalls),
    talk: secondsChange(talk(now), talk(before)),
  }
}

/** The average wrap-up of some days: of each person's day as Zoom rounds it, weighted by the calls it is of. */
export function wrapUpOf(zoom: Simulator, days: readonly Stretch[]): number {
  const rows = everybody(zoom).flatMap((userId) => days.map((day) => zoom.truth.measures({ userId, ...day })))
  const calls = rows.map(({ inboundCalls, outboundCalls }) => inboundCalls + outboundCalls)
  const seconds = rows.reduce((sum, row, index) => sum + row.averageWrapUp * (calls[index] ?? 0), 0)
  return seconds / calls.reduce((sum, count) => sum + count, 0)
}

/** Local days from a Monday, and those a week before them. */
export function dayPairs(
  monday: string,
  count: number,
  zone: string,
): { day: string; now: Stretch; before: Stretch }[] {
  const stretch = (day: string): Stretch => ({ from: instantOf(day, zone), to: instantOf(dayAfter(day, 1), zone) })
  return Array.from({ length: count }, (_, index) => {
    const day = dayAfter(monday, index)
    return { day, now: stretch(day), before: stretch(dayAfter(day, -7)) }
  })
}
