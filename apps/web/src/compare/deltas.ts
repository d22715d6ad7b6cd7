import type { Alike, Coverage, MeasureFields, ResolvedQuery } from '@readyboard/contract'
import { OCCUPANCIES, percentFormOf } from '../occupancy/occupancies.ts'
import { occupancyDivision, occupancyText } from '../occupancy/sum-words.ts'
import { comparedWords } from '../question/compared-range.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { averageTalk, averageWrapUp } from '../ui/average.ts'
import { formatAverage, formatCount, formatDuration, formatPercent, formatSeconds } from '../ui/format.ts'
import { COMPARE } from '../words/compare.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { plural } from '../words/plural.ts'
import { amountChange, pointsChange, secondsChange } from './delta-text.ts'

/** A difference as it is shown, and the sums behind it, a line for each fact. */
export type Delta = { text: string; reason: string }

/** The measures of two sides, and the lines above and below their sums in every explanation. */
export type Sides = { now: MeasureFields; before: MeasureFields; versus: string; basis: string | null }

/** A range, and how much of it is there. */
export type Side = { query: ResolvedQuery; coverage: Pick<Coverage, 'state'> }
export type ComparedSide = Side & { alike: Alike | null }

/** What is compared with what, and how much of it is alike, in words. `now`: epoch seconds. */
export function restsOn(asked: Side, compared: ComparedSide, now: number): Pick<Sides, 'versus' | 'basis'> {
  const versus = COMPARE.likeForLike({ range: comparedWords(compared.query, asked.query) })
  const { alike } = compared
  if (!alike) return { versus, basis: null }
  const { intervals, of } = alike
  const [count, unit] = [formatCount(intervals), plural(of, INTERVAL_NAMES[asked.query.interval])]
  if (intervals === of) return { versus, basis: COMPARE.all({ count, unit }) }
  const isRunning = Date.parse(asked.query.to) / 1000 > now
  const isWhole = asked.coverage.state === 'complete' && compared.coverage.state === 'complete'
  const why = whyLeftOut(of - intervals, isRunning, isWhole)
  return { versus, basis: COMPARE.some({ count, of: formatCount(of), unit, why }) }
}

/** Of ranges that are there as a whole nothing is left out but what still runs, and what stands beside nothing. */
function whyLeftOut(leftOut: number, isRunning: boolean, isWhole: boolean): string {
  if (isRunning && leftOut === 1) return COMPARE.runningLeftOut
  if (isWhole) return isRunning ? COMPARE.runningAndNoCounterpart : COMPARE.noCounterpart
  return isRunning ? COMPARE.onlyClosedOnBothSides : COMPARE.onlyBothSides
}

export function onlineDelta(sides: Sides): Delta | null {
  const [now, then] = both(sides, ({ onlineSeconds }) => onlineSeconds)
  return amount(sides, now, then, formatDuration)
}

export function callsDelta(sides: Sides): Delta | null {
  const [now, then] = both(sides, ({ inboundCalls }) => inboundCalls)
  return amount(sides, now, then, formatCount)
}

type State = 'ready' | 'notReady' | 'occupied'

export function shareDelta(sides: Sides, state: State): Delta | null {
  const [now, then] = both(sides, (row) => row[`${state}Share`])
  const sum = (row: MeasureFields) => {
    const whole = (row.readySeconds ?? 0) + (row.notReadySeconds ?? 0) + (row.occupiedSeconds ?? 0)
    const value = formatPercent(row[`${state}Share`])
    return COMPARE.equals({ sum: `${formatSeconds(row[`${state}Seconds`] ?? 0)} ÷ ${formatSeconds(whole)}`, value })
  }
  return explained(sides, pointsChange(now, then), sum)
}

/** Of the definition that is meant. */
export function occupancyDelta(sides: Sides, choice: OccupancyChoice): Delta | null {
  const [now, then] = both(sides, (row) => row[OCCUPANCIES[choice].measure])
  const sum = (row: MeasureFields) =>
    choice === 'zoom'
      ? occupancyText(row, choice)
      : COMPARE.equals({ sum: occupancyDivision(row, choice), value: occupancyText(row, choice) })
  return explained(sides, pointsChange(now, then, percentFormOf(choice)), sum)
}

export function talkDelta(sides: Sides): Delta | null {
  const [now, then] = both(sides, (row) => averageTalk(row).seconds)
  const sum = (row: MeasureFields) => overCalls(averageTalk(row).seconds, row.inboundCalls ?? 0)
  return explained(sides, secondsChange(now, then), sum)
}

export function wrapUpDelta(sides: Sides): Delta | null {
  const [now, then] = both(sides, (row) => averageWrapUp(row).seconds)
  const sum = (row: MeasureFields) =>
    overCalls(averageWrapUp(row).seconds, (row.inboundCalls ?? 0) + (row.outboundCalls ?? 0))
  return explained(sides, secondsChange(now, then), sum)
}

const both = <Value>({ now, before }: Sides, of: (row: MeasureFields) => Value) => [of(now), of(before)] as const

const overCalls = (seconds: number | null, calls: number) =>
  COMPARE.overCalls({ value: formatAverage(seconds), calls: formatCount(calls) })

/**
 * What is told instead of differences where somebody was online, but in none of the intervals that are compared; else
 * null. `whole`: of all that was asked.
 */
export function onlyElsewhere(whole: Online, now: Online | null, look: Pick<Sides, 'versus' | 'basis'>): Delta | null {
  if (!whole.onlineSeconds || now?.onlineSeconds) return null
  return { text: COMPARE.notCompared, reason: lines(look.versus, COMPARE.onlyElsewhere, look.basis) }
}

type Online = Pick<MeasureFields, 'onlineSeconds'>

type Amount = number | null

function amount(sides: Sides, now: Amount, then: Amount, write: (value: number) => string): Delta | null {
  const text = amountChange(now, then)
  if (text === null || now === null || then === null) return null
  const difference = `${now > then ? '+' : ''}${write(now - then)}`
  const words = COMPARE.sides({ now: write(now), before: write(then), difference })
  return { text, reason: lines(sides.versus, words, sides.basis) }
}

function explained(sides: Sides, text: string | null, sum: (row: MeasureFields) => string): Delta | null {
  if (text === null) return null
  const [now, then] = both(sides, sum)
  return {
    text,
    reason: lines(sides.versus, COMPARE.nowSide({ value: now }), COMPARE.thenSide({ value: then }), sides.basis),
  }
}

const lines = (...words: (string | null)[]) => words.filter((line) => line !== null).join('\n')
