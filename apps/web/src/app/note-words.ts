import type { ParameterProblem } from '@readyboard/contract'
import type { Interval } from '@readyboard/timesheet'
import { INTERVAL_NAMES } from '../words/interval-names.ts'

/** What is wrong with a part of a link, and what is shown instead of it; both without a full stop. */
export type NoteWords = { fact: string; instead: string }

type Wording = readonly [parameters: readonly string[], pattern: RegExp, fact: (found: RegExpExecArray) => string]

const ENDS = ['from', 'to']
/** How a problem quotes what was written. */
const WRITTEN = /^is "(.*?)"/

const INSTEAD: Record<string, string> = {
  range: 'the last 24 hours are shown',
  from: 'the last 24 hours are shown',
  to: 'the last 24 hours are shown',
  tz: 'the usual zone is used',
  interval: 'the range chooses its interval',
  queue: 'all queues are shown',
  agent: 'it is left out',
  team: 'it is left out',
  except: 'nobody is left out for it',
  compare: 'nothing is compared',
  week: 'the usual day is used',
  occupancy: 'occupancy of available time is shown',
  columns: 'it is left out',
  widths: 'it is left out',
}

const NAMES: Record<string, string> = {
  range: 'range',
  from: 'start of the range',
  to: 'end of the range',
  tz: 'zone',
  interval: 'interval',
  queue: 'queue',
  agent: 'agent',
  team: 'team',
  except: 'agent to leave out',
  compare: 'comparison',
  week: 'first day of the week',
  occupancy: 'occupancy',
  columns: 'column',
  widths: 'width of a column',
}

const WORDINGS: readonly Wording[] = [
  [['interval'], /^would fit as (.+)$/, ([, fits = '']) => `It fits by ${either(fits)}`],
  [['interval'], /^fits in no size/, () => 'No interval is long enough for this range: ask for a shorter one'],
  [ENDS, /^lies after/, () => 'The range ends before it starts'],
  [ENDS, /^lies in the future/, () => 'The range starts in the future'],
  [ENDS, /^the range is longer than (\d+) days/, ([, days = '']) => `The range is longer than ${days} days`],
  [['from'], /^is missing/, () => 'The range has no start'],
  [['to'], /^is missing/, () => 'The range has no end'],
  [['range'], /^goes without/, () => 'The link names both a range and its two ends'],
  [['tz'], WRITTEN, ([, written = '']) => `“${written}” is not a known time zone`],
  [['week'], WRITTEN, ([, written = '']) => `No week starts on “${written}” here`],
  [ENDS, WRITTEN, ([, written = '']) => `“${written}” is not a day of the calendar`],
  [
    ['agent', 'except'],
    /^is given \d+ times; at most (\d+)/,
    ([, most = '']) => `The link names more than ${most} agents`,
  ],
  [['occupancy'], /^is given/, () => 'The link names more than one occupancy'],
  [['agent', 'except'], /^is not the id/, () => 'Part of the agents cannot be read'],
  [['team'], /^is not the id/, () => 'Part of the teams cannot be read'],
  [['team'], /^is given \d+ times; at most (\d+)/, ([, most = '']) => `The link names more than ${most} teams`],
]

/** A problem as a person would say it; what nobody foresaw keeps its own words. */
export function noteWords({ parameter, detail }: ParameterProblem, interval: Interval | null = null): NoteWords {
  const instead = INSTEAD[parameter] ?? 'its default is shown'
  const name = NAMES[parameter] ?? parameter
  for (const [parameters, pattern, fact] of WORDINGS) {
    const found = parameters.includes(parameter) ? pattern.exec(detail) : null
    if (!found) continue
    const many = interval && parameter === 'interval' ? `${tooMany(interval)}. ` : ''
    return { fact: `${many}${fact(found)}`, instead: parameter === 'range' ? 'the two ends are used' : instead }
  }
  const [, written] = WRITTEN.exec(detail) ?? []
  if (written !== undefined) return { fact: `There is no ${name} “${written}”`, instead }
  return { fact: `The ${name}: ${detail.replaceAll('`', '').replace(/\.$/, '')}`, instead }
}

function tooMany(interval: Interval): string {
  const length = interval === '15_minutes' ? '15 minutes' : interval === '30_minutes' ? '30 minutes' : null
  return `By ${length ?? INTERVAL_NAMES[interval].one} this range has too many intervals`
}

/** `hour, day, week or month` of `1_hour, 1_day, 1_week, 1_month`. */
function either(fits: string): string {
  const words = fits
    .split(', ')
    .map((fit) => Object.entries(INTERVAL_NAMES).find(([key]) => key === fit)?.[1].one ?? fit)
  const last = words.pop() ?? ''
  return words.length > 0 ? `${words.join(', ')} or ${last}` : last
}
