import { addDays, dayAt } from '@readyboard/timesheet'
import type { CliEnvironment } from './cli-parts.ts'

/** So many days of quarters of an hour fit into one question. */
const DAYS_PER_QUESTION = 28

/**
 * The questions that hold the last days before today, in text form, the newest first.
 *
 * @param now epoch seconds
 */
export function backfillQuestions(
  { backfill, lookBackDays }: Pick<CliEnvironment, 'backfill' | 'lookBackDays'>,
  zone: string,
  now: number,
): string[] {
  const today = dayAt(now, zone)
  const days = Math.min(backfill.days, lookBackDays)
  const questions: string[] = []
  for (let ago = 1; ago <= days; ago += DAYS_PER_QUESTION) {
    const last = addDays(today, -ago)
    const first = addDays(today, -Math.min(days, ago + DAYS_PER_QUESTION - 1))
    questions.push(`from=${first}&to=${last}&tz=${zone}&interval=${backfill.interval}`)
  }
  return questions
}
