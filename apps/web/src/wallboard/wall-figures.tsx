import type { SeriesPoint } from '@readyboard/contract'
import { MINIMUM_AVAILABLE_SECONDS, type Ratio } from '@readyboard/timesheet'
import { availableSeconds, OCCUPANCIES } from '../occupancy/occupancies.ts'
import { percentForm, targetPlace } from '../occupancy/target-place.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { formatOneDecimal, formatPercentNumber, formatWholePercentNumber, MISSING } from '../ui/format.ts'
import { epochSeconds } from '../ui/local-time.ts'
import { OccupancyTrack } from '../ui/occupancy-track.tsx'
import { wholePercents } from '../ui/whole-percents.ts'
import { WALLBOARD } from '../words/wallboard.ts'

type WallFiguresProps = { point: SeriesPoint; occupancy: OccupancyChoice }

/** The hero: occupancy of the last closed interval, and where it lies beside its target. */
export function WallHero({ point, occupancy }: WallFiguresProps) {
  const { measure, words, target } = OCCUPANCIES[occupancy]
  const value = point[measure]
  // A target is read best on the upper half; without one all of it is as likely.
  const start = target ? 0.5 : 0
  const thin = (availableSeconds(point) ?? 0) < MINIMUM_AVAILABLE_SECONDS
  return (
    <section className="wall-hero" aria-label={WALLBOARD.occupancy({ words })}>
      <h2 className="wall-label">{WALLBOARD.occupancy({ words })}</h2>
      <p className="wall-value hero">
        {value === null ? MISSING : percentText(value, thin ? null : target)}
        {value !== null && <small>%</small>}
      </p>
      <OccupancyTrack {...{ value, target, thin, start }} large />
      <p className="wall-scale">
        <span>{formatWholePercentNumber(start)}</span>
        <b>{thin ? WALLBOARD.thinBase : bandText(value, target)}</b>
        <span>100</span>
      </p>
    </section>
  )
}

function percentText(value: number, target: Ratio['target']): string {
  const isWhole = target === null || percentForm(value, target) === 'whole'
  return isWhole ? formatWholePercentNumber(value) : formatPercentNumber(value)
}

function bandText(value: number | null, target: Ratio['target']): string {
  if (value === null || target === null) return ''
  const place = targetPlace(value, target)
  return WALLBOARD.band({
    place: place === 'far-above' ? 'above' : place,
    from: formatWholePercentNumber(target.from),
    to: formatWholePercentNumber(target.to),
  })
}

const STATES = [
  { key: 'occupied', seconds: 'occupiedSeconds' },
  { key: 'ready', seconds: 'readySeconds' },
  { key: 'notReady', seconds: 'notReadySeconds' },
] as const

/** The three states in whole percents that make 100, and how many agents that is on average. */
export function WallStates({ point }: { point: SeriesPoint }) {
  const length = epochSeconds(point.end) - epochSeconds(point.start)
  const percents = wholePercents(STATES.map(({ seconds }) => point[seconds] ?? 0))
  return (
    <dl className="wall-states">
      {STATES.map(({ key, seconds }, index) => (
        <div key={key} className={`wall-state ${key}`}>
          <dt className="wall-label">{WALLBOARD.states[key]}</dt>
          <dd className="wall-value state">
            {percents[index] ?? MISSING}
            {percents[index] !== null && <small>%</small>}
          </dd>
          <dd className="wall-note">
            {WALLBOARD.agentsCount({ count: formatOneDecimal((point[seconds] ?? 0) / length) })}
          </dd>
        </div>
      ))}
    </dl>
  )
}
