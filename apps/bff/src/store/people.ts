import type { Kysely } from 'kysely'
import { sortName } from './name-order.ts'
import type { Schema } from './schema.ts'

/** The numbers and last known names of everybody a row ever named; kept in memory beside the table. */
export type People = {
  /** Numbers for the user ids that are known; the others are left out. */
  numbers: (userIds: readonly string[]) => number[]
  known: (userId: string) => boolean
  nameOf: (userId: string) => string | null
  /** Numbers for all, given to newcomers, names brought up to date. Committed by itself: a person without rows harms nobody. */
  enrol: (people: readonly { userId: string; displayName: string }[]) => Promise<Map<string, number>>
}

const ROWS_PER_INSERT = 500

export async function loadPeople(db: Kysely<Schema>): Promise<People> {
  const byUser = new Map<string, { id: number; displayName: string }>()
  let lastId = 0
  const load = async () => {
    for (const { id, user_id, display_name } of await db.selectFrom('people').selectAll().execute()) {
      byUser.set(user_id, { id, displayName: display_name })
      lastId = Math.max(lastId, id)
    }
  }
  await load()

  const write = async (rows: Schema['people'][]) => {
    for (let first = 0; first < rows.length; first += ROWS_PER_INSERT) {
      await db
        .insertInto('people')
        .values(rows.slice(first, first + ROWS_PER_INSERT))
        .onConflict((conflict) =>
          conflict.column('user_id').doUpdateSet((update) => ({
            display_name: update.ref('excluded.display_name'),
            sort_name: update.ref('excluded.sort_name'),
          })),
        )
        .execute()
    }
    for (const { id, user_id, display_name } of rows) byUser.set(user_id, { id, displayName: display_name })
  }

  return {
    numbers: (userIds) => userIds.flatMap((userId) => byUser.get(userId)?.id ?? []),
    known: (userId) => byUser.has(userId),
    nameOf: (userId) => byUser.get(userId)?.displayName ?? null,
    enrol: async (people) => {
      const latest = new Map(people.map(({ userId, displayName }) => [userId, displayName]))
      const changed: Schema['people'][] = []
      for (const [userId, displayName] of latest) {
        const known = byUser.get(userId)
        if (known?.displayName === displayName) continue
        if (!known) lastId += 1
        changed.push({
          id: known?.id ?? lastId,
          user_id: userId,
          display_name: displayName,
          sort_name: sortName(displayName),
        })
      }
      try {
        await write(changed)
      } catch (error) {
        // Some may be there all the same, under numbers that nobody else must get.
        await load()
        throw error
      }
      return new Map([...latest.keys()].map((userId) => [userId, byUser.get(userId)?.id ?? 0]))
    },
  }
}
