import type { AgentRow, ExportView, IntervalRow, Summary } from '@readyboard/contract'
import type { Asked, Known } from '../reports/asked.ts'

/** All that a file says about itself. */
export type ExportFacts = {
  view: ExportView
  asked: Asked
  known: Known
  /** Over all rows of the question, as the report has them. */
  totals: Summary
  /** Rows in the file, of the table asked for; a workbook of intervals has its agents besides. */
  rows: number
  agentRows: number
  /** The same without a limit on how many are written. */
  allRows: number
  /** Of all rows that search and `only` leave: those without online time, and those that do not add up. */
  offlineRows: number
  inconsistentRows: number
  /** What Zoom calls the queue; null for all queues, or where nobody could say. */
  queueName: string | null
  /** The same question, asked again: an absolute address. */
  link: string
  build: string
  /** Epoch seconds. */
  madeAt: number
}

/** The rows, a page at a time: the next is read when it is wanted. */
export type ExportRows = {
  agents(): AsyncIterable<readonly AgentRow[]>
  intervals(): AsyncIterable<readonly IntervalRow[]>
}

/** @throws when other rows came than were counted: a file must not end as if it were whole. */
export function expectWhole(counted: number, written: number): void {
  if (counted !== written) throw new Error(`a file has ${written} rows where ${counted} were counted`)
}
