import type { Kysely } from 'kysely'
import { type Cell, cellKey } from './cell.ts'
import type { Schema } from './schema.ts'

/** The numbers of the cells. There are few, so all are kept in memory. */
export type CellNumbers = {
  find: (cell: Cell) => number | null
  /** The number of a cell, given now if it is new: committed by itself, so that no rollback can free it for another. */
  number: (cell: Cell) => Promise<number>
}

export async function loadCells(db: Kysely<Schema>): Promise<CellNumbers> {
  const numbers = new Map<string, number>()
  const load = async () => {
    for (const row of await db.selectFrom('cells').selectAll().execute()) numbers.set(rowKey(row), row.id)
  }
  await load()
  return {
    find: (cell) => numbers.get(cellKey(cell)) ?? null,
    number: async (cell) => {
      const key = cellKey(cell)
      const known = numbers.get(key)
      if (known !== undefined) return known
      const id = numbers.size + 1
      const { source, queue, agent, grain, zone } = cell
      const row = { id, source, queue: queue ?? '', agent: agent ?? '', grain, zone }
      try {
        await db.insertInto('cells').values(row).execute()
        numbers.set(key, id)
        return id
      } catch (error) {
        // It may be there all the same: a disk can refuse what comes after the commit.
        await load()
        const given = numbers.get(key)
        if (given === undefined) throw error
        return given
      }
    },
  }
}

function rowKey({ source, queue, agent, grain, zone }: Schema['cells']): string {
  return JSON.stringify([source, queue || null, agent || null, grain, zone])
}
