import { canonicalZone } from '@readyboard/timesheet'
import { LRUCache } from 'lru-cache'
import { cellKey } from '../store/cell.ts'
import type { Store } from '../store/store.ts'
import { type Budget, PartIsSpent } from './budget.ts'
import type { Choice } from './choose-way.ts'
import { type Cost, costOf, needsConsent } from './cost.ts'
import { coverageOf } from './coverage.ts'
import type { FetchJob } from './fetch-job.ts'
import type { Fetcher } from './fetcher.ts'
import type { Look } from './look.ts'
import { type Need, needsOf } from './needs.ts'
import { planOf } from './plan.ts'
import { RefusedZones } from './refused-zones.ts'
import type { ResolvedQuestion } from './resolved-question.ts'
import type { SyncSettings } from './settings.ts'
import { Stopping, type Trouble, troubleOf } from './trouble.ts'
import { validUntil } from './valid-until.ts'

export type SyncParts = { store: Store; fetcher: Fetcher; budget: Budget; settings: SyncSettings; now: () => number }

/** A look and, while something is on its way, the job that brings it. */
export type LookAndJob = { look: Look; job: FetchJob | null }

/** What a question would cost now, and which part of its intervals is stored, 0..1. */
export type QuestionCost = Cost & { needsConsent: boolean; stored: number; underWay: number }

type LookLane = 'waiting' | 'compared'
type Needs = ReturnType<typeof needsOf>

const LONGEST_VALID_SECONDS = 3600
/** Looks are kept to be given again; a year by the hour has thousands of edges. */
const MOST_KEPT_EDGES = 1_000_000
/** What Zoom makes everybody wait now and then; longer is told to those who wait. */
const SHORT_PAUSE_SECONDS = 1.5
/** With so much in the line already, another question would wait for longer than anybody does. */
const LONGEST_LINE_SECONDS = 900

/** Answers what the store knows of a question and has the rest fetched. */
export class Sync {
  readonly #parts: SyncParts
  readonly #refused = new RefusedZones()
  readonly #known = new LRUCache<string, { generation: number; at: number; look: Look }>({
    max: 2000,
    maxSize: MOST_KEPT_EDGES,
    sizeCalculation: ({ look }) => 1 + look.edges.starts.length + look.buckets.length,
  })
  readonly #looking = new Map<string, Promise<LookAndJob | null>>()

  constructor(parts: SyncParts) {
    this.#parts = parts
  }

  /**
   * What is stored now; what is missing or due again is asked for, once for all who look, if it does not cost too much.
   *
   * @param lane `compared` where another range is looked at that must not wait for this one
   */
  async look(question: ResolvedQuestion, lane: LookLane = 'waiting'): Promise<LookAndJob> {
    const { fetcher } = this.#parts
    const { from, to, zone, interval, queue, agents } = question
    const key = JSON.stringify([from, to, zone, interval, queue, agents])
    for (;;) {
      const { generation } = fetcher
      const known = this.#known.get(key)
      const now = this.#seconds()
      // Looked at in the future: the clock has been put back since.
      if (known?.generation === generation && known.at <= now && now < known.look.validUntil)
        return { look: known.look, job: null }
      const fresh = await this.#lookOnce(key, question, generation, lane)
      // Something was stored while we looked: what seems to be missing may be there by now.
      if (fresh === null) continue
      if (fresh.look.validUntil > 0) this.#known.set(key, { generation, at: now, look: fresh.look })
      return fresh
    }
  }

  /** What asking for what is missing would cost, without asking. */
  async cost(question: ResolvedQuestion): Promise<QuestionCost> {
    const choices = await this.#plan(question, this.#seconds())
    const covered = choices.filter((choice) => choice.covered).length
    const { missing } = needsOf(choices)
    const cost = await this.#costOf(missing)
    return {
      ...cost,
      underWay: this.#parts.fetcher.requestsUnderWay(missing),
      needsConsent: needsConsent(cost, this.#parts.settings),
      stored: choices.length === 0 ? 1 : covered / choices.length,
    }
  }

  /**
   * Fetches what is missing, whatever it costs; also what failed lately or was stopped. The job runs to its end whether
   * anybody follows it or not.
   *
   * @param how `again`: also all that is stored and may still change; `background`: behind everybody who waits
   * @throws what `budget` throws when nothing may be asked today
   */
  async fetch(
    question: ResolvedQuestion,
    how: { again: boolean; background: boolean },
    lane: LookLane = 'waiting',
  ): Promise<FetchJob> {
    const { fetcher, budget } = this.#parts
    await budget.throwIfStopped()
    for (;;) {
      const { generation } = fetcher
      const now = this.#seconds()
      const { missing, due } = needsOf(await this.#plan(question, now), how.again ? 'provisional' : 'due')
      const refusedBefore = this.#refused.size
      this.#withoutFailed(missing, now, [])
      if (this.#refused.size > refusedBefore) continue
      const wanted = [...kinded(missing, 'new'), ...(how.again ? kinded(due, 'refresh') : [])]
      for (const { cell, steps } of missing)
        for (const { start, end } of steps) fetcher.outcomes.withheld.release(cellKey(cell), start, end)
      const job = await fetcher.fetch(wanted, generation, how.background ? 'backfill' : lane)
      if (job === 'outdated') continue
      const started = job ?? fetcher.nothing()
      started.kept = true
      return started
    }
  }

  /** Viewers of one link who come at the same time look once. */
  #lookOnce(key: string, question: ResolvedQuestion, generation: number, lane: LookLane): Promise<LookAndJob | null> {
    const shared = `${generation} ${lane} ${key}`
    const looking =
      this.#looking.get(shared) ??
      this.#lookFresh(question, generation, lane).finally(() => {
        this.#looking.delete(shared)
      })
    this.#looking.set(shared, looking)
    return looking
  }

  async #lookFresh(question: ResolvedQuestion, generation: number, lane: LookLane): Promise<LookAndJob | null> {
    const { fetcher } = this.#parts
    const now = this.#seconds()
    const refusedBefore = this.#refused.size
    const choices = await this.#plan(question, now)
    const { missing, due } = needsOf(choices)
    const troubles: Trouble[] = []
    const wanted = await this.#wanted({ missing, due }, lane, now, troubles)
    // Learned just now: the days of this zone are answered in another way.
    if (this.#refused.size > refusedBefore) return null
    const job = await fetcher.fetch(wanted, generation, lane)
    if (job === 'outdated') return null
    if (fetcher.isClosing) troubles.push(troubleOf(new Stopping(), now))
    const paused = fetcher.pausedSeconds()
    if (job !== null && missing.length > 0 && paused > SHORT_PAUSE_SECONDS) {
      const detail = 'Zoom asked us to slow down.'
      troubles.push({ code: 'rate-limit', detail, since: now, retryAt: Math.ceil(now + paused) })
    }

    const covered = coverageOf(
      question,
      choices,
      ({ way }, step) => {
        if (fetcher.isUnderWay(way.cell, step)) return 'fetching'
        return fetcher.outcomes.failures.of(cellKey(way.cell), step, now) ? 'failed' : 'missing'
      },
      now,
    )
    const quiet = job === null && troubles.length === 0
    const look: Look = {
      ...covered,
      fetch: job?.progress() ?? null,
      trouble: troubles[0] ?? null,
      // However final it is, one day it is too old to be kept.
      validUntil: quiet ? Math.min(validUntil(choices, now), now + LONGEST_VALID_SECONDS) : 0,
    }
    return { look, job }
  }

  /** What a look may ask for. Why it may not ask for the rest is added to the troubles. */
  async #wanted({ missing, due }: Needs, lane: LookLane, now: number, troubles: Trouble[]) {
    const stop = await this.#parts.budget.stoppedUntil()
    if (stop !== null) {
      const detail = 'Zoom’s daily limit is used up.'
      if (missing.length > 0)
        troubles.push({ code: 'daily-limit', detail, since: now, retryAt: Math.ceil(stop / 1000) })
      return []
    }
    const wanted = await this.#affordable(this.#withoutFailed(missing, now, troubles), lane, now, troubles)
    const again = await this.#refreshable(this.#withoutFailed(due, now, troubles), now, troubles)
    return [...kinded(wanted, 'new'), ...kinded(again, 'refresh')]
  }

  /** Leaves out what failed lately, and says so. */
  #withoutFailed(needs: readonly Need[], now: number, troubles: Trouble[]): Need[] {
    return only(needs, (step, { cell }) => {
      const failed = this.#parts.fetcher.outcomes.failures.of(cellKey(cell), step, now)
      if (!failed) return true
      if (cell.grain === '1_day') this.#refused.learn(cell.zone, failed.error)
      troubles.push(failed.trouble)
      return false
    })
  }

  /** Where asking costs too much, was stopped by somebody, or would stand in line for too long: what is on its way anyway. */
  async #affordable(missing: readonly Need[], lane: LookLane, now: number, troubles: Trouble[]): Promise<Need[]> {
    const { fetcher, settings } = this.#parts
    const cost = await this.#costOf(missing)
    if (cost.requests === 0) return [...missing]
    const stopped = missing.some(({ cell, steps }) =>
      steps.some((step) => fetcher.outcomes.withheld.has(cellKey(cell), step) && !fetcher.isUnderWay(cell, step)),
    )
    const lineSeconds = fetcher.queuedBefore(lane) / fetcher.rate()
    if (stopped || needsConsent(cost, settings)) {
      const detail = stopped
        ? 'This fetch was stopped. What had arrived is kept.'
        : 'Fetching this takes a large part of today’s requests, or long: it waits for somebody’s consent.'
      troubles.unshift({ code: 'needs-consent', detail, since: now, retryAt: null })
    } else if (lineSeconds > LONGEST_LINE_SECONDS) {
      const detail = 'Too many ranges are being fetched at once.'
      troubles.push({ code: 'queue-full', detail, since: now, retryAt: now + Math.ceil(lineSeconds / 2) })
    } else return [...missing]
    return only(missing, (step, { cell }) => fetcher.isUnderWay(cell, step))
  }

  /** Asking again must leave the day's requests to new questions. */
  async #refreshable(due: readonly Need[], now: number, troubles: Trouble[]): Promise<Need[]> {
    if (due.length === 0) return []
    const { budget } = this.#parts
    const { requests } = await this.#costOf(due)
    if (await budget.allows('refresh', requests)) return [...due]
    troubles.push(troubleOf(new PartIsSpent(budget.resetsAt(), 'refresh'), now))
    return []
  }

  async #costOf(needs: readonly Need[]): Promise<Cost> {
    const { fetcher, settings } = this.#parts
    const requests = await Promise.all(needs.map((need) => fetcher.requestsFor(need)))
    const total = requests.reduce((sum, count) => sum + count, 0)
    return costOf(total, settings, fetcher.rate())
  }

  #plan(question: ResolvedQuestion, now: number): Promise<Choice[]> {
    const dayZone = this.#refused.has(canonicalZone(question.zone)) ? null : question.zone
    const { store, settings, fetcher } = this.#parts
    return planOf(
      question,
      { store, settings: { ...settings, lookBackSeconds: fetcher.outcomes.reach.seconds } },
      now,
      dayZone,
    )
  }

  #seconds(): number {
    return Math.floor(this.#parts.now() / 1000)
  }
}

/** The steps that pass, of the needs that have any left. */
function only(needs: readonly Need[], passes: (step: Need['steps'][number], need: Need) => boolean): Need[] {
  return needs.flatMap((need) => {
    const steps = need.steps.filter((step) => passes(step, need))
    return steps.length > 0 ? [{ ...need, steps }] : []
  })
}

const kinded = (needs: readonly Need[], kind: 'new' | 'refresh') => needs.map((need) => ({ ...need, kind }))
