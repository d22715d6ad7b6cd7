import { sql } from 'kysely'
import type { PlainAverages } from './store.ts'

/** What one person has of each ratio to be averaged, for time_rows as r grouped by person. */
export const PERSON_COLUMNS = sql`
  sum(r.online)::double precision as online,
  sum(r.occupied)::double precision as occupied,
  sum(r.occupied + r.ready)::double precision as available,
  sum(case when r.zoom_occupied_percentage >= 0
    then r.zoom_occupied_percentage::double precision * r.online end) / 100 as zoom_occupied,
  sum(case when r.zoom_occupied_percentage >= 0 then r.online end)::double precision as zoom_online`

/**
 * Counts of people, and the averages of their own ratios, over rows of `PERSON_COLUMNS`. Whoever has nothing to divide by
 * is left out of that average.
 */
export const PEOPLE_COLUMNS = sql`
  count(*)::double precision as people,
  count(case when online > 0 then 1 end)::double precision as agents,
  avg(occupied / nullif(available, 0)) as "occupancy",
  count(nullif(available, 0))::double precision as "occupancyAgents",
  avg(occupied / nullif(online, 0)) as "occupancyOfOnline",
  count(nullif(online, 0))::double precision as "occupancyOfOnlineAgents",
  avg(zoom_occupied / nullif(zoom_online, 0)) as "zoomOccupiedShare",
  count(nullif(zoom_online, 0))::double precision as "zoomOccupiedShareAgents"`

type Averaged = keyof PlainAverages
export type PeopleColumns = { people: number; agents: number } & Record<Averaged, number | null> &
  Record<`${Averaged}Agents`, number>

export function plainAveragesOf(columns: PeopleColumns): PlainAverages {
  return {
    occupancy: { value: columns.occupancy, agents: columns.occupancyAgents },
    occupancyOfOnline: { value: columns.occupancyOfOnline, agents: columns.occupancyOfOnlineAgents },
    zoomOccupiedShare: { value: columns.zoomOccupiedShare, agents: columns.zoomOccupiedShareAgents },
  }
}
