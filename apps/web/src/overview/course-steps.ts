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

/** A step of the curves with its name. `open`: Zoom may still change it, or it is not over. */
export type CourseStep = SparkStep & { start: string; name: string; open: boolean }

/** The steps that the curves are drawn from. */
export function courseSteps(series: readonly SeriesPoint[], interval: Interval, tz: string): CourseStep[] {
  return sparkGroups(series, interval).flatMap((points) => {
    const [first] = points
    if (!first) return []
    const byDay = isClockInterval(interval) && points.length > 1
    const name = byDay ? formatDay(first.start) : intervalWords(first, interval, tz).title
    return [{ ...sparkStep(points), start: first.start, name, open: points.some(({ state }) => state !== 'final') }]
  })
}

/** A measure as tables write it. */
export function measureText(value: number | null, measure: SparkMeasure): string {
  if (measure === 'onlineSeconds') return formatDuration(value)
  if (measure === 'inboundCalls') return formatCount(value)
  if (measure === 'averageInboundTalkSeconds' || measure === 'averageWrapUpSeconds') return formatAverage(value)
  return formatPercent(value)
}

/** One curve in a sentence. */
export function courseSummary(steps: readonly CourseStep[], measure: SparkMeasure): string {
  const name = COURSE.names[measure]
  const known = steps.flatMap((step) => {
    const value = step[measure]
    return value === null ? [] : [{ at: step.name, value }]
  })
  const [first, last] = [known.at(0), known.at(-1)]
  if (!first || !last) return COURSE.nothing({ name })
  const highest = known.reduce((most, step) => (step.value > most.value ? step : most), first)
  const lowest = known.reduce((least, step) => (step.value < least.value ? step : least), first)
  const text = ({ value }: { value: number }) => measureText(value, measure)
  return COURSE.summary({
    name,
    first: text(first),
    last: text(last),
    lowest: text(lowest),
    highest: text(highest),
    highestAt: highest.at,
  })
}
