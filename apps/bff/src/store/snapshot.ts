import { sql } from 'kysely'
import type { CellNumbers } from './cells.ts'
import type { Engine } from './engine.ts'
import type { People } from './people.ts'
import { peopleInSeveral } from './people-in-queues.ts'
import { RowReader } from './read-rows.ts'
import type { Snapshot } from './store.ts'

/** A transaction that only reads: every statement in it sees the rows as they were at the first. */
export async function openSnapshot(engine: Engine, cells: CellNumbers, people: People): Promise<Snapshot> {
  const transaction = await engine.db.startTransaction().setIsolationLevel('repeatable read').execute()
  const end = async () => {
    if (!transaction.isCommitted && !transaction.isRolledBack) await transaction.rollback().execute()
  }
  try {
    // Engines take the picture at the first statement, not at `begin`.
    await sql`select count(*) from windows`.execute(transaction)
  } catch (error) {
    await end()
    throw error
  }
  const reader = new RowReader({ ...engine, db: transaction }, cells, people)
  return {
    sums: (filter) => reader.sums(filter),
    agentSums: (filter, page, covered, span, listed = []) => reader.agentSums(filter, page, covered, span, listed),
    intervalSums: (filter, page, covered, span) => reader.intervalSums(filter, page, covered, span),
    intervalRows: (filter, covered) => reader.intervalRows(filter, covered),
    peopleInSeveral: (filter) => peopleInSeveral({ ...engine, db: transaction }, cells, filter),
    end,
  }
}
