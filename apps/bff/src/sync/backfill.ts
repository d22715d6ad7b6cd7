import { divide } from '@readyboard/timesheet'
import { z } from 'zod'
import type { Store } from '../store/store.ts'
import { type BackfillPlan, type BackfillStretch, nightAt, settledPart, stretchesOf } from './backfill-night.ts'
import { DayIsSpent } from './budget.ts'
import type { SyncSettings } from './settings.ts'
import type { Sync } from './sync.ts'
import { type Trouble, troubleOf } from './trouble.ts'

export type BackfillParts = {
  sync: Pick<Sync, 'fetch'>
  store: Pick<Store, 'note' | 'putNote'>
  plan: BackfillPlan
  settings: Pick<SyncSettings, 'settleSeconds' | 'lookBackSeconds'>
  /** Epoch ms. */
  now: () => number
  say: (facts: Record<string, unknown>, message: string) => void
}

/** `reached`: the oldest day down to which the night has come; `ended`: nothing more is asked this night. */
const Night = z.object({ night: z.string(), reached: z.string().nullable(), ended: z.boolean() })
type Night = z.infer<typeof Night>

const NOTE = 'backfill'
const LOOKS_EVERY_MS = 30_000
/** After trouble that may pass. */
const AGAIN_AFTER_MS = 600_000
/** What is older and still not final has rows that cannot be used: asking for it every night would not mend them. */
const STRETCHES_RENEWED = 2
/** No more of them this night, somebody said stop, or only somebody can mend it. */
const ENDS_THE_NIGHT = [
  'daily-limit',
  'backfill-limit',
  'refresh-limit',
  'stopped',
  'refused',
  'not-found',
  'scope-missing',
]

/**
 * Keeps the last days stored without anybody asking: once a night, the newest days first, behind everybody who waits.
 * What is missing follows from the store, so a night that was cut off goes on where it was.
 */
export class Backfill {
  readonly #parts: BackfillParts
  #running: Promise<void> | null = null
  #timer: NodeJS.Timeout | undefined
  #isStopping = false
  #notBefore = 0

  constructor(parts: BackfillParts) {
    this.#parts = parts
  }

  start(): void {
    const look = () => void this.look().catch((error: unknown) => this.#parts.say({ err: error }, 'no backfill'))
    this.#timer = setInterval(look, LOOKS_EVERY_MS).unref()
    look()
  }

  /** Resolves when nothing of it runs any more; what it asked for has to be ended before. */
  async stop(): Promise<void> {
    this.#isStopping = true
    clearInterval(this.#timer)
    await this.#running?.catch(() => undefined)
  }

  /** Runs the night whose time it is, unless it is over already. Resolves at its end. */
  async look(): Promise<void> {
    this.#running ??= this.#lookOnce().finally(() => {
      this.#running = null
    })
    await this.#running
  }

  async #lookOnce(): Promise<void> {
    const { now, plan } = this.#parts
    const night = plan.days > 0 && now() >= this.#notBefore ? nightAt(now() / 1000, plan) : null
    if (night === null) return
    const before = await this.#read()
    if (before?.night === night && before.ended) return
    await this.#run(before?.night === night ? before : { night, reached: null, ended: false })
  }

  async #run(begun: Night): Promise<void> {
    const { plan, settings, say, now } = this.#parts
    say({ night: begun.night, days: plan.days, interval: plan.interval }, 'storing in advance')
    const stretches = stretchesOf(begun.night, plan, settings.lookBackSeconds)
    let night = begun
    let trouble: Trouble | null = null
    for (const stretch of stretches) {
      if (night.reached !== null && stretch.firstDay >= night.reached) continue
      trouble = await this.#fetch(stretch, false)
      // Days in a zone that Zoom refuses are asked for as hours, which is learnt from the first refusal.
      if (trouble?.code === 'refused') trouble = await this.#fetch(stretch, false)
      if (trouble !== null || this.#isStopping) break
      night = { ...night, reached: stretch.firstDay }
      await this.#write(night)
    }
    if (trouble === null || trouble.code === 'backfill-limit') {
      trouble = (await this.#renew(stretches.slice(0, STRETCHES_RENEWED))) ?? trouble
    }
    if (this.#isStopping) return
    if (trouble !== null && !ENDS_THE_NIGHT.includes(trouble.code)) {
      this.#notBefore = now() + AGAIN_AFTER_MS
      say({ night: night.night, because: trouble.detail }, 'storing in advance goes on later')
      return
    }
    await this.#write({ ...night, ended: true })
    say({ night: night.night, reached: night.reached, because: trouble?.detail ?? null }, 'stored in advance')
  }

  /** What was stored before it was settled, and is settled now, becomes final without anybody looking. */
  async #renew(stretches: readonly BackfillStretch[]): Promise<Trouble | null> {
    const { plan, settings, now } = this.#parts
    for (const stretch of stretches) {
      const settled = settledPart(stretch, plan, settings.settleSeconds, now() / 1000)
      if (settled === null) continue
      const trouble = this.#isStopping ? null : await this.#fetch(settled, true)
      if (trouble !== null) return trouble
    }
    return null
  }

  async #fetch({ from, to }: BackfillStretch, again: boolean): Promise<Trouble | null> {
    const { sync, plan, now } = this.#parts
    const { zone, interval } = plan
    const buckets = divide(from, to, interval, zone, 'monday')
    const question = { from, to, zone, interval, buckets, queue: null, agents: [] }
    try {
      const job = await sync.fetch(question, { again, background: true })
      await job.finished
      return job.end?.type === 'failed' ? job.end.trouble : null
    } catch (error) {
      if (error instanceof DayIsSpent) return troubleOf(error, Math.floor(now() / 1000))
      throw error
    }
  }

  async #read(): Promise<Night | null> {
    const body = await this.#parts.store.note(NOTE)
    return body === null ? null : (Night.safeParse(JSON.parse(body)).data ?? null)
  }

  #write(night: Night): Promise<void> {
    return this.#parts.store.putNote(NOTE, JSON.stringify(night))
  }
}
