import type { ExportFormat } from '@readyboard/contract'
import { DEFINITIONS, formatInstant, formatOffset, offsetSeconds } from '@readyboard/timesheet'
import { toCoverage, toQuery } from '../reports/asked.ts'
import { utcText } from './clock-text.ts'
import type { ExportFacts } from './export-facts.ts'

/** What a file says about itself: a name and a text each, in order, without line breaks. */
export type AboutLine = readonly [name: string, text: string]

const IDS_PER_LINE = 20

const UNITS = {
  csv: 'durations in seconds and as h:mm:ss; ratios are 0 to 1; Zoom’s percentages are 0 to 100',
  json: 'durations in seconds; ratios are 0 to 1; Zoom’s percentages are 0 to 100',
  xlsx: 'durations are real durations (a day is 1) but where a title says (s) for seconds; ratios are shown in per cent',
} satisfies Record<ExportFormat, string>

export function aboutLines(facts: ExportFacts): AboutLine[] {
  const { view, asked, known, build, madeAt, link } = facts
  const { from, to, tz, interval } = toQuery(asked)
  const lines: AboutLine[] = [
    ['Readyboard', `time sheet, one row per ${view.table === 'agents' ? 'agent' : 'agent and interval'}`],
    ['Range', `${from} to ${to} (end not included); ${utcText(from)} to ${utcText(to)}`],
    ['Time zone', `${tz}; ${offsetWords(facts)}`],
    ['Interval', interval],
    ...filterLines(facts),
    ...coverageLines(facts),
    ['As of', known.asOf === null ? 'nothing is stored yet' : formatInstant(known.asOf, asked.zone)],
    ['Rows', rowWords(facts)],
    ['Rows that do not add up', String(facts.inconsistentRows)],
    ...definitionLines(facts),
    ['Link', link],
    ['Made', `${formatInstant(madeAt, asked.zone)} by Readyboard ${build}`],
  ]
  return lines.map(([name, text]) => [name, text.replace(/[\r\n\t\0]+/g, ' ')])
}

function filterLines({ asked: { question }, view, queueName }: ExportFacts): AboutLine[] {
  const { queue, agents, teams, except, compare } = question
  const queues = queue === null ? 'all' : queueName === null ? queue : `${queueName} (${queue})`
  const everybody = agents.length === 0 && teams.length === 0
  return [
    ['Queue', queues],
    ['Agents', everybody ? 'all' : `${agents.length} chosen, ${teams.length} teams`],
    ...idLines('Agent ids', agents),
    ...idLines('Team ids', teams),
    ...idLines('All but these agent ids', except),
    ...line(compare !== 'none', 'Comparison', 'not part of the file'),
    ...line(view.search !== '', 'Search', `names with “${view.search}” in them`),
    ...line(view.only === 'inconsistent', 'Only', 'rows that do not add up'),
    ['Offline rows', view.offline ? 'included' : 'left out: rows without online time'],
    ...line(view.table === 'agents', 'Sorted by', `${view.sort}, ${view.order === 'asc' ? 'upwards' : 'downwards'}`),
  ]
}

function idLines(name: string, ids: readonly string[]): AboutLine[] {
  return Array.from({ length: Math.ceil(ids.length / IDS_PER_LINE) }, (_, index): AboutLine => {
    const some = ids.slice(index * IDS_PER_LINE, (index + 1) * IDS_PER_LINE)
    return [name, some.join(' ')]
  })
}

function coverageLines({ asked, known }: ExportFacts): AboutLine[] {
  const { intervals, rowsRejected, problem, state } = toCoverage(asked, known)
  const { covered, total, provisional } = intervals
  const counts = `${covered} of ${total} intervals; ${provisional} of them may still change (state is not final)`
  return [
    ['Coverage', `${state === 'complete' ? 'complete' : 'NOT COMPLETE'}: ${counts}`],
    ...missingStretches(asked, known).map((stretch): AboutLine => ['Missing', stretch]),
    ...line(problem !== null, 'Why', problem?.detail ?? ''),
    ...line(rowsRejected > 0, 'Rows of Zoom’s that could not be used', String(rowsRejected)),
  ]
}

/** Neighbours of one state as one stretch: `… to …, not fetched`. */
function missingStretches({ buckets, zone }: ExportFacts['asked'], known: ExportFacts['known']): string[] {
  const stretches: { start: number; end: number; state: string }[] = []
  for (const [index, { start, end }] of buckets.entries()) {
    const bucket = known.buckets[index]
    if (bucket?.covered) continue
    const state = bucket?.state ?? 'missing'
    const last = stretches.at(-1)
    if (last?.end === start && last.state === state) last.end = end
    else stretches.push({ start, end, state })
  }
  return stretches.map(
    ({ start, end, state }) => `${formatInstant(start, zone)} to ${formatInstant(end, zone)}, ${state}`,
  )
}

/** `-04:00 until 2026-11-01T06:00:00Z, then -05:00`. */
function offsetWords({ asked: { buckets, from, zone } }: ExportFacts): string {
  let [offset, words] = [offsetSeconds(from, zone), `offset ${formatOffset(offsetSeconds(from, zone))}`]
  for (const { start, end } of buckets) {
    for (const instant of [start, end - 1]) {
      const next = offsetSeconds(instant, zone)
      if (next === offset) continue
      words += `, then ${formatOffset(next)} (in the interval from ${formatInstant(start, zone)})`
      offset = next
    }
  }
  return words
}

function rowWords({ view, rows, allRows }: ExportFacts): string {
  return view.rows !== null && rows < allRows ? `the first ${rows} of ${allRows}` : String(rows)
}

/** The sums of the two tables differ: one also counts the intervals in which somebody has no row. */
const OFFLINE = {
  agents: 'covered time of the whole range minus online time, for people with a row',
  intervals: 'length of the interval, as far as covered, minus online time; intervals without a row have none',
} as const

function definitionLines({ view }: ExportFacts): AboutLine[] {
  const shown = ['occupancy', 'occupancyOfOnline', 'occupiedShare', 'readyShare', 'notReadyShare'] as const
  return [
    ...shown.map((key): AboutLine => [DEFINITIONS[key].name, `${DEFINITIONS[key].formula}, from seconds`]),
    ['Offline', OFFLINE[view.table]],
    ['Units', UNITS[view.format]],
    [view.format === 'json' ? 'Values of null' : 'Empty cells', 'not known, which is never 0'],
  ]
}

const line = (wanted: boolean, name: string, text: string): AboutLine[] => (wanted ? [[name, text]] : [])
