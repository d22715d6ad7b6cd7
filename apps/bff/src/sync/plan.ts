import { type Cell, cellKey } from '../store/cell.ts'
import type { Store, StoredWindow } from '../store/store.ts'
import { type Choice, chooseWays } from './choose-way.ts'
import type { ResolvedQuestion } from './resolved-question.ts'
import type { SyncSettings } from './settings.ts'
import { unitsOf } from './units.ts'

export type PlanParts = { store: Store; settings: SyncSettings }

/**
 * How each piece of a question is answered now, from what is stored or by asking.
 *
 * @param now epoch seconds
 * @param dayZone null where Zoom refuses the zone
 */
export async function planOf(
  question: ResolvedQuestion,
  { store, settings }: PlanParts,
  now: number,
  dayZone: string | null,
): Promise<Choice[]> {
  const units = unitsOf(question, settings.source, now, dayZone)
  const ways = units.flatMap((unit) => unit.ways)
  return chooseWays(units, await storedWindows(store, question, ways), now, settings)
}

async function storedWindows(
  store: Store,
  { from, to }: ResolvedQuestion,
  ways: readonly { cell: Cell }[],
): Promise<Map<string, StoredWindow[]>> {
  const cells = new Map(ways.map(({ cell }) => [cellKey(cell), cell]))
  const found = await Promise.all(
    [...cells].map(async ([key, cell]) => [key, await store.windows(cell, from, to)] as const),
  )
  return new Map(found)
}
