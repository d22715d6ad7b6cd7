import {
  type Bucket,
  CLOCK_SECONDS,
  type ClockInterval,
  canonicalZone,
  isClockInterval,
  localDays,
} from '@readyboard/timesheet'
import type { Cell } from '../store/cell.ts'
import type { ResolvedQuestion } from './resolved-question.ts'
import type { Step } from './step-state.ts'

/**
 * A piece of a question that is answered from one cell, whole: a bucket below a day, else a local day. The first way to
 * answer it is the one that Zoom is asked for.
 */
export type Unit = { bucket: number; from: number; to: number; ways: Way[] }
export type Way = { cell: Cell; steps: Step[] }

const CLOCK_GRAINS: readonly ClockInterval[] = ['1_hour', '30_minutes', '15_minutes']

/**
 * The pieces of a question in order of time. Below a day the grain is the coarsest that divides the piece's edges in
 * UTC; a local day can also be answered by the hours that divide it. A cell of all agents answers for one agent too.
 *
 * @param dayZone null where Zoom refuses the zone: days are then answered from UTC hours alone
 */
export function unitsOf(question: ResolvedQuestion, source: string, now: number, dayZone: string | null): Unit[] {
  const { buckets, interval, zone } = question
  const scopes = scopesOf(question, source)
  if (isClockInterval(interval)) {
    return buckets.map((bucket, index) => clockUnit(bucket, index, CLOCK_SECONDS[interval], scopes, now))
  }
  return buckets.flatMap((bucket, index) =>
    localDays(bucket.start, bucket.end, zone).map(({ start, end }) => {
      const day = dayZone === null ? [] : scopes.map((scope) => dayWay(scope, dayZone, { start, end }))
      const hours = clockWays({ start, end }, CLOCK_SECONDS['1_hour'], scopes, now)
      const ways = [...day, ...hours]
      return { bucket: index, from: start, to: end, ways: ways.length > 0 ? ways : localTime({ start, end }, scopes) }
    }),
  )
}

/** One agent alone is asked for alone, which is cheaper; several are answered from everybody's rows. */
function scopesOf({ queue, agents }: ResolvedQuestion, source: string): Omit<Cell, 'grain' | 'zone'>[] {
  const everybody = { source, queue, agent: null }
  const [only] = agents
  return only !== undefined && agents.length === 1 ? [{ source, queue, agent: only }, everybody] : [everybody]
}

function dayWay(scope: Omit<Cell, 'grain' | 'zone'>, zone: string, day: Step): Way {
  return { cell: { ...scope, grain: '1_day', zone: canonicalZone(zone) }, steps: [day] }
}

function clockUnit(
  bucket: Bucket,
  index: number,
  longest: number,
  scopes: Omit<Cell, 'grain' | 'zone'>[],
  now: number,
): Unit {
  const ways = clockWays(bucket, longest, scopes, now)
  const { start, end } = bucket
  return { bucket: index, from: start, to: end, ways: ways.length > 0 ? ways : localTime(bucket, scopes) }
}

/**
 * Before zones had standard time (the last until 1972), clocks kept offsets that no grain divides. Nothing of that is
 * stored, and it is out of Zoom's reach: one step that nobody has says so.
 */
function localTime(piece: Bucket, scopes: Omit<Cell, 'grain' | 'zone'>[]): Way[] {
  return scopes.map((scope) => ({ cell: { ...scope, grain: '15_minutes', zone: 'UTC' }, steps: [piece] }))
}

/** Coarsest grain first. What has not begun by `now` is not needed. */
function clockWays(piece: Bucket, longest: number, scopes: Omit<Cell, 'grain' | 'zone'>[], now: number): Way[] {
  return CLOCK_GRAINS.filter((grain) => {
    const seconds = CLOCK_SECONDS[grain]
    return seconds <= longest && piece.start % seconds === 0 && piece.end % seconds === 0
  }).flatMap((grain) =>
    scopes.map((scope) => ({
      cell: { ...scope, grain, zone: 'UTC' },
      steps: stepsOf(piece, CLOCK_SECONDS[grain], now),
    })),
  )
}

function stepsOf({ start, end }: Bucket, seconds: number, now: number): Step[] {
  const steps: Step[] = []
  for (let at = start; at < end && at <= now; at += seconds) steps.push({ start: at, end: at + seconds })
  return steps
}
