import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  AgentsAnswer,
  EstimateAnswer,
  FetchStarted,
  IntervalsAnswer,
  parseAgentsTable,
  parseIntervalsTable,
  parseQuestion,
  TimeSheetReport,
} from '@readyboard/contract'
import type { AnswerLimits } from '@readyboard/zoom'
import { createSimulator, type LoggedRequest, type Simulator, type SimulatorOptions } from '@readyboard/zoom-simulator'
import { ANYONE } from '../access/viewer.ts'
import { answerQuestions } from '../http/answer-questions.ts'
import type { Answers, FetchHow } from '../http/answers.ts'
import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { createSync, type SyncRoom } from '../sync/create-sync.ts'
import type { SyncSettings } from '../sync/settings.ts'

type DeskOptions = SimulatorOptions & {
  now: () => number
  /** Zoom's clock, where it is not ours. */
  zoomNow?: () => number
  settings?: Partial<SyncSettings>
  lingerMs?: number | undefined
  answerLimits?: Partial<AnswerLimits> | undefined
}

/** A simulated Zoom, a store in a folder of its own and everything between, asked as a viewer asks. */
export class Desk {
  readonly zoom: Simulator
  readonly folder: string
  readonly #settings: SyncSettings
  readonly #now: () => number
  readonly #lingerMs: number | undefined
  readonly #answerLimits: Partial<AnswerLimits> | undefined
  store: Store
  room: SyncRoom
  answers: Answers

  private constructor(
    zoom: Simulator,
    folder: string,
    settings: SyncSettings,
    { now, lingerMs, answerLimits }: DeskOptions,
    store: Store,
  ) {
    this.zoom = zoom
    this.folder = folder
    this.#settings = settings
    this.#now = now
    this.#lingerMs = lingerMs
    this.#answerLimits = answerLimits
    this.store = store
    this.room = this.#room(store)
    this.answers = this.#desk(store)
  }

  static async open(options: DeskOptions): Promise<Desk> {
    const zoom = await createSimulator({ ...options, now: options.zoomNow ?? options.now })
    const folder = await mkdtemp(join(tmpdir(), 'readyboard-desk-'))
    const settings: SyncSettings = {
      source: 'time_sheets',
      perSecond: 10,
      perDay: 30_000,
      mediumPerSecond: 20,
      share: 0.5,
      consent: { share: 1, seconds: 3600 },
      settleSeconds: 86_400,
      lookBackSeconds: 180 * 86_400,
      keep: { clock: 800 * 86_400, day: 1500 * 86_400 },
      ...options.settings,
    }
    return new Desk(zoom, folder, settings, options, await openStore(folder))
  }

  async report(question: string, waitSeconds = 60): Promise<TimeSheetReport> {
    const { question: asked, problems } = parseQuestion(new URLSearchParams(question))
    if (problems.length > 0) throw new Error(JSON.stringify(problems))
    const answer = await this.answers.report(ANYONE, asked, waiting(waitSeconds))
    return TimeSheetReport.parse(JSON.parse(JSON.stringify(await answer.body())))
  }

  async agents(question: string, table = ''): Promise<AgentsAnswer> {
    const { question: asked } = parseQuestion(new URLSearchParams(question))
    const answer = await this.answers.agents(
      ANYONE,
      asked,
      parseAgentsTable(new URLSearchParams(table)).table,
      waiting(60),
    )
    return AgentsAnswer.parse(JSON.parse(JSON.stringify(await answer.body())))
  }

  async intervals(question: string, table = ''): Promise<IntervalsAnswer> {
    const { question: asked } = parseQuestion(new URLSearchParams(question))
    const answer = await this.answers.intervals(
      ANYONE,
      asked,
      parseIntervalsTable(new URLSearchParams(table)).table,
      waiting(60),
    )
    return IntervalsAnswer.parse(JSON.parse(JSON.stringify(await answer.body())))
  }

  /** Requests for the report so far, in order. */
  reports(): LoggedRequest[] {
    return this.zoom.log.filter(({ kind }) => kind === 'heavy')
  }

  /** Stops the process part and starts another one over the same folder. */
  async restart(): Promise<void> {
    await this.room.fetcher.close()
    await this.store.close()
    await this.reopen(1000)
  }

  /** Goes on with what is in the folder, after whoever held it has gone. */
  async reopen(firstRequestAfterMs = 0): Promise<void> {
    this.store = await openStore(this.folder)
    this.room = this.#room(this.store, firstRequestAfterMs)
    this.answers = this.#desk(this.store)
  }

  /** Forgets everything stored and every request made so far. */
  async startAnew(): Promise<void> {
    await this.room.fetcher.close()
    await this.store.close()
    await rm(this.folder, { recursive: true })
    this.zoom.log.length = 0
    await this.reopen()
  }

  async close(): Promise<void> {
    await this.room.fetcher.close()
    await this.store.close()
    await this.zoom.close()
    await rm(this.folder, { recursive: true })
  }

  #room(store: Store, firstRequestAfterMs = 0): SyncRoom {
    const { apiUrl, oauthUrl, accountId, clientId, clientSecret } = this.zoom
    return createSync(store, {
      apiUrl,
      oauthUrl,
      credentials: () => ({ accountId, clientId, clientSecret }),
      settings: this.#settings,
      warn: () => undefined,
      now: this.#now,
      firstRequestAfterMs,
      lingerMs: this.#lingerMs,
      answerLimits: this.#answerLimits,
    })
  }

  #desk(store: Store): Answers {
    return answerQuestions(store, this.room, { timeZone: 'UTC', weekStartsOn: 'monday' }, this.#now)
  }
}

export { ANYONE }

const waiting = (waitSeconds: number) => ({ waitSeconds, signal: new AbortController().signal })

const readQuestion = (question: string) => parseQuestion(new URLSearchParams(question)).question

/** What a question would cost. */
export async function estimateOf({ answers }: Desk, question: string): Promise<EstimateAnswer> {
  return EstimateAnswer.parse(await answers.estimate(ANYONE, readQuestion(question)))
}

/** What somebody does who agrees to the cost of a question. */
export async function startFetch({ answers }: Desk, question: string, how: Partial<FetchHow> = {}) {
  return FetchStarted.parse(
    await answers.startFetch(ANYONE, readQuestion(question), { again: false, background: false, ...how }),
  )
}
