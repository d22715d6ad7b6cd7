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
  for (const row of await db.selectFrom('cells').selectAll().execute()) numbers.set(rowKey(row), row.id)
  return {
    find: (cell) => numbers.get(cellKey(cell)) ?? null,
    number: async (cell) => {
      const key = cellKey(cell)
      const known = numbers.get(key)
      if (known !== undefined) return known
      const id = numbers.size + 1
      const { source, queue, agent, grain, zone } = cell
      const row = { id, source, queue: queue ?? '', agent: agent ?? '', grain, zone }
      await db.insertInto('cells').values(row).execute()
      numbers.set(key, id)
      return id
    },
  }
}

function rowKey({ source, queue, agent, grain, zone }: Schema['cells']): string {
  return JSON.stringify([source, queue || null, agent || null, grain, zone])
}
