import type { ViewParameters } from './address.ts'

/** The pinned link that an address stands under, and whether its numbers are shown or those of now. */
export type Pin = { id: string; shown: boolean }

const ID = /^[\w-]{1,64}$/

/** What goes from an address that asks something else. */
export const NO_PIN = { pinned: null, numbers: null } satisfies ViewParameters

/** `pinned=<id>`, and `numbers=now` while the numbers of now are looked at; null where nothing is pinned. */
export function readPin(search: URLSearchParams): Pin | null {
  const id = search.get('pinned') ?? ''
  return ID.test(id) ? { id, shown: search.get('numbers') !== 'now' } : null
}
