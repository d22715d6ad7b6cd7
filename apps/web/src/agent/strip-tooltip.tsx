import { occupancyHeader } from '../occupancy/occupancies.ts'
import { occupancyText } from '../occupancy/sum-words.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { formatDuration } from '../ui/format.ts'
import { STRIP_WORDS } from '../words/agent.ts'
import { BAR_HEIGHT } from './strip-bars.ts'
import type { StripDay } from './strip-days.ts'
import { hourTitle, stateWords } from './strip-words.ts'

type StripTooltipProps = {
  day: StripDay
  hour: number
  pixelsPerHour: number
  width: number
  occupancy: OccupancyChoice
}

const WIDTH = 240

/** The numbers of one interval, beside it; spoken when the keyboard leads there. */
export function StripTooltip({ day, hour: index, pixelsPerHour, width, occupancy }: StripTooltipProps) {
  const hour = day.hours[index]
  if (!hour) return null
  const { source, seconds } = hour
  const [left, right] = [hour.start, hour.end].map((instant) => ((instant - day.start) / 3600) * pixelsPerHour)
  const beside = (right ?? 0) + 8 + WIDTH <= width ? (right ?? 0) + 8 : Math.max(0, (left ?? 0) - 8 - WIDTH)
  return (
    <>
      <i className="strip-here" style={{ left: left ?? 0, width: (right ?? 0) - (left ?? 0), height: BAR_HEIGHT }} />
      <div className="strip-tooltip" role="status" style={{ left: beside, width: WIDTH }}>
        <b>{hourTitle(hour)}</b>
        {seconds === null ? (
          <p>{stateWords(hour)}</p>
        ) : (
          <dl>
            {(['notReady', 'ready', 'occupied'] as const).map((state) => (
              <div key={state}>
                <dt>
                  <i className={`swatch ${SWATCH[state]}`} />
                  {STRIP_WORDS.states[state]}
                </dt>
                <dd>{formatDuration(seconds[state])}</dd>
              </div>
            ))}
            <div className="line">
              <dt>{STRIP_WORDS.heads.online}</dt>
              <dd>{formatDuration(source.onlineSeconds)}</dd>
            </div>
            <div>
              <dt>{occupancyHeader(occupancy)}</dt>
              <dd>{occupancyText(source, occupancy)}</dd>
            </div>
            <div>
              <dt>{STRIP_WORDS.heads.state}</dt>
              <dd>{stateWords(hour)}</dd>
            </div>
          </dl>
        )}
      </div>
    </>
  )
}

const SWATCH = { occupied: 'occupied', ready: 'ready', notReady: 'not-ready' } as const
