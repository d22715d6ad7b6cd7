import type { Interval } from '@readyboard/timesheet'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { formatCount, formatPercent, formatSeconds, formatWholePercent } from '../ui/format.ts'
import { AGENT_INTERVALS, BASIS } from '../words/agent-intervals.ts'
import { OCCUPANCY } from '../words/occupancy.ts'
import { plural } from '../words/plural.ts'
import { OCCUPANCIES, type OccupancyMeasure } from './occupancies.ts'

type States = { occupiedSeconds: number | null; readySeconds: number | null; notReadySeconds: number | null }
export type Occupied = States & { onlineSeconds: number | null } & Record<OccupancyMeasure, number | null>

/** An occupancy as its definition is written: Zoom's own are whole numbers. */
export function occupancyText(row: Record<OccupancyMeasure, number | null>, choice: OccupancyChoice): string {
  const value = row[OCCUPANCIES[choice].measure]
  return choice === 'zoom' ? formatWholePercent(value) : formatPercent(value)
}

/** `3,459,060 s ÷ (3,459,060 s + 948,282 s)`; what Zoom tells of its own. */
export function occupancyDivision(row: Occupied, choice: OccupancyChoice): string {
  if (choice === 'zoom') return OCCUPANCY.asZoomReports
  const occupied = secondsText(row.occupiedSeconds)
  if (choice === 'logged-in') return OCCUPANCY.ofLoggedIn({ occupied, online: secondsText(row.onlineSeconds) })
  return OCCUPANCY.ofAvailable({ occupied, ready: secondsText(row.readySeconds) })
}

/** The sum behind an occupancy, a line for each fact; null where there is none. */
export function occupancyReason(row: Occupied, choice: OccupancyChoice, ...more: (string | null)[]): string | null {
  if (row[OCCUPANCIES[choice].measure] === null) return null
  const equals = choice === 'zoom' ? OCCUPANCY.zoomEquals : OCCUPANCY.equals
  return lines([
    OCCUPANCY.of({ meaning: OCCUPANCIES[choice].words }),
    equals({ sum: occupancyDivision(row, choice), value: occupancyText(row, choice) }),
    ...more,
  ])
}

/** The sum behind the share of a state. */
export function shareReason(row: States, state: keyof States, name: string, ...more: (string | null)[]): string | null {
  const { occupiedSeconds, readySeconds, notReadySeconds } = row
  if (occupiedSeconds === null || readySeconds === null || notReadySeconds === null) return null
  const whole = occupiedSeconds + readySeconds + notReadySeconds
  if (whole === 0) return null
  return lines([
    OCCUPANCY.shareFormula({ state: name }),
    OCCUPANCY.shareSum({
      part: secondsText(row[state]),
      ready: secondsText(readySeconds),
      notReady: secondsText(notReadySeconds),
      occupied: secondsText(occupiedSeconds),
      value: formatPercent((row[state] ?? 0) / whole),
    }),
    ...more,
  ])
}

/** `38 agents online · 1,571 agent-hours`; null where nothing is known. */
export function basisWords(agents: number | null, agentIntervals: number | null, interval: Interval): string | null {
  if (agents === null || agentIntervals === null) return null
  const pieces = agentIntervalWords(agentIntervals, interval)
  return plural(agents, BASIS.agents)({ count: formatCount(agents), pieces })
}

/** `1,571 agent-hours`, `1 agent-day`. */
export function agentIntervalWords(count: number, interval: Interval): string {
  return BASIS.pieces({ count: formatCount(count), unit: agentIntervalName(count, interval) })
}

export function agentIntervalName(count: number, interval: Interval): string {
  return plural(count, AGENT_INTERVALS[interval])
}

const secondsText = (seconds: number | null) => formatSeconds(seconds ?? 0)
const lines = (words: readonly (string | null)[]) => words.filter((line) => line !== null).join('\n')
