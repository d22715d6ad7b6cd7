import type { Coverage, ResolvedQuery, TimeSheetReport } from '@readyboard/contract'
import { fetchedAt } from '../coverage/fetched-at.ts'
import { formatCount, formatDuration } from '../ui/format.ts'
import { zoneShortName } from '../ui/local-time.ts'
import { formatDay, formatTime } from '../ui/wall-clock.ts'
import { AGENT_WORDS } from '../words/agent.ts'
import type { ShownHours } from './shown-hours.ts'
import type { StripDay } from './strip-days.ts'
import { daysText } from './strip-words.ts'

/** Days of the range by the clock, or a part of those, and what is known of them. */
type KnownDays = {
  days: readonly StripDay[]
  report: { coverage: Pick<Coverage, 'state' | 'parts'> }
  shown: Pick<ShownHours, 'page' | 'pages'>
}

/** What is to be said of an agent in one line: where, how long online, and when last in the range. */
export function agentFacts(
  queue: string,
  report: Pick<TimeSheetReport, 'query' | 'summary'>,
  known: KnownDays | null,
): string {
  const { onlineSeconds } = report.summary
  if (onlineSeconds === null) return queue
  if (onlineSeconds === 0) return `${queue} · ${AGENT_WORDS.notOnline}`
  return [
    queue,
    onlineWords(onlineSeconds, known),
    known?.shown.page === 1 ? lastOnlineWords(report.query, known) : null,
  ]
    .filter((words) => words !== null)
    .join(' · ')
}

function onlineWords(seconds: number, known: KnownDays | null): string {
  const time = formatDuration(seconds)
  // Of how many days only where all of them are there.
  if (known?.shown.pages !== 1 || known.report.coverage.state !== 'complete') return AGENT_WORDS.online({ time })
  const online = known.days.filter(({ sums }) => (sums?.onlineSeconds ?? 0) > 0).length
  return AGENT_WORDS.onlineOnDays({ time, days: formatCount(online), of: daysText(known.days.length) })
}

/** The last interval with online time; of one that still runs, the moment up to which it is known. */
function lastOnlineWords({ tz }: ResolvedQuery, { days, report }: KnownDays): string | null {
  const last = days.flatMap(({ hours }) => hours).findLast(({ source }) => (source.onlineSeconds ?? 0) > 0)
  if (!last) return null
  const { start, end } = last.source
  const zone = zoneShortName(start, tz)
  const day = formatDay(start)
  const until = last.running ? fetchedAt(last.start, report.coverage.parts) : null
  if (until !== null) return AGENT_WORDS.lastOnlineAt({ day, time: formatTime(until), zone })
  return AGENT_WORDS.lastOnlineIn({ day, from: formatTime(start), to: formatTime(end), zone })
}
