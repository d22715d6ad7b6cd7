import type { Agent } from './people.ts'
import { chance, createRandom, hash } from './random.ts'
import { wallTime } from './zone.ts'

/** A day's work as planned: epoch seconds. Breaks are in order and end before log-out. */
export type ShiftPlan = {
  login: number
  logout: number
  breaks: { start: number; seconds: number }[]
  idleUntil: number
}

const HOUR = 3600
/** Bits Monday (1) to Sunday (64). */
const WEEKS = [0b0011111, 0b0011111, 0b0011111, 0b0011111, 0b0111110, 0b1001111, 0b1110011, 0b1111001, 0b1100111]

/** What an agent plans for a local day of the own zone; null on days off, on leave, ill, or gone. */
export function planShift(seed: number, agent: Agent, epochDay: number): ShiftPlan | null {
  if (agent.until !== null && epochDay >= agent.until) return null
  // 1970-01-01 was a Thursday.
  const weekday = (epochDay + 3) % 7
  const week = Math.floor((epochDay + 3) / 7)
  const pattern = WEEKS[hash(seed, 31, agent.index) % WEEKS.length] ?? 0b0011111
  if ((pattern & (1 << weekday)) === 0) return null
  if (chance(seed, 32, agent.index, week) < 0.05) return null
  if (chance(seed, 33, agent.index, epochDay) < 0.02) return null
  const random = createRandom(hash(seed, 34, agent.index, epochDay))
  const login = Math.round(wallTime(agent.zone, epochDay, usualStart(seed, agent)) + (random() - 0.5) * 900)
  const length = Math.round((7 + chance(seed, 36, agent.index) * 1.2 + (random() - 0.5) * 0.8) * HOUR)
  const logout = login + length
  return { login, logout, breaks: planBreaks(random, login, length), idleUntil: forgottenUntil(random, logout) }
}

function usualStart(seed: number, agent: Agent): number {
  const dice = chance(seed, 35, agent.index, 1)
  const within = chance(seed, 35, agent.index, 2)
  const quarter = (from: number, hours: number): number => (from + Math.floor(within * hours * 4) / 4) * HOUR
  if (dice < 0.06) return quarter(21.5, 1.5)
  if (dice < 0.1) return quarter(5, 1.5)
  if (dice < 0.2) return quarter(12, 2.5)
  return quarter(8, 3)
}

function planBreaks(random: () => number, login: number, length: number): ShiftPlan['breaks'] {
  const places: [part: number, minutes: number][] = [
    [0, 2 + random() * 5],
    [0.24 + random() * 0.04, 12 + random() * 6],
    [0.48 + random() * 0.08, 28 + random() * 12],
    [0.76 + random() * 0.06, 10 + random() * 6],
  ]
  if (random() < 0.2) places.push([0.9, 15 + random() * 20])
  return places.map(([part, minutes]) => ({
    start: login + Math.round(part * length),
    seconds: Math.round(minutes * 60),
  }))
}

/** The plan of somebody who goes home without logging out, back before the next shift; the given share of plans is. */
export function forgetLogOut(
  plan: ShiftPlan,
  place: { seed: number; agentIndex: number; epochDay: number },
  share: number,
): ShiftPlan {
  const { seed, agentIndex, epochDay } = place
  if (share <= 0 || chance(seed, 37, agentIndex, epochDay) >= share) return plan
  return { ...plan, idleUntil: plan.logout + Math.round((10 + 3 * chance(seed, 38, agentIndex, epochDay)) * HOUR) }
}

/** Now and then somebody goes home without logging out. */
function forgottenUntil(random: () => number, logout: number): number {
  return random() < 0.003 ? logout + Math.round((2 + random() * 6) * HOUR) : logout
}
