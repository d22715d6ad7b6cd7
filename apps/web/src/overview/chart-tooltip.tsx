import { type Interval, MINIMUM_AVAILABLE_SECONDS } from '@readyboard/timesheet'
import { availableSeconds, occupancyHeader } from '../occupancy/occupancies.ts'
import { occupancyDivision, occupancyText } from '../occupancy/sum-words.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { IconButton } from '../ui/button.tsx'
import { formatCount, formatDuration, formatPercent } from '../ui/format.ts'
import { NothingMark } from '../ui/nothing-mark.tsx'
import { CHART_TOOLTIP as WORDS } from '../words/chart-tooltip.ts'
import { FIGURES } from '../words/figures.ts'
import { plural } from '../words/plural.ts'
import { STATES } from '../words/states.ts'
import { comparedPoints } from './compared-words.ts'
import { intervalWords } from './interval-words.ts'
import type { TimePoint } from './time-points.ts'
import { TOOLTIP_WIDTH } from './tooltip-place.ts'

type ChartTooltipProps = {
  point: TimePoint
  occupancy: OccupancyChoice
  interval: Interval
  tz: string
  left: number
  pinned: boolean
  onUnpin: () => void
  onOpen: (point: TimePoint) => void
}

/** The numbers of one interval; mirrors the stack, so not ready stands on top. */
export function ChartTooltip({ point, occupancy, interval, tz, left, pinned, onUnpin, onOpen }: ChartTooltipProps) {
  const { source } = point
  const { title, note } = intervalWords(source, interval, tz)
  const state = stateWords(point)
  const nothing = point.seconds ? isNobody(point) && 'offline' : 'not-fetched'
  return (
    <div className={`chart-tooltip ${pinned ? 'pinned' : ''}`} style={{ left, width: TOOLTIP_WIDTH }}>
      <div className="flex items-center justify-between gap-3">
        <b className="font-semibold">{title}</b>
        {pinned ? (
          <IconButton icon="close" label={WORDS.close} className="-my-2 -mr-2" onClick={onUnpin} />
        ) : (
          <span className="text-t2">{note}</span>
        )}
      </div>
      {point.seconds && (
        <table className="mt-1.5">
          <tbody>
            <Line
              swatch="not-ready"
              name={STATES.notReady.name}
              seconds={source.notReadySeconds}
              beside={formatPercent(source.notReadyShare)}
            />
            <Line
              swatch="ready"
              name={STATES.ready.name}
              seconds={source.readySeconds}
              beside={formatPercent(source.readyShare)}
            />
            <Line
              swatch="occupied"
              name={STATES.occupied.name}
              seconds={source.occupiedSeconds}
              beside={formatPercent(source.occupiedShare)}
            />
            <tr className="online">
              <th scope="row">{STATES.online.name}</th>
              <td>{formatDuration(source.onlineSeconds)}</td>
              <td>{plural(source.agents ?? 0, WORDS.agents)({ count: formatCount(source.agents) })}</td>
            </tr>
          </tbody>
        </table>
      )}
      {state && (
        <p className={`${point.seconds ? 'mt-1.5' : 'mt-1'} flex items-baseline gap-1.5 text-t2`}>
          {nothing && (
            <span className="relative top-px">
              <NothingMark kind={nothing} />
            </span>
          )}
          {state}
        </p>
      )}
      {point.seconds && <OccupancySum {...{ point, occupancy }} compared={comparedPoints(point, interval, tz)} />}
      {pinned && (
        <button type="button" className="chart-tooltip-link" onClick={() => onOpen(point)}>
          {WORDS.showRows}
        </button>
      )}
      <p className="visually-hidden" role="status">
        {spoken(point, occupancy, title, note, comparedPoints(point, interval, tz))}
      </p>
    </div>
  )
}

function Line(props: { swatch: string; name: string; seconds: number | null; beside: string }) {
  return (
    <tr>
      <th scope="row">
        <span className="flex items-center gap-1.5">
          <i className={`swatch ${props.swatch}`} />
          {props.name}
        </span>
      </th>
      <td>{formatDuration(props.seconds)}</td>
      <td>{props.beside}</td>
    </tr>
  )
}

type OccupancySumProps = Pick<ChartTooltipProps, 'point' | 'occupancy'> & { compared: string }

function OccupancySum({ point: { source }, occupancy, compared }: OccupancySumProps) {
  const thin = (availableSeconds(source) ?? 0) < MINIMUM_AVAILABLE_SECONDS
  return (
    <div className="chart-tooltip-sum">
      <div className="flex flex-wrap justify-between gap-x-1.5">
        <b className={thin ? 'font-medium text-t2' : 'font-semibold'}>
          {occupancyHeader(occupancy)} {occupancyText(source, occupancy)}
        </b>
        {thin && <span className="text-t2">{FIGURES.thin}</span>}
        {compared && <span className="whitespace-nowrap text-t2">{compared}</span>}
      </div>
      <div className="mt-0.5 text-t2">{occupancyDivision(source, occupancy)}</div>
    </div>
  )
}

/** Fetched, and nobody was there: which is not the same as not fetched. */
const isNobody = ({ source }: TimePoint) => source.agents === 0

function stateWords(point: TimePoint): string {
  return [isNobody(point) && WORDS.nobody, fetchWords(point)].filter(Boolean).join(' ')
}

function fetchWords({ state, running }: TimePoint): string {
  if (running) return WORDS.running
  return state === 'final' ? '' : WORDS.states[state]
}

function spoken(point: TimePoint, occupancy: OccupancyChoice, title: string, note: string, compared: string): string {
  const { source } = point
  const numbers = point.seconds
    ? WORDS.spoken({
        notReady: formatDuration(source.notReadySeconds),
        ready: formatDuration(source.readySeconds),
        occupied: formatDuration(source.occupiedSeconds),
        occupancy: occupancyHeader(occupancy).toLowerCase(),
        value: occupancyText(source, occupancy),
      })
    : ''
  return [`${title} ${note}`.trim(), [numbers, compared].filter(Boolean).join(', '), stateWords(point)]
    .filter(Boolean)
    .join('. ')
}
