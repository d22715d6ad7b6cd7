import { setTimeout as delay } from 'node:timers/promises'
import { Coverage, formatQuestion, MAX_PAGE_SIZE, type Question, ResolvedQuery } from '@readyboard/contract'
import { z } from 'zod'
import { CliError } from './cli-error.ts'
import type { ExportTable } from './export-columns.ts'
import type { Product } from './product.ts'

const record = z.record(z.string(), z.unknown())
const TablePage = z.object({
  query: ResolvedQuery,
  coverage: Coverage,
  totals: record,
  rows: z.array(record),
  total: z.int(),
})
export type TablePage = z.infer<typeof TablePage>

/** What is exported: `view` has sort, order, search and `only` in text form. */
export type Exported = { table: ExportTable; question: Question; view: string }

/** A number changed while the pages were read: rows may be there twice, or not at all. */
export class ChangedMeanwhile extends Error {}

/** Short, for whoever looks at the progress meanwhile. */
const WAIT_SECONDS = 5
const BETWEEN_LOOKS_MS = 1000

/**
 * Waits until nothing more is on its way; answers with the question held to the range that it has now, so that every page
 * is one of the same table.
 *
 * @param partial whether to be content with less than the whole range
 * @throws CliError with the reason when part of the range is not to be had
 */
export async function awaitCoverage(
  product: Product,
  exported: Exported,
  partial: boolean,
  onWait: (coverage: Coverage) => void,
): Promise<{ exported: Exported; first: TablePage }> {
  for (;;) {
    const first = await pageOf(product, exported, `page=1&pageSize=1&wait=${WAIT_SECONDS}`)
    const { coverage, query } = first
    if (coverage.fetch === null) {
      if (coverage.state !== 'complete' && !partial) throw new CliError(whyNot(first, exported))
      const period = { from: wallTime(query.from), to: wallTime(query.to) }
      const question = { ...exported.question, period, tz: query.tz, interval: query.interval }
      return { exported: { ...exported, question }, first }
    }
    onWait(coverage)
    await delay(BETWEEN_LOOKS_MS)
  }
}

/** All pages, the next one asked for when it is wanted. @throws ChangedMeanwhile */
export async function* tablePages(product: Product, exported: Exported): AsyncGenerator<TablePage> {
  let version: string | null = null
  let seen = 0
  for (let number = 1; ; number += 1) {
    const page = await pageOf(product, exported, `page=${number}&pageSize=${MAX_PAGE_SIZE}`)
    version ??= page.coverage.version
    seen += page.rows.length
    if (page.coverage.version !== version || seen > page.total) throw new ChangedMeanwhile()
    yield page
    if (seen === page.total) return
    if (page.rows.length === 0) throw new ChangedMeanwhile()
  }
}

function pageOf(product: Product, { table, question, view }: Exported, page: string): Promise<TablePage> {
  const parameters = [formatQuestion(question), view, page].filter(Boolean).join('&')
  return product.get(`/api/v1/reports/time-sheet/${table}?${parameters}`, TablePage)
}

/** `2026-11-01T00:00:00-04:00` as an end of a period is written: to the minute, with its offset. */
function wallTime(instant: string): string {
  return `${instant.slice(0, 16)}${instant.slice(19)}`
}

function whyNot({ coverage }: TablePage, { question }: Exported): string {
  const { covered, total } = coverage.intervals
  const reason = coverage.problem?.detail ?? 'The rest is out of Zoom’s reach.'
  const fetchIt =
    coverage.problem?.code === 'needs-consent'
      ? ` Have it fetched first: readyboard backfill --question '${formatQuestion(question)}'.`
      : ''
  return `${covered} of ${total} intervals are stored. ${reason}${fetchIt} Export what is there with --partial.`
}
