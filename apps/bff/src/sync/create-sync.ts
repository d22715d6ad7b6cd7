import { CLOCK_SECONDS, DAY_SECONDS } from '@readyboard/timesheet'
import { type AnswerLimits, createZoomClient, type ZoomCredentials } from '@readyboard/zoom'
import type { Cell } from '../store/cell.ts'
import type { Store } from '../store/store.ts'
import { type Budget, createBudget } from './budget.ts'
import { createDirectory, type Directory } from './directory.ts'
import { Fetcher } from './fetcher.ts'
import { createPace } from './pace.ts'
import type { SyncSettings } from './settings.ts'
import { SHORT_WAIT_MS, soon } from './soon.ts'
import { Sync } from './sync.ts'
import type { Density } from './window-size.ts'

export type SyncSetup = {
  apiUrl: string
  oauthUrl: string
  credentials: () => ZoomCredentials | Promise<ZoomCredentials>
  settings: SyncSettings
  warn: (error: unknown, message: string) => void
  /** Epoch ms. */
  now?: () => number
  /** Nothing is asked before: a second after the start (the default), requests of an earlier process are a second old. */
  firstRequestAfterMs?: number
  /** How long and how large an answer of Zoom's may be, where it is not as usual. */
  answerLimits?: Partial<AnswerLimits> | undefined
  /** How long a fetch goes on that nobody follows any more. */
  lingerMs?: number | undefined
}

/** Everything that asks Zoom, put together over a store. */
export function createSync(store: Store, setup: SyncSetup) {
  const { apiUrl, oauthUrl, credentials, settings, warn, now = Date.now, firstRequestAfterMs = 1000 } = setup
  const mediumPace = createPace(settings.mediumPerSecond, firstRequestAfterMs)
  const zoom = createZoomClient({
    apiUrl,
    oauthUrl,
    credentials,
    now,
    limits: setup.answerLimits,
    beforeRequest: (kind, signal) => (kind === 'medium' ? mediumPace.slot(signal) : undefined),
  })
  const directory = createDirectory(zoom, { store, now, warn })
  const budget: Budget = createBudget(store, settings, now)
  const pace = createPace(settings.perSecond, firstRequestAfterMs)
  const density = (cell: Cell) => expectedDensity(store, directory, cell)
  const fetcher = new Fetcher({
    store,
    zoom,
    pace,
    budget,
    settings,
    now,
    density,
    warn,
    lingerMs: setup.lingerMs,
  })
  return { sync: new Sync({ store, fetcher, budget, settings, now }), fetcher, budget, directory, settings }
}

export type SyncRoom = ReturnType<typeof createSync>

/**
 * What is stored tells best; before that, everybody listed may have a row in every day. Of the hours hardly anybody works
 * more than half, and usually it is a quarter. Where more rows come, chains are longer; where fewer come, half-empty
 * pages cost requests.
 */
async function expectedDensity(store: Store, directory: Directory, cell: Cell): Promise<Density> {
  const step = cell.grain === '1_day' ? DAY_SECONDS : CLOCK_SECONDS[cell.grain]
  if (cell.agent !== null) return { most: 1 / step, likely: 1 / step }
  const known = await store.rowsPerSecond(cell)
  if (known !== null) return { most: known, likely: known }
  const agents = await soon(directory.agents(cell.queue), SHORT_WAIT_MS)
  const listed = agents?.filter(({ active }) => active).length ?? UNKNOWN_AGENTS
  if (cell.grain === '1_day') return { most: listed / step, likely: listed / step }
  return { most: listed / 2 / step, likely: listed / 4 / step }
}

const UNKNOWN_AGENTS = 200
