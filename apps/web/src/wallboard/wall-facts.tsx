import type { SeriesPoint, Summary } from '@readyboard/contract'
import { formatAverage, formatCount, formatOneDecimal, MISSING } from '../ui/format.ts'
import { epochSeconds } from '../ui/local-time.ts'
import { WALLBOARD } from '../words/wallboard.ts'

/** Three facts: agents online on average in the interval that is shown, and calls and talk time of the day so far. */
export function WallFacts({ point, today }: { point: SeriesPoint; today: Summary | null }) {
  const length = epochSeconds(point.end) - epochSeconds(point.start)
  const online = point.onlineSeconds === null ? MISSING : formatOneDecimal(point.onlineSeconds / length)
  const facts = [
    { name: WALLBOARD.agentsOnline, value: online },
    { name: WALLBOARD.inboundToday, value: formatCount(today?.inboundCalls ?? null) },
    { name: WALLBOARD.talkToday, value: formatAverage(today?.averageInboundTalkSeconds ?? null) },
  ]
  return (
    <dl className="wall-facts">
      {facts.map(({ name, value }) => (
        <div key={name}>
          <dt className="wall-label">{name}</dt>
          <dd className="wall-value fact">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
