import type { LoadBand, Span, Sums, TimeSheetRow } from '@readyboard/timesheet'
import type { AuditStore } from './audit.ts'
import type { Cell } from './cell.ts'
import type { RowAge } from './drop-rows.ts'
import type { LinkStore } from './links.ts'
import type { SessionStore } from './sessions.ts'
import type { ViewStore } from './views.ts'

/** A stretch of a cell that was asked for as one and answers now: [from, to), instants in epoch seconds. */
export type StoredWindow = {
  id: number
  from: number
  to: number
  /** When its first page was asked for. */
  fetchedAt: number
  /** Rows that could not be read; a window with any is never final. */
  rejected: number
}

export type NewWindow = {
  cell: Cell
  from: number
  to: number
  fetchedAt: number
  rejected: number
  rows: readonly (TimeSheetRow & { consistent: boolean })[]
}

/**
 * Which rows answer a question and where they belong: for each starting edge of a cell, the number of the answer's
 * bucket. Columns of equal length.
 *
 * Where cells of several queues tell of the same people, `units` name the piece of time that each cell answers whole, and
 * `places` the order of the queues: of each person each piece is taken from one queue only.
 */
export type Edges = { cells: Cell[]; starts: number[]; buckets: number[]; units?: number[]; places?: number[] }

export type RowFilter = {
  edges: Edges
  /** User ids; empty for all. */
  agents: readonly string[]
  /** Only these, who may be nobody: the members of a team. Absent for all. */
  among?: readonly string[]
  /** None of these. */
  except?: readonly string[]
  /** Part of a name, in any case and without accents; empty for all. */
  search: string
  onlyInconsistent: boolean
  /** Only these pieces, each of one person in one bucket: two columns of equal length. */
  pieces?: { userIds: readonly string[]; buckets: readonly number[] }
}

/** The average over people of their own ratio; `agents` have something to divide by. */
export type PlainAverages = Record<
  'occupancy' | 'occupancyOfOnline' | 'zoomOccupiedShare',
  { value: number | null; agents: number }
>

/**
 * Sums over people; `agents` are those with online time, `people` those with a row. Plain averages are of the whole range
 * only.
 */
export type GroupSums = Sums & { agents: number; people: number; plainAverages: PlainAverages | null }
type NamedSums = Sums & { userId: string; displayName: string }
/** `intervals`: the buckets in which the agent has a row. */
export type AgentSums = NamedSums & { intervals: number }

/** Somebody to be listed even without a row: with zeros where `counted`, else without any value. */
export type Listed = { userId: string; displayName: string | null; counted: boolean }
/** Somebody listed of whom nothing is known. */
export type Unmeasured = { userId: string; displayName: string; onlineSeconds: null }
export type IntervalSums = NamedSums & {
  bucket: number
  /** Length of the single row in seconds, null where rows were combined. */
  rowSeconds: number | null
  zoomOfflineSeconds: number | null
  zoomReadyPercentage: number | null
  zoomNotReadyPercentage: number | null
  zoomOccupiedPercentage: number | null
}

/** Sums over the `intervals` that somebody shared with another. */
export type PeerSums = Pick<
  Sums,
  'readySeconds' | 'notReadySeconds' | 'occupiedSeconds' | 'onlineSeconds' | 'inboundCalls' | 'inboundCallSeconds'
> & { intervals: number }

/** Available (ready + occupied) seconds by the occupancy of the bucket they belong to. */
type BandSeconds = Record<`${LoadBand}Seconds`, number>
/** One agent's load dose; the longest run of buckets above 90 %, its instants in epoch seconds, null where there is none. */
export type DoseSums = BandSeconds & {
  userId: string
  displayName: string
  availableSeconds: number
  occupiedSeconds: number
  runSeconds: number
  runIntervals: number
  runStart: number | null
  runEnd: number | null
}
/** Over everybody listed: sums, and the largest of two. */
export type DoseTotals = BandSeconds & {
  agents: number
  availableSeconds: number
  occupiedSeconds: number
  mostAvailableSeconds: number
  longestRunSeconds: number
}
/** `leftOut`: agents with online time and too little available time for a dose. */
export type DosePage = { rows: DoseSums[]; totals: DoseTotals; leftOut: number }

export type RowPage = { sort: string; order: 'asc' | 'desc'; limit: number; offset: number }

/** Offline time is covered time minus online; the store knows rows, not coverage, so it is told the seconds per bucket. */
export type CoveredSeconds = { range: number; buckets: readonly number[] }

export type Page<Row> = { rows: Row[]; total: number }

/** Heavy requests of a day: all, and of them those for what was stored already and for storing in advance. */
export type RequestsUsed = { used: number; refreshes: number; backfills: number }

/** What answers are read from: the store as it is, or as it was at one moment. */
export type Reader = Pick<Store, 'sums' | 'agentSums' | 'intervalSums' | 'peopleInSeveral'>

/** Reads as of one moment. It holds a connection until `end`, which may be called twice. */
export type Snapshot = Reader & {
  /** All rows of the filter's buckets, in order of time: to be asked for few buckets at once. */
  intervalRows(filter: RowFilter, covered: CoveredSeconds): Promise<IntervalSums[]>
  end(): Promise<void>
}

/** The store's door, the same for every engine behind it. A disk that refuses is a StoreCannotWrite; else the engine's own errors. */
export interface Store {
  /** The windows of a cell that touch [from, to), in order of time. */
  windows(cell: Cell, from: number, to: number): Promise<StoredWindow[]>
  /** Rows per step of time in what is stored of the cell lately, null when nothing is. */
  rowsPerSecond(cell: Cell): Promise<number | null>
  /** Makes a fetched window the one that answers, whole or not at all, and drops what it replaces. */
  commitWindow(window: NewWindow): Promise<void>
  /**
   * Why nothing can be kept at the moment, in words that follow "the store"; null when something can. Where the disk
   * refused a write this tries another one, at most once a second.
   */
  cannotWriteBecause(): Promise<string | null>

  /** Sums per bucket, and over everything under `null`. Buckets without a row are absent. */
  sums(filter: RowFilter): Promise<Map<number | null, GroupSums>>
  /** `total` counts the rows over all pages. */
  agentSums(
    filter: RowFilter,
    page: RowPage,
    covered: CoveredSeconds,
    span: Span,
    listed?: readonly Listed[],
  ): Promise<Page<AgentSums | Unmeasured>>
  intervalSums(filter: RowFilter, page: RowPage, covered: CoveredSeconds, span: Span): Promise<Page<IntervalSums>>
  /** The load dose per agent over the buckets of a filter, which are [start, end) in epoch seconds by their numbers. */
  dose(filter: RowFilter, steps: readonly { start: number; end: number }[], page: RowPage): Promise<DosePage>
  /**
   * Sums of each colleague of one person over the buckets in which both were online, of those who shared at least so much
   * time (in each bucket the smaller online time), and of the person over the buckets shared with any of them.
   */
  peers(
    filter: RowFilter,
    userId: string,
    leastSharedSeconds: number,
  ): Promise<{ own: PeerSums | null; colleagues: PeerSums[] }>
  /** What rows last called somebody; null for whom none ever named. */
  personName(userId: string): Promise<string | null>
  /** Those of the user ids that any stored row or list ever named. */
  knownPeople(userIds: readonly string[]): Promise<Set<string>>
  /** How many people have rows in more than one of the queues that a filter names. */
  peopleInSeveral(filter: RowFilter): Promise<number>
  /** The queues of which somebody has a stored row. */
  queuesOf(userId: string): Promise<string[]>
  /** Those of the user ids that have a stored row in any of these queues. */
  peopleIn(queues: readonly string[], userIds: readonly string[]): Promise<Set<string>>
  /** A view of the rows as they are now, whatever is committed while it is read. Newcomers among `listed` are in it. */
  snapshot(listed: readonly Listed[]): Promise<Snapshot>

  /** Drops rows that start before an instant, of days or of intervals below a day; says how many. */
  dropRows(age: RowAge, before: number): Promise<number>

  /** Counts requests before they are sent, onto those of a day (UTC). */
  reserveRequests(day: string, more: RequestsUsed): Promise<void>
  requestsUsed(day: string): Promise<RequestsUsed>

  /** Small values kept over restarts: lists from Zoom, a daily stop. JSON in, JSON out; null when absent. */
  note(key: string): Promise<string | null>
  putNote(key: string, json: string): Promise<void>

  readonly links: LinkStore
  readonly views: ViewStore
  readonly sessions: SessionStore
  readonly audit: AuditStore

  close(): Promise<void>
}
