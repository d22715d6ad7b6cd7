import type { Question, ResolvedQuery } from '@readyboard/contract'
import { addressOf } from '../question/address.ts'

/** An absolute link to a page; what the server chose for the author (zone, interval) is written out for the reader. */
export function linkTo(
  origin: string,
  pathname: string,
  question: Question,
  search: URLSearchParams,
  resolved: ResolvedQuery | null,
): string {
  const written = resolved ? { ...question, tz: resolved.tz, interval: resolved.interval } : question
  return `${origin}${pathname}${addressOf(written, search)}`
}
