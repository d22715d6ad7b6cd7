import { sql } from 'kysely'
import type { CellNumbers } from './cells.ts'
import type { Engine } from './engine.ts'
import type { People } from './people.ts'
import { rowsOfOneQueue } from './rows-from.ts'
import type { RowFilter } from './store.ts'

/** Those of the user ids that have a row in a cell of any of these queues. */
export async function peopleInQueues(
  { db, arrayText }: Engine,
  people: People,
  queues: readonly string[],
  userIds: readonly string[],
): Promise<Set<string>> {
  const byNumber = new Map(userIds.flatMap((userId) => people.numbers([userId]).map((number) => [number, userId])))
  if (queues.length === 0 || byNumber.size === 0) return new Set()
  const { rows } = await sql<{ id: number }>`
    select distinct r.person_id as id from time_rows r join cells c on c.id = r.cell_id
    where c.queue in (${sql.join(queues)})
      and r.person_id in (select unnest(${arrayText([...byNumber.keys()])}::integer[]))`.execute(db)
  return new Set(rows.flatMap(({ id }) => byNumber.get(id) ?? []))
}

/** How many people have rows in more than one of the queues of a filter. */
export async function peopleInSeveral(
  { db, arrayText }: Engine,
  cells: CellNumbers,
  { edges }: RowFilter,
): Promise<number> {
  const { units, places } = edges
  if (!units || !places) return 0
  const numbers = edges.cells.map((cell) => cells.find(cell) ?? 0)
  const { rows } = await sql<{ people: number }>`
    select count(*)::double precision as people from (
      select r.person_id from (${rowsOfOneQueue({ arrayText, cells: numbers, edges, units, places })}) r
      group by r.person_id having min(r.place) < max(r.place)) p`.execute(db)
  return rows[0]?.people ?? 0
}

/** The queues of which somebody has a row. */
export async function queuesOf({ db }: Engine, people: People, userId: string): Promise<string[]> {
  const [number] = people.numbers([userId])
  if (number === undefined) return []
  const { rows } = await sql<{ queue: string }>`
    select distinct c.queue from time_rows r join cells c on c.id = r.cell_id
    where c.queue <> '' and r.person_id = ${number}`.execute(db)
  return rows.map(({ queue }) => queue)
}
