import type { ZoomClient } from '@readyboard/zoom'
import type { Store } from '../store/store.ts'
import type { Budget } from './budget.ts'
import type { Need } from './needs.ts'
import type { Pace } from './pace.ts'
import type { SyncSettings } from './settings.ts'
import type { Density } from './window-size.ts'

/** What fetching needs. */
export type FetcherParts = {
  store: Store
  zoom: ZoomClient
  pace: Pace
  budget: Budget
  settings: SyncSettings
  /** Epoch ms. */
  now: () => number
  /** How many rows a cell holds, as far as anybody knows. */
  density: (cell: Need['cell']) => Promise<Density>
  warn: (error: unknown, message: string) => void
  /** How long a fetch goes on that nobody follows any more. */
  lingerMs?: number | undefined
}
