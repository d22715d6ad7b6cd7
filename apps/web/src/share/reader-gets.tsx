import type { LinkKind, ResolvedQuery, TimeSheetReport } from '@readyboard/contract'
import { isDaysBefore } from '@readyboard/timesheet'
import { coverageCounts, provisionalWords } from '../coverage/coverage-words.ts'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import { useAgentsWords } from '../question/agents-words.ts'
import { comparedDays } from '../question/compared-range.ts'
import { useQueueName } from '../question/queue-filter.tsx'
import { daysWords, resolvedDays } from '../question/range-words.ts'
import { useQuestion } from '../question/use-question.ts'
import { zoneCity } from '../ui/wall-clock.ts'
import { PRESET_WORDS } from '../words/ranges.ts'
import { SHARE } from '../words/share.ts'
import { ShareMark } from './share-mark.tsx'
import '../ui/fact-list.css'

type ReaderGetsProps = { report: TimeSheetReport | null; kind: LinkKind; wallboard: boolean }

/** What the link carries, as the reader will find it. */
export function ReaderGets({ report, kind, wallboard }: ReaderGetsProps) {
  const { question, occupancy } = useQuestion()
  const queue = useQueueName()
  const agents = useAgentsWords()
  const { title: _, words: meaning, formula, target } = OCCUPANCIES[occupancy]
  const band = target && `${Math.round(target.from * 100)}–${Math.round(target.to * 100)}`
  const { facts } = SHARE
  const tz = report?.query.tz ?? question.tz
  const rows: (readonly [name: string, value: string])[] = [
    ...(wallboard ? [[facts.page, SHARE.wallboard] as const] : []),
    [facts.queue, queue],
    [facts.agents, agents],
    [facts.range, wallboard ? SHARE.lastClosed : rangeWords(report, kind)],
    [facts.zone, tz ? SHARE.zone({ zone: zoneCity(tz) }) : SHARE.notKnownYet],
    ...(wallboard ? [] : tableRows(report)),
    [
      facts.occupancy,
      band ? SHARE.occupancyWithTarget({ meaning, formula, target: band }) : SHARE.occupancy({ meaning, formula }),
    ],
    ...(wallboard ? [] : [[facts.coverage, coverageWords(report)] as const]),
  ]
  return (
    <section className="share-facts" aria-labelledby="share-facts">
      <h3 id="share-facts" className="share-label">
        {SHARE.readerGets}
      </h3>
      <dl className="fact-list">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-[14px] flex items-start gap-[6px] text-xs text-t2">
        <ShareMark name="people" className="mt-px" />
        {SHARE.checkedAtOpening}
      </p>
    </section>
  )
}

function tableRows(report: TimeSheetReport | null) {
  const { facts } = SHARE
  return [
    [facts.interval, report ? SHARE.intervals[report.query.interval] : SHARE.notKnownYet] as const,
    [facts.compare, compareWords(report)] as const,
  ]
}

function rangeWords(report: TimeSheetReport | null, kind: LinkKind): string {
  if (!report) return SHARE.notKnownYet
  const { query } = report
  const preset = Object.entries(PRESET_WORDS).find(([preset]) => preset === query.range)?.[1]
  if (kind === 'rolling' && preset) return SHARE.rangeNow({ name: preset, days: resolvedDays(query) })
  return fixedDays(query)
}

/** `29 Oct – 4 Nov, 15:00`: days, and the clock where a day is not whole. */
function fixedDays(query: ResolvedQuery): string {
  const begins = query.from.slice(11, 16) === '00:00'
  const ends = query.to.slice(11, 16)
  if (!begins || ends === '00:00') return resolvedDays({ ...query, range: null })
  const days = daysWords(query.from.slice(0, 10), query.to.slice(0, 10))
  return SHARE.daysUntil({ days, time: ends })
}

function compareWords(report: TimeSheetReport | null): string {
  if (!report?.previous || report.query.compare === 'none') return SHARE.nothingCompared
  const { compare } = report.query
  const mode = isDaysBefore(compare) ? 'days-before' : compare
  return SHARE.compareModes[mode]({ days: comparedDays(report.previous.query, report.query) })
}

function coverageWords(report: TimeSheetReport | null): string {
  if (!report) return SHARE.notKnownYet
  const { series, query, coverage } = report
  const { main, closed } = coverageCounts(series, query.interval, Date.now())
  const provisional = provisionalWords(coverage, query.interval)
  return [closed || main, provisional].filter(Boolean).join(', ')
}
