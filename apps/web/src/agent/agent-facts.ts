import type { TimeSheetReport } from '@readyboard/contract'
import { formatCount, formatDuration } from '../ui/format.ts'
import { zoneShortName } from '../ui/local-time.ts'
import { formatDay, formatTime } from '../ui/wall-clock.ts'
import { AGENT_WORDS } from '../words/agent.ts'
import type { StripDay } from './strip-days.ts'
import { daysText } from './strip-words.ts'

/**
 * What is to be said of an agent in one line: where, how long online, and when last. `days`: the newest of the range,
 * and all of it where `whole`.
 */
export function agentFacts(
  queue: string,
  report: TimeSheetReport,
  days: { list: readonly StripDay[]; whole: boolean; newest: boolean } | null,
): string {
  const { onlineSeconds } = report.summary
  if (onlineSeconds === null) return queue
  if (onlineSeconds === 0) return `${queue} · ${AGENT_WORDS.notOnline}`
  return [queue, onlineWords(onlineSeconds, days), days?.newest ? lastSeenWords(report, days.list) : null]
    .filter((words) => words !== null)
    .join(' · ')
}

function onlineWords(seconds: number, days: { list: readonly StripDay[]; whole: boolean } | null): string {
  const time = formatDuration(seconds)
  if (!days?.whole) return AGENT_WORDS.online({ time })
  const online = days.list.filter(({ sums }) => (sums?.onlineSeconds ?? 0) > 0).length
  return AGENT_WORDS.onlineOnDays({ time, days: formatCount(online), of: daysText(days.list.length) })
}

/** The last interval with online time; of one that still runs, the moment up to which it is known. */
function lastSeenWords({ query, coverage }: TimeSheetReport, days: readonly StripDay[]): string | null {
  const last = days.flatMap(({ hours }) => hours).findLast(({ source }) => (source.onlineSeconds ?? 0) > 0)
  if (!last) return null
  const { start, end } = last.source
  const zone = zoneShortName(start, query.tz)
  const day = formatDay(start)
  if (last.running && coverage.asOf) return AGENT_WORDS.lastSeenAt({ day, time: formatTime(coverage.asOf), zone })
  return AGENT_WORDS.lastSeenIn({ day, from: formatTime(start), to: formatTime(end), zone })
}
