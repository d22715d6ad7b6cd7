import type { Simulator } from '@readyboard/zoom-simulator'
import { everybody, type Stretch, sumsOf } from './sums.ts'
import * as written from './written.ts'

type Ratio = { part: number; whole: number }
type Occupancies = { available: Ratio; loggedIn: Ratio; zoom: Ratio }

/** `67 %`, for Zoom's percentages, which are whole. */
const wholePercent = ({ part, whole }: Ratio): string => `${Math.round((part / whole) * 100)} %`
const percent = ({ part, whole }: Ratio): string => written.percent(part, whole)
const WRITTEN = { available: percent, loggedIn: percent, zoom: wholePercent }

/** The three occupancies of one person; Zoom's own, row by row as Zoom rounds it, by online time. */
function occupanciesOf(zoom: Simulator, userId: string, steps: readonly Stretch[]): Occupancies {
  const sums = { occupied: 0, ready: 0, online: 0, percentSeconds: 0 }
  for (const step of steps) {
    const { occupied, ready, online } = sumsOf(zoom, step, [userId])
    sums.occupied += occupied
    sums.ready += ready
    sums.online += online
    if (online > 0) sums.percentSeconds += Math.round((occupied / online) * 100) * online
  }
  return {
    available: { part: sums.occupied, whole: sums.occupied + sums.ready },
    loggedIn: { part: sums.occupied, whole: sums.online },
    zoom: { part: sums.percentSeconds / 100, whole: sums.online },
  }
}

/**
 * The three occupancies of everybody over a stretch in equal steps, as pages write them: from sums, and as the plain
 * average of agents; and the pieces of agent and step with online time.
 */
export function occupancies(zoom: Simulator, { from, to }: Stretch, stepSeconds: number) {
  const steps = Array.from({ length: (to - from) / stepSeconds }, (_, index) => ({
    from: from + index * stepSeconds,
    to: from + (index + 1) * stepSeconds,
  }))
  const people = everybody(zoom).map((userId) => occupanciesOf(zoom, userId, steps))
  const of = (name: keyof Occupancies) => {
    const own = people.map((person) => person[name]).filter(({ whole }) => whole > 0)
    const total = own.reduce((sum, { part, whole }) => ({ part: sum.part + part, whole: sum.whole + whole }))
    const plain = own.reduce((sum, { part, whole }) => sum + part / whole, 0) / own.length
    return {
      ...total,
      text: WRITTEN[name](total),
      plain: { value: plain, text: WRITTEN[name]({ part: plain, whole: 1 }), agents: own.length },
    }
  }
  const pieces = everybody(zoom).flatMap((userId) =>
    steps.map((step) => sumsOf(zoom, step, [userId])).filter(({ online }) => online > 0),
  )
  return { available: of('available'), loggedIn: of('loggedIn'), zoom: of('zoom'), pieces }
}
