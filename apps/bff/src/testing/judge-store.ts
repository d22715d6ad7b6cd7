import { CLOCK_SECONDS, canonicalZone, localDays } from '@readyboard/timesheet'
import type { LoggedRequest, Simulator } from '@readyboard/zoom-simulator'
import { type Cell, cellKey, type Grain } from '../store/cell.ts'
import type { IntervalSums, Store, StoredWindow } from '../store/store.ts'
import { type Truthful, truthOf } from './truth.ts'

type Step = { start: number; end: number }
type Judged = { zoom: Simulator; store: Store; settleSeconds: number }

const GRAINS: readonly Grain[] = ['15_minutes', '30_minutes', '1_hour', '1_day']
const ALL_TIME = [0, 100_000_000_000] as const
const FIGURES = [
  ...(['readySeconds', 'notReadySeconds', 'occupiedSeconds', 'onlineSeconds'] as const),
  ...(['inboundCalls', 'inboundCallSeconds', 'outboundCalls', 'outboundCallSeconds'] as const),
]

/**
 * I1 and I2: in every window of the store each row is one of the truth, there once; in a final one none is missing and
 * all have its values. The cells are those that Zoom was ever asked for. Answers with what is wrong, in words.
 */
export async function judgeStore(desk: Judged): Promise<string[]> {
  const found: string[] = []
  for (const cell of cellsAsked(desk.zoom.log)) {
    const windows = await desk.store.windows(cell, ...ALL_TIME)
    for (const [index, window] of windows.entries()) {
      const before = windows[index - 1]
      if (before && before.to > window.from) found.push(`${said(cell, window.from)} overlaps another window`)
      found.push(...(await judgeWindow(desk, cell, window)))
    }
  }
  return found
}

/** Every cell that a request for the report was about. */
function cellsAsked(log: readonly LoggedRequest[]): Cell[] {
  const cells = new Map<string, Cell>()
  for (const { kind, params } of log) {
    const grain = GRAINS.find((known) => known === params.interval)
    if (kind !== 'heavy' || grain === undefined) continue
    const zone = canonicalZone(params.timezone ?? 'UTC')
    const cell = { source: 'time_sheets', queue: params.queue_id ?? null, agent: params.user_id ?? null, grain, zone }
    cells.set(cellKey(cell), cell)
  }
  return [...cells.values()]
}

async function judgeWindow(desk: Judged, cell: Cell, window: StoredWindow): Promise<string[]> {
  const steps = stepsOf(cell, window)
  const rows = await rowsOf(desk.store, cell, steps)
  const people = peopleOf(desk.zoom, cell)
  return steps.flatMap((step, index) => {
    const stored = rows.filter(({ bucket }) => bucket === index)
    const isFinal = window.fetchedAt >= step.end + desk.settleSeconds && window.rejected === 0
    const truth = truthOfStep(desk.zoom, step)
    return [
      ...stored.flatMap((row) => strangeness(desk.zoom, people, row, truth)),
      ...(isFinal ? differences(people, stored, truth) : []),
    ].map((problem) => `${said(cell, step.start)}: ${problem}`)
  })
}

function stepsOf(cell: Cell, { from, to }: StoredWindow): Step[] {
  if (cell.grain === '1_day') return localDays(from, to, cell.zone)
  const seconds = CLOCK_SECONDS[cell.grain]
  return Array.from({ length: Math.ceil((to - from) / seconds) }, (_, index) => {
    const start = from + index * seconds
    return { start, end: start + seconds }
  })
}

async function rowsOf(store: Store, cell: Cell, steps: readonly Step[]): Promise<IntervalSums[]> {
  const edges = { cells: steps.map(() => cell), starts: steps.map(({ start }) => start), buckets: [...steps.keys()] }
  const page = { sort: 'start', order: 'asc', limit: 1_000_000, offset: 0 } as const
  const covered = { range: 0, buckets: steps.map(() => 0) }
  const filter = { edges, agents: [], search: '', onlyInconsistent: false }
  return (await store.intervalSums(filter, page, covered, cell.grain === '1_day' ? 'day' : 'clock')).rows
}

function peopleOf(zoom: Simulator, cell: Cell): Set<string> {
  const queue = zoom.truth.queues().find(({ id, legacyId }) => [id, legacyId].includes(cell.queue ?? ''))
  const everybody = queue?.userIds ?? zoom.truth.agents().map(({ userId }) => userId)
  return new Set(everybody.filter((userId) => cell.agent === null || userId === cell.agent))
}

type TruthOfStep = (userId: string) => Truthful

/** Counted once for each person. */
function truthOfStep(zoom: Simulator, { start, end }: Step): TruthOfStep {
  const known = new Map<string, Truthful>()
  return (userId) => {
    const truth = known.get(userId) ?? truthOf(zoom, [userId], start, end)
    known.set(userId, truth)
    return truth
  }
}

/** What no row may be, however young. */
function strangeness(
  zoom: Simulator,
  people: ReadonlySet<string>,
  row: IntervalSums,
  truthOfUser: TruthOfStep,
): string[] {
  if (row.rowSeconds === null) return [`${row.userId} is there more than once`]
  if (!people.has(row.userId)) return [`${row.userId} is nobody`]
  if (zoom.switches().rowsWithoutActivity) return []
  const truth = truthOfUser(row.userId)
  const worked = truth.onlineSeconds > 0 || truth.inboundCalls + truth.outboundCalls > 0
  return worked ? [] : [`${row.userId} has a row without a second`]
}

function differences(people: ReadonlySet<string>, stored: IntervalSums[], truthOfUser: TruthOfStep): string[] {
  const byUser = new Map(stored.map((row) => [row.userId, row]))
  return [...people].flatMap((userId) => {
    const truth = truthOfUser(userId)
    const row = byUser.get(userId)
    if (!row) return truth.agents > 0 ? [`${userId} is missing`] : []
    return FIGURES.filter((figure) => row[figure] !== truth[figure]).map(
      (figure) => `${userId} has ${figure} ${row[figure]} and should have ${truth[figure]}`,
    )
  })
}

function said({ grain, zone, queue, agent }: Cell, from: number): string {
  const at = new Date(from * 1000).toISOString()
  return [grain, zone, queue, agent, at].filter((part) => part !== null).join(' ')
}
