import { setTimeout as delay } from 'node:timers/promises'
import { Coverage, formatQuestion, type Question, ResolvedQuery } from '@readyboard/contract'
import { z } from 'zod'
import { CliError } from './cli-error.ts'
import type { Product } from './product.ts'

const Report = z.object({ query: ResolvedQuery, coverage: Coverage })

/** Short, for whoever looks at the progress meanwhile. */
const WAIT_SECONDS = 5
const BETWEEN_LOOKS_MS = 1000

/**
 * Waits until nothing more is on its way; answers with the question held to the range that it has now, so that a file
 * written afterwards is of the same range.
 *
 * @param partial whether to be content with less than the whole range
 * @throws CliError with the reason when part of the range is not to be had
 */
export async function awaitCoverage(
  product: Product,
  question: Question,
  partial: boolean,
  onWait: (coverage: Coverage) => void,
): Promise<{ question: Question; coverage: Coverage }> {
  for (;;) {
    const parameters = [formatQuestion(question), `wait=${WAIT_SECONDS}`].filter(Boolean).join('&')
    const { coverage, query } = await product.get(`/api/v1/reports/time-sheet?${parameters}`, Report)
    if (coverage.fetch === null) {
      if (coverage.state !== 'complete' && !partial) throw new CliError(whyNot(coverage, question))
      const period = { from: wallTime(query.from), to: wallTime(query.to) }
      return { question: { ...question, period, tz: query.tz, interval: query.interval }, coverage }
    }
    onWait(coverage)
    await delay(BETWEEN_LOOKS_MS)
  }
}

/** `2026-11-01T00:00:00-04:00` as an end of a period is written: to the minute, with its offset. */
function wallTime(instant: string): string {
  return `${instant.slice(0, 16)}${instant.slice(19)}`
}

function whyNot(coverage: Coverage, question: Question): string {
  const { covered, total } = coverage.intervals
  const reason = coverage.problem?.detail ?? 'The rest is out of Zoom’s reach.'
  const fetchIt =
    coverage.problem?.code === 'needs-consent'
      ? ` Have it fetched first: readyboard backfill --question '${formatQuestion(question)}'.`
      : ''
  return `${covered} of ${total} intervals are stored. ${reason}${fetchIt} Export what is there with --partial.`
}
