import type { Interval } from '@readyboard/timesheet'

/** The intervals asked of Zoom; weeks and months are summed from days. */
export type Grain = Exclude<Interval, '1_week' | '1_month'>

/**
 * What rows are kept apart by: two cells hold the same time told twice and are never added. Below a day the zone is
 * always UTC. `queue` and `agent` null: all.
 */
export type Cell = { source: string; queue: string | null; agent: string | null; grain: Grain; zone: string }

/** One text for a cell, the same for equal cells. */
export function cellKey({ source, queue, agent, grain, zone }: Cell): string {
  return JSON.stringify([source, queue, agent, grain, zone])
}
