import { canonicalZone } from '@readyboard/timesheet'
import { ZoomBadRequest } from '@readyboard/zoom'
import { LRUCache } from 'lru-cache'
import { type Cell, cellKey } from '../store/cell.ts'
import type { Store, StoredWindow } from '../store/store.ts'
import type { Budget } from './budget.ts'
import { type Choice, chooseWays } from './choose-way.ts'
import { coverageOf } from './coverage.ts'
import type { FetchJob } from './fetch-job.ts'
import type { Fetcher } from './fetcher.ts'
import type { Look } from './look.ts'
import { type Need, needsOf } from './needs.ts'
import type { ResolvedQuestion } from './resolved-question.ts'
import { CLOSED_MAX_AGE_SECONDS, RUNNING_MAX_AGE_SECONDS, type SyncSettings } from './settings.ts'
import { Stopping, type Trouble, troubleOf } from './trouble.ts'
import { unitsOf } from './units.ts'

export type SyncParts = { store: Store; fetcher: Fetcher; budget: Budget; settings: SyncSettings; now: () => number }

/** A look and, while something is on its way, the job that brings it. */
export type LookAndJob = { look: Look; job: FetchJob | null }

/** Looks are kept to be given again; a year by the hour has thousands of edges. */
const MOST_KEPT_EDGES = 1_000_000

/** Answers what the store knows of a question and has the rest fetched. */
export class Sync {
  readonly #parts: SyncParts
  /** Zones that Zoom refuses: their days are summed from UTC hours. */
  readonly #refusedZones = new Set<string>()
  readonly #known = new LRUCache<string, { generation: number; look: Look }>({
    max: 2000,
    maxSize: MOST_KEPT_EDGES,
    sizeCalculation: ({ look }) => 1 + look.edges.starts.length + look.buckets.length,
  })
  readonly #looking = new Map<string, Promise<LookAndJob | null>>()

  constructor(parts: SyncParts) {
    this.#parts = parts
  }

  /** What is stored now; what is missing or due again is asked for, once for all who look. */
  async look(question: ResolvedQuestion): Promise<LookAndJob> {
    const { fetcher } = this.#parts
    const key = JSON.stringify([
      question.from,
      question.to,
      question.zone,
      question.interval,
      question.queue,
      question.agents,
    ])
    for (;;) {
      const { generation } = fetcher
      const known = this.#known.get(key)
      if (known?.generation === generation && this.#seconds() < known.look.validUntil)
        return { look: known.look, job: null }
      const fresh = await this.#lookOnce(key, question, generation)
      // Something was stored while we looked: what seems to be missing may be there by now.
      if (fresh === null) continue
      if (fresh.look.validUntil > 0) this.#known.set(key, { generation, look: fresh.look })
      return fresh
    }
  }

  /** Viewers of one link who come at the same time look once. */
  #lookOnce(key: string, question: ResolvedQuestion, generation: number): Promise<LookAndJob | null> {
    const shared = `${generation} ${key}`
    const looking =
      this.#looking.get(shared) ??
      this.#lookFresh(question, generation).finally(() => {
        this.#looking.delete(shared)
      })
    this.#looking.set(shared, looking)
    return looking
  }

  async #lookFresh(question: ResolvedQuestion, generation: number): Promise<LookAndJob | null> {
    const { settings, fetcher, budget } = this.#parts
    const now = this.#seconds()
    const zone = canonicalZone(question.zone)
    const dayZone = this.#refusedZones.has(zone) ? null : question.zone
    const units = unitsOf(question, settings.source, now, dayZone)
    const choices = chooseWays(
      units,
      await this.#windows(
        question,
        units.flatMap((unit) => unit.ways),
      ),
      now,
      settings,
    )
    const { missing, due } = needsOf(choices)
    const troubles: Trouble[] = []
    const stop = await budget.stoppedUntil()
    const wanted = stop === null ? this.#withoutFailed(missing, now, troubles) : []
    if (stop !== null && missing.length > 0) {
      troubles.push({
        code: 'daily-limit',
        detail: 'Zoom’s daily limit is used up.',
        since: now,
        retryAt: Math.ceil(stop / 1000),
      })
    }
    const again = stop === null ? await this.#refreshable(this.#withoutFailed(due, now, troubles)) : []
    // Learned just now: the days of this zone are answered in another way.
    if (dayZone !== null && this.#refusedZones.has(zone)) return null
    const job = await fetcher.fetch([...kinded(wanted, 'new'), ...kinded(again, 'refresh')], generation)
    if (job === 'outdated') return null
    if (fetcher.isClosing) troubles.push(troubleOf(new Stopping(), now))

    const covered = coverageOf(
      question,
      choices,
      ({ way }, step) => {
        if (fetcher.isUnderWay(way.cell, step)) return 'fetching'
        return fetcher.failures.of(cellKey(way.cell), step, now) ? 'failed' : 'missing'
      },
      now,
    )
    const quiet = job === null && troubles.length === 0
    const look: Look = {
      ...covered,
      fetch: job?.progress() ?? null,
      trouble: troubles[0] ?? null,
      validUntil: quiet ? validUntil(choices, now) : 0,
    }
    return { look, job }
  }

  async #windows(question: ResolvedQuestion, ways: readonly { cell: Cell }[]): Promise<Map<string, StoredWindow[]>> {
    const cells = new Map(ways.map(({ cell }) => [cellKey(cell), cell]))
    const found = await Promise.all(
      [...cells].map(
        async ([key, cell]) => [key, await this.#parts.store.windows(cell, question.from, question.to)] as const,
      ),
    )
    return new Map(found)
  }

  /** Leaves out what failed lately, and says so. */
  #withoutFailed(needs: readonly Need[], now: number, troubles: Trouble[]): Need[] {
    return needs.flatMap(({ cell, steps }) => {
      const key = cellKey(cell)
      const open = steps.filter((step) => {
        const failed = this.#parts.fetcher.failures.of(key, step, now)
        if (!failed) return true
        if (cell.grain === '1_day' && cell.zone !== 'UTC' && refusesZone(failed.error))
          this.#refusedZones.add(cell.zone)
        troubles.push(failed.trouble)
        return false
      })
      return open.length > 0 ? [{ cell, steps: open }] : []
    })
  }

  /** Asking again must leave the day's requests to new questions. */
  async #refreshable(due: readonly Need[]): Promise<Need[]> {
    if (due.length === 0) return []
    const { fetcher, budget } = this.#parts
    const requests = await Promise.all(due.map((need) => fetcher.requestsFor(need)))
    return (await budget.allowsRefresh(requests.reduce((sum, count) => sum + count, 0))) ? [...due] : []
  }

  #seconds(): number {
    return Math.floor(this.#parts.now() / 1000)
  }
}

/** Zoom may refuse a field without naming it; hours in UTC will tell whether it was the zone. */
function refusesZone(error: unknown): boolean {
  return error instanceof ZoomBadRequest && (error.about === 'timezone' || error.about === undefined)
}

const kinded = (needs: readonly Need[], kind: 'new' | 'refresh') => needs.map((need) => ({ ...need, kind }))

/** The first moment at which a step closes or is due again; unchanged answers may be given until then. */
function validUntil(choices: readonly Choice[], now: number): number {
  let until = now + 3600
  for (const { way, states } of choices) {
    states.forEach((state, index) => {
      if (state.known !== 'provisional') return
      const end = way.steps[index]?.end ?? 0
      const dueAt = state.window.fetchedAt + (end > now ? RUNNING_MAX_AGE_SECONDS : CLOSED_MAX_AGE_SECONDS)
      until = Math.min(until, end > now ? Math.min(end, dueAt) : dueAt)
    })
  }
  return until
}
