import type { Summary, TimeSheetReport } from '@readyboard/contract'
import type { ReactNode } from 'react'
import { DeltaMark } from '../compare/delta-mark.tsx'
import type { ReportDeltas } from '../compare/report-deltas.ts'
import { coveredWords } from '../coverage/covered-words.ts'
import { basisWords, shareReason } from '../occupancy/sum-words.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { type Average, averageTalk, averageWrapUp } from '../ui/average.ts'
import { formatCount, formatHoursBeside, hoursAndMinutes, minutesAndSeconds, type Part } from '../ui/format.ts'
import { StateSplit } from '../ui/state-split.tsx'
import { FIGURES } from '../words/figures.ts'
import { STATES } from '../words/states.ts'
import { FigureValue, NO_VALUE, percentParts } from './figure-value.tsx'
import { type DefinitionButtonProps, OccupancyFigure } from './occupancy-figure.tsx'
import { Sparkline } from './sparkline.tsx'
import { type SparkMeasure, sparkSteps } from './sparkline-values.ts'
import './figures.css'

export type FigureCardsProps = {
  report: TimeSheetReport
  /** Epoch seconds at which the answer arrived. */
  now: number
  occupancy: OccupancyChoice
  /** How they differ from what they are compared with. */
  deltas: ReportDeltas | null
  definition?: DefinitionButtonProps
}

/**
 * The figures of the range, and how they differ from those of the range it is compared with. Where the answer is not
 * whole, the curves give way to how much of it is there. Without hooks, as is all below: the first time they are drawn before React is there.
 */
export function FigureCards({ report, now, occupancy, deltas, definition }: FigureCardsProps) {
  const { summary, basis, coverage, series, query } = report
  const covered = coverage.state === 'complete' ? null : coveredWords(series, query.interval, now)
  const steps = sparkSteps(series, query.interval)
  const last = series.at(-1)
  const unfinished = last !== undefined && (Date.parse(last.end) / 1000 > now || last.state === 'provisional')
  const talk = averageTalk(summary)
  const restsOn = basisWords(summary.agents, basis.agentIntervals, query.interval)
  const of = deltas?.of
  const share = (state: keyof typeof SHARES) => (
    <Share {...{ summary, state, restsOn }} below={below(SHARES[state].share)} />
  )
  const below = (measure: SparkMeasure, width = 64) => (
    <>
      {covered && <span>{covered}</span>}
      <DeltaMark delta={of?.[measure] ?? null} />
      {!covered && <Sparkline steps={steps} measure={measure} unfinished={unfinished} width={width} />}
    </>
  )
  return (
    <>
      <div className="time-figures card">
        <div className="figure-row">
          <Figure
            name={FIGURES.onlineTime}
            parts={timeParts(summary.onlineSeconds)}
            versus={deltas?.versus}
            below={below('onlineSeconds')}
            className="online"
          />
          {share('occupied')}
          {share('ready')}
          {share('notReady')}
        </div>
        <StateSplit row={summary} className="flat" />
      </div>
      <OccupancyFigure {...{ summary, covered, occupancy, restsOn, definition }} delta={of?.occupancy ?? null} />
      <div className="call-figures card figure-row">
        <Figure
          name={FIGURES.inboundCalls}
          parts={countParts(summary.inboundCalls)}
          below={below('inboundCalls', 50)}
        />
        <Figure
          name={FIGURES.averageTalk}
          parts={averageParts(talk)}
          reason={talk.reason}
          below={below('averageInboundTalkSeconds', 50)}
        />
        <Figure
          name={FIGURES.averageWrapUp}
          note={FIGURES.wrapUpIsAbout}
          parts={averageParts(averageWrapUp(summary))}
          about
          below={below('averageWrapUpSeconds', 50)}
        />
      </div>
    </>
  )
}

type FigureProps = {
  name: ReactNode
  parts: readonly Part[]
  beside?: string
  /** What is compared with, in the corner where there is room for it. */
  versus?: string | null | undefined
  below: ReactNode
  note?: string
  /** Why there is no value, or the sum behind it. */
  reason?: string | null
  /** The value is right only about. */
  about?: boolean
  className?: string
}

function Figure({ name, parts, beside, versus, below, note, reason, about = false, className = '' }: FigureProps) {
  return (
    <div className={`figure ${className}`} title={note}>
      <div className="figure-name">{name}</div>
      <FigureValue parts={parts} about={about} reason={reason ?? null} />
      {beside && <Beside words={beside} />}
      {versus && (
        <div className="figure-beside versus">
          <span>{versus}</span>
        </div>
      )}
      <div className="figure-below">{below}</div>
    </div>
  )
}

/** Hours in the corner, whose minutes go first where there is no room for both. */
function Beside({ words }: { words: string }) {
  const [hours, minutes] = words.split(' ')
  return (
    <div className="figure-beside" title={words}>
      {hours}
      {minutes && <span className="minutes"> {minutes}</span>}
    </div>
  )
}

const SHARES = {
  occupied: { swatch: 'occupied', share: 'occupiedShare', seconds: 'occupiedSeconds' },
  ready: { swatch: 'ready', share: 'readyShare', seconds: 'readySeconds' },
  notReady: { swatch: 'not-ready', share: 'notReadyShare', seconds: 'notReadySeconds' },
} as const

type ShareProps = { summary: Summary; state: keyof typeof SHARES; restsOn: string | null; below: ReactNode }

function Share({ summary, state, restsOn, below }: ShareProps) {
  const { swatch, share, seconds } = SHARES[state]
  const { name, words } = STATES[state]
  const label = (
    <>
      <i className={`swatch ${swatch}`} />
      {name}
    </>
  )
  return (
    <Figure
      name={label}
      parts={percentParts(summary[share])}
      reason={shareReason(summary, seconds, words, restsOn)}
      beside={formatHoursBeside(summary[seconds])}
      below={below}
    />
  )
}

const timeParts = (seconds: number | null) => (seconds === null ? NO_VALUE : hoursAndMinutes(seconds))
const countParts = (count: number | null) => (count === null ? NO_VALUE : [{ value: formatCount(count), unit: '' }])

const averageParts = ({ seconds }: Average) => (seconds === null ? NO_VALUE : minutesAndSeconds(seconds))
