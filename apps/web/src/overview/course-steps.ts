import type { SeriesPoint } from '@readyboard/contract'
import { type Interval, isClockInterval } from '@readyboard/timesheet'
import { formatAverage, formatCount, formatDuration, formatPercent } from '../ui/format.ts'
import { formatDay } from '../ui/wall-clock.ts'
import { COURSE } from '../words/course.ts'
import { intervalWords } from './interval-words.ts'
import { type SparkMeasure, type SparkStep, sparkGroups, sparkStep } from './sparkline-values.ts'

export const COURSE_MEASURES = [
  'onlineSeconds',
  'occupiedShare',
  'readyShare',
  'notReadyShare',
  'inboundCalls',
  'averageInboundTalkSeconds',
  'averageWrapUpSeconds',
] as const satisfies readonly SparkMeasure[]

/**
 * How much of a step is known: `running` while it is not over, `provisional` while Zoom may still change it, `part` where
 * some of it is not fetched, `missing` where nothing is.
 */
export type StepState = 'final' | 'provisional' | 'running' | 'part' | 'missing'

/** A step of the curves with its name. */
export type CourseStep = SparkStep & { start: string; name: string; state: StepState }

/** The steps that the curves are drawn from. `now`: epoch seconds at which the numbers were true. */
export function courseSteps(series: readonly SeriesPoint[], interval: Interval, tz: string, now: number): CourseStep[] {
  return sparkGroups(series, interval).flatMap((points) => {
    const [first] = points
    if (!first) return []
    const byDay = isClockInterval(interval) && points.length > 1
    const name = byDay ? formatDay(first.start) : intervalWords(first, interval, tz).title
    return [{ ...sparkStep(points), start: first.start, name, state: stateOf(points, now) }]
  })
}

function stateOf(points: readonly SeriesPoint[], now: number): StepState {
  const known = points.filter(({ state }) => state === 'final' || state === 'provisional')
  if (known.length === 0) return 'missing'
  if (points.some(({ end }) => Date.parse(end) / 1000 > now)) return 'running'
  if (known.length < points.length) return 'part'
  return known.some(({ state }) => state === 'provisional') ? 'provisional' : 'final'
}

/** A measure as tables write it. */
export function measureText(value: number | null, measure: SparkMeasure): string {
  if (measure === 'onlineSeconds') return formatDuration(value)
  if (measure === 'inboundCalls') return formatCount(value)
  if (measure === 'averageInboundTalkSeconds' || measure === 'averageWrapUpSeconds') return formatAverage(value)
  return formatPercent(value)
}

/** One curve in a sentence. Part of a step is no low: where a curve turns is told of whole steps alone. */
export function courseSummary(steps: readonly CourseStep[], measure: SparkMeasure): string {
  const name = COURSE.names[measure]
  const known = steps.flatMap((step) => {
    const value = step[measure]
    return value === null ? [] : [{ at: step.name, value, state: step.state }]
  })
  if (known.length === 0) return COURSE.nothing({ name })
  const text = ({ value }: { value: number }) => measureText(value, measure)
  const whole = known.filter(({ state }) => state === 'final' || state === 'provisional')
  const running = known.find(({ state }) => state === 'running')
  const soFar = running && { value: text(running), at: running.at }
  const [first, last] = [whole.at(0), whole.at(-1)]
  if (!first || !last) return soFar ? COURSE.onlySoFar({ name, ...soFar }) : COURSE.nothingWhole({ name })
  const highest = whole.reduce((most, step) => (step.value > most.value ? step : most), first)
  const lowest = whole.reduce((least, step) => (step.value < least.value ? step : least), first)
  const sentence = COURSE.summary({
    name,
    first: text(first),
    last: text(last),
    lowest: text(lowest),
    highest: text(highest),
    highestAt: highest.at,
  })
  return soFar ? COURSE.soFar({ sentence, ...soFar }) : sentence
}
