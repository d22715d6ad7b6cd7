import type { CoveragePart, ResolvedQuery } from '@readyboard/contract'
import { fetchedAt } from '../coverage/fetched-at.ts'
import { formatCount } from '../ui/format.ts'
import { formatDay, formatOffset, formatTime } from '../ui/wall-clock.ts'
import { AGENT_WORDS, STRIP_WORDS } from '../words/agent.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { plural } from '../words/plural.ts'
import type { StripDay, StripHour } from './strip-days.ts'

/** `4 h`, `45 min`, `1 h 30 min`, `none`. */
export function lengthWords(seconds: number): string {
  if (seconds === 0) return STRIP_WORDS.none
  const minutes = Math.round((seconds % 3600) / 60)
  const hours = Math.floor(seconds / 3600)
  const parts = [
    hours > 0 ? STRIP_WORDS.hours({ hours: formatCount(hours) }) : '',
    minutes > 0 ? STRIP_WORDS.minutes({ minutes: formatCount(minutes) }) : '',
  ]
  return parts.filter(Boolean).join(' ')
}

/** `5 days`. */
export const daysText = (count: number) => plural(count, AGENT_WORDS.days)({ count: formatCount(count) })

/**
 * What is special about a day, below its name: another length, the part of it that is in the range, and how much of that
 * is there. `parts`: what is known about the range, and since when.
 */
export function dayNote({ start, end, hours }: StripDay, now: number, parts: readonly CoveragePart[]): string {
  const length = (end - start) / 3600
  const known = hours.filter(({ seconds }) => seconds !== null).length
  const notes: string[] = []
  if (length !== 24) notes.push(STRIP_WORDS.dayLength({ hours: String(Number(length.toFixed(2))) }))
  const [first, last] = [hours[0], hours.at(-1)]
  if (first && first.start > start) notes.push(STRIP_WORDS.from({ time: formatTime(first.source.start) }))
  if (last && now > start && now < end && last.end > now)
    notes.push(STRIP_WORDS.until({ time: formatTime(fetchedAt(last.start, parts) ?? last.source.start) }))
  else if (last && last.end < end) notes.push(STRIP_WORDS.until({ time: formatTime(last.source.end) }))
  if (known > 0 && known < hours.length)
    notes.push(STRIP_WORDS.covered({ count: formatCount(known), of: formatCount(hours.length) }))
  return notes.join(', ')
}

/** Of a day without online time which kind of nothing it is; null where there are figures to show. */
export function quietWords({ hours, sums, end }: StripDay, now: number): string | null {
  if (sums === null) {
    const state = hours[0]?.state ?? 'missing'
    return state === 'final' || state === 'provisional' ? STRIP_WORDS.gaps.missing : STRIP_WORDS.gaps[state]
  }
  if (sums.onlineSeconds > 0) return null
  const known = hours.filter(({ seconds }) => seconds !== null)
  if (known.length < hours.length) return STRIP_WORDS.offlineHere
  return end > now ? STRIP_WORDS.offlineSoFar : STRIP_WORDS.offlineAllDay
}

/** `Sun 1 Nov 01:00–02:00 −04:00`. */
export function hourTitle({ source: { start, end } }: Pick<StripHour, 'source'>): string {
  return `${formatDay(start)} ${formatTime(start)}–${formatTime(end)} ${formatOffset(start)}`
}

/** What is known about an interval. */
export function stateWords({ state, running }: Pick<StripHour, 'state' | 'running'>): string {
  if (state !== 'final' && state !== 'provisional') return STRIP_WORDS.gaps[state]
  if (running) return STRIP_WORDS.running
  return state === 'final' ? STRIP_WORDS.final : STRIP_WORDS.notFinal
}

/** The chart in a sentence. */
export function stripSummary(days: readonly StripDay[], query: Pick<ResolvedQuery, 'from' | 'interval'>): string {
  const [first, last] = [days[0]?.day ?? query.from, days.at(-1)?.day ?? query.from]
  const online = days.filter(({ sums }) => (sums?.onlineSeconds ?? 0) > 0)
  const longest = days.reduce<StripDay | null>(
    (most, day) => (day.longestSeconds > (most?.longestSeconds ?? 0) ? day : most),
    null,
  )
  return (
    STRIP_WORDS.summary({
      days: first === last ? formatDay(first) : `${formatDay(first)} – ${formatDay(last)}`,
      online: formatCount(online.length),
      // Of what is not there nobody knows whether it was online.
      of: daysText(days.filter(({ sums }) => sums !== null).length),
      interval: INTERVAL_NAMES[query.interval].one,
    }) +
    (longest ? STRIP_WORDS.longest({ day: formatDay(longest.day), longest: lengthWords(longest.longestSeconds) }) : '')
  )
}
