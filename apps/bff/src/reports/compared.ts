import type { AgentRow, AgentsAnswer, ComparedReport, ComparedTotals, IntervalRow } from '@readyboard/contract'
import { formatInstant, type Span, type Sums } from '@readyboard/timesheet'
import { type Asked, type Known, toCoverage, toQuery } from './asked.ts'
import { type GroupFigures, spanOfOne, toMeasures, toSummary } from './figures.ts'
import { type SumsByBucket, seriesOf, summaryOf } from './time-sheet-report.ts'

/** What is compared with: the range, what is known of it, and for each interval of the other its counterpart here. */
export type Compared = { asked: Asked; known: Known; counterparts: readonly (number | null)[] }

/** One side of the intervals that are alike; `coveredSeconds` is how long these are. */
export type AlikeSums = { figures: GroupFigures | undefined; coveredSeconds: number }
/** Both sides, judged alike, and for each interval of the range its counterpart where the two are alike. */
export type AlikeBoth = { places: readonly (number | null)[]; span: Span; now: AlikeSums; before: AlikeSums }

/** The compared range as the report shows it. */
export function comparedReport(asked: Asked, compared: Compared, sums: SumsByBucket, alike: AlikeBoth): ComparedReport {
  return {
    ...comparedTotals(asked, compared, alike),
    summary: summaryOf(compared.asked, compared.known, sums),
    series: seriesOf(compared.asked, compared.known, sums),
    counterparts: [...compared.counterparts],
  }
}

/** The compared range as the tables name it. `alike`: null where their totals have no counterpart. */
export function comparedTotals(asked: Asked, compared: Compared, alike: AlikeBoth | null): ComparedTotals {
  return {
    query: toQuery(compared.asked),
    coverage: toCoverage(compared.asked, compared.known),
    alike: alike && alikeAnswer(asked, alike),
  }
}

/** The totals of both sides; null where no pair of intervals is alike. */
function alikeAnswer(asked: Asked, { places, span, now, before }: AlikeBoth): ComparedTotals['alike'] {
  const last = asked.buckets[places.findLastIndex((place) => place !== null)]
  if (!last) return null
  const summary = ({ figures, coveredSeconds }: AlikeSums) => toSummary(figures, coveredSeconds, span)
  return {
    intervals: places.filter((place) => place !== null).length,
    of: places.length,
    until: formatInstant(last.end, asked.zone),
    now: summary(now),
    before: summary(before),
  }
}

type SumsByAgent = ReadonlyMap<string, Sums>

/** The agents table with both sides of each row, like for like. `now` and `before`: sums by user id. */
export function comparedAgents(
  answer: AgentsAnswer,
  asked: Asked,
  compared: Compared,
  alike: AlikeBoth,
  people: { now: SumsByAgent; before: SumsByAgent },
): AgentsAnswer {
  const side = (sums: Sums | undefined) => (sums ? toMeasures(sums, alike.span) : null)
  const row = (agent: AgentRow): AgentRow => ({
    ...agent,
    compared: {
      now: side(people.now.get(agent.userId)),
      before: side(people.before.get(agent.userId)),
    },
  })
  return { ...answer, compared: comparedTotals(asked, compared, alike), rows: answer.rows.map(row) }
}

/** What one row of the intervals table was in the counterpart of its interval. */
export function beforeOf({ asked: { buckets, interval, zone } }: Compared, place: number, sums: Sums): Before {
  const { start, end } = buckets[place] ?? { start: 0, end: 0 }
  return {
    ...toMeasures(sums, spanOfOne(interval)),
    start: formatInstant(start, zone),
    end: formatInstant(end, zone),
  }
}

type Before = NonNullable<IntervalRow['before']>
