import type { CoveragePart, ResolvedQuery, TimeSheetReport } from '@readyboard/contract'
import { fetchedAt } from '../coverage/fetched-at.ts'
import { formatCount, formatDuration } from '../ui/format.ts'
import { zoneShortName } from '../ui/local-time.ts'
import { formatDay, formatTime } from '../ui/wall-clock.ts'
import { AGENT_WORDS } from '../words/agent.ts'
import type { StripDay } from './strip-days.ts'
import { daysText } from './strip-words.ts'

/** Days of the range by the clock, and what is known of them: all of it where `whole`, the last of it where `newest`. */
type KnownDays = { list: readonly StripDay[]; parts: readonly CoveragePart[]; whole: boolean; newest: boolean }

/** What is to be said of an agent in one line: where, how long online, and when last. */
export function agentFacts(
  queue: string,
  report: Pick<TimeSheetReport, 'query' | 'summary'>,
  days: KnownDays | null,
): string {
  const { onlineSeconds } = report.summary
  if (onlineSeconds === null) return queue
  if (onlineSeconds === 0) return `${queue} · ${AGENT_WORDS.notOnline}`
  return [queue, onlineWords(onlineSeconds, days), days?.newest ? lastSeenWords(report.query, days) : null]
    .filter((words) => words !== null)
    .join(' · ')
}

function onlineWords(seconds: number, days: KnownDays | null): string {
  const time = formatDuration(seconds)
  if (!days?.whole) return AGENT_WORDS.online({ time })
  const online = days.list.filter(({ sums }) => (sums?.onlineSeconds ?? 0) > 0).length
  return AGENT_WORDS.onlineOnDays({ time, days: formatCount(online), of: daysText(days.list.length) })
}

/** The last interval with online time; of one that still runs, the moment up to which it is known. */
function lastSeenWords({ tz }: ResolvedQuery, { list, parts }: KnownDays): string | null {
  const last = list.flatMap(({ hours }) => hours).findLast(({ source }) => (source.onlineSeconds ?? 0) > 0)
  if (!last) return null
  const { start, end } = last.source
  const zone = zoneShortName(start, tz)
  const day = formatDay(start)
  const until = last.running ? fetchedAt(last.start, parts) : null
  if (until !== null) return AGENT_WORDS.lastSeenAt({ day, time: formatTime(until), zone })
  return AGENT_WORDS.lastSeenIn({ day, from: formatTime(start), to: formatTime(end), zone })
}
