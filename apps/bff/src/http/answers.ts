import type {
  AgentAnswer,
  AgentListAnswer,
  AgentSort,
  AgentsAnswer,
  DoseAnswer,
  DoseView,
  EstimateAnswer,
  FetchEvent,
  FetchStarted,
  IntervalSort,
  IntervalsAnswer,
  ParameterProblem,
  PeersAnswer,
  Question,
  QueuesAnswer,
  QuotaAnswer,
  TableView,
  TeamsAnswer,
  TimeSheetReport,
} from '@readyboard/contract'
import type { Shown } from '../access/audit.ts'
import type { Viewer } from '../access/viewer.ts'
import type { LookAnswers } from './answer-looks.ts'
import type { ExportAnswers } from './export-answers.ts'
import type { LinkAnswers } from './link-answers.ts'

/** How long an answer may be held until the range is covered, and when nobody waits for it any more. */
export type Waiting = { waitSeconds: number; signal: AbortSignal }

/** What the routes call. Each may throw BadQuestion, TooManyIntervals, NotFound or NothingStored. */
export interface Answers extends LinkAnswers, ExportAnswers, LookAnswers {
  report(viewer: Viewer, question: Question, waiting: Waiting): Promise<Answer<TimeSheetReport>>
  agents(
    viewer: Viewer,
    question: Question,
    table: TableView<AgentSort>,
    waiting: Waiting,
  ): Promise<Answer<AgentsAnswer>>
  intervals(
    viewer: Viewer,
    question: Question,
    table: TableView<IntervalSort>,
    waiting: Waiting,
  ): Promise<Answer<IntervalsAnswer>>
  /** The load dose per agent, at a clock interval. */
  dose(viewer: Viewer, question: Question, table: DoseView, waiting: Waiting): Promise<Answer<DoseAnswer>>
  /** One agent beside colleagues in the same intervals. */
  peers(viewer: Viewer, question: Question, waiting: Waiting): Promise<Answer<PeersAnswer>>
  /** What a question would cost, without asking Zoom for the report. */
  estimate(viewer: Viewer, question: Question): Promise<EstimateAnswer>
  /** Starts or joins the fetch of what is missing, whatever it costs. */
  startFetch(viewer: Viewer, question: Question, how: FetchHow): Promise<FetchStarted>
  /** Stops a fetch for everybody who waits for it; whole windows stay. False when there is no such fetch. */
  stopFetch(viewer: Viewer, id: string): boolean
  queueList(viewer: Viewer, search: string, cursor: string | null): Promise<QueuesAnswer>
  agentList(viewer: Viewer, queue: string | null, search: string, cursor: string | null): Promise<AgentListAnswer>
  teamList(viewer: Viewer, queue: string | null, search: string, cursor: string | null): Promise<TeamsAnswer>
  /** Who an agent is, and the neighbours by name. */
  agent(viewer: Viewer, id: string, queue: string | null): Promise<AgentAnswer>
  quota(): Promise<QuotaAnswer>
  /** Calls back with the present state at once and then with every change; null when there is no such fetch. */
  watchFetch(viewer: Viewer, id: string, listener: (event: FetchEvent) => void): (() => void) | null
  /** Words for what keeps the product from working; empty when it is ready. */
  notReadyBecause(): Promise<string[]>
}

/** `again`: also what is stored and not final. `background`: behind everybody who waits, inside the part of the day for that. */
export type FetchHow = { again: boolean; background: boolean }

/**
 * A body and the key under which the same bytes may be sent again: it holds all that the body depends on (question,
 * rights, version). `null` where the body will change by itself, as while a fetch runs.
 *
 * `body` is only called when no bytes are kept under the key.
 */
export type Answer<Body> = { key: string | null; body: () => Promise<Body>; shows: Shows }

/** Whose numbers an answer shows, for the record of who looked at whom. */
export type Shows = Omit<Shown, 'rows' | 'exported'>

export class BadQuestion extends Error {
  readonly problems: readonly ParameterProblem[]

  constructor(problems: readonly ParameterProblem[]) {
    super('The question cannot be answered as it was asked.')
    this.name = 'BadQuestion'
    this.problems = problems
  }
}

/** More intervals than one answer holds; `fitting` are the intervals that would do for the same range. */
export class TooManyIntervals extends Error {
  readonly intervals: number
  readonly fitting: readonly string[]

  constructor(intervals: number, fitting: readonly string[]) {
    super(`The range has ${intervals} intervals; one answer holds 3,000.`)
    this.name = 'TooManyIntervals'
    this.intervals = intervals
    this.fitting = fitting
  }
}

/** No such thing, or nothing this viewer may see: the answer is the same. */
export class NotFound extends Error {
  /** Whose value named it; the ids of fetches, links and views stand in the path. */
  readonly parameter: string

  constructor(what: 'queue' | 'agent' | 'team' | 'fetch' | 'link' | 'view') {
    super(`There is no such ${what}.`)
    this.name = 'NotFound'
    this.parameter = what === 'queue' || what === 'agent' || what === 'team' ? what : 'id'
  }
}

/** Nothing of the range is stored and Zoom cannot be asked now. */
export class NothingStored extends Error {
  readonly retryAfterSeconds: number

  constructor(detail: string, retryAfterSeconds: number) {
    super(detail)
    this.name = 'NothingStored'
    this.retryAfterSeconds = retryAfterSeconds
  }
}
