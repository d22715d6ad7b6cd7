import type { ParameterProblem } from '@readyboard/contract'
import type { Interval } from '@readyboard/timesheet'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { LINK_NOTE as WORDS } from '../words/link-note.ts'

/** What is wrong with a part of a link, and what is shown instead of it; both without a full stop. */
export type NoteWords = { fact: string; instead: string }

type Wording = readonly [parameters: readonly string[], pattern: RegExp, fact: (found: RegExpExecArray) => string]

const ENDS = ['from', 'to']
/** How a problem quotes what was written. */
const WRITTEN = /^is "(.*?)"/

const INSTEAD: Record<string, string> = WORDS.instead
const NAMES: Record<string, string> = WORDS.names
const MINUTES: Partial<Record<Interval, string>> = WORDS.minutes

const WORDINGS: readonly Wording[] = [
  [['interval'], /^would fit as (.+)$/, ([, fits = '']) => WORDS.fits({ intervals: either(fits) })],
  [['interval'], /^fits in no size/, () => WORDS.fitsNone],
  [ENDS, /^lies after/, () => WORDS.endsFirst],
  [ENDS, /^lies in the future/, () => WORDS.future],
  [ENDS, /^the range is longer than (\d+) days/, ([, days = '']) => WORDS.tooLong({ days })],
  [['from'], /^is missing/, () => WORDS.noStart],
  [['to'], /^is missing/, () => WORDS.noEnd],
  [['range'], /^goes without/, () => WORDS.both],
  [['tz'], WRITTEN, ([, written = '']) => WORDS.noZone({ written })],
  [['week'], WRITTEN, ([, written = '']) => WORDS.noWeek({ written })],
  [ENDS, WRITTEN, ([, written = '']) => WORDS.noDay({ written })],
  [['agent', 'except'], /^is given \d+ times; at most (\d+)/, ([, most = '']) => WORDS.manyAgents({ most })],
  [['occupancy'], /^is given/, () => WORDS.manyOccupancies],
  [['agent', 'except'], /^is not the id/, () => WORDS.unreadAgents],
  [['team'], /^is not the id/, () => WORDS.unreadTeams],
  [['team'], /^is given \d+ times; at most (\d+)/, ([, most = '']) => WORDS.manyTeams({ most })],
]

/** A problem as a person would say it; what nobody foresaw keeps its own words. */
export function noteWords({ parameter, detail }: ParameterProblem, interval: Interval | null = null): NoteWords {
  const instead = INSTEAD[parameter] ?? WORDS.insteadOfOther
  const name = NAMES[parameter] ?? parameter
  for (const [parameters, pattern, fact] of WORDINGS) {
    const found = parameters.includes(parameter) ? pattern.exec(detail) : null
    if (!found) continue
    const second = fact(found)
    return {
      fact: interval && parameter === 'interval' ? WORDS.facts({ first: tooMany(interval), second }) : second,
      instead: parameter === 'range' ? WORDS.insteadOfBoth : instead,
    }
  }
  const [, written] = WRITTEN.exec(detail) ?? []
  if (written !== undefined) return { fact: WORDS.unknown({ name, written }), instead }
  return { fact: WORDS.other({ name, detail: detail.replaceAll('`', '').replace(/\.$/, '') }), instead }
}

function tooMany(interval: Interval): string {
  return WORDS.tooMany({ interval: MINUTES[interval] ?? INTERVAL_NAMES[interval].one })
}

/** `hour, day, week or month` of `1_hour, 1_day, 1_week, 1_month`. */
function either(fits: string): string {
  const words = fits
    .split(', ')
    .map((fit) => Object.entries(INTERVAL_NAMES).find(([key]) => key === fit)?.[1].one ?? fit)
  const last = words.pop() ?? ''
  return words.length > 0 ? WORDS.either({ others: words, last }) : last
}
