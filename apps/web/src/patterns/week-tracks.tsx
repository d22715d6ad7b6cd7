import type { ResolvedQuery } from '@readyboard/contract'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import { addressOf, alongParameters } from '../question/address.ts'
import { fixedPeriod } from '../question/fixed-period.ts'
import { useQuestion } from '../question/use-question.ts'
import { formatWholePercent, formatWholePercentNumber } from '../ui/format.ts'
import { OccupancyTrack } from '../ui/occupancy-track.tsx'
import { formatDay } from '../ui/wall-clock.ts'
import { PATTERNS } from '../words/patterns.ts'
import { valueText } from './cell-text.ts'
import { cellValue, type HeatLook, hasBands, isThin } from './cell-values.ts'
import type { CellPart } from './week-cells.ts'

type WeekTracksProps = { parts: readonly CellPart[]; look: HeatLook; query: ResolvedQuery; byWeek: boolean }

/** The single weeks behind a number, each on the same track, and each the way to its rows. */
export function WeekTracks({ parts, look, query, byWeek }: WeekTracksProps) {
  const target = hasBands(look) ? OCCUPANCIES.available.target : null
  const start = target ? 0.5 : 0
  const values = parts.map(({ sums }) => (sums ? cellValue(sums, look) : null))
  const most = look.measure === 'online' ? Math.max(1e-9, ...values.map((value) => value ?? 0)) : 1
  return (
    <div className="week-tracks">
      <ul>
        {parts.map((part, index) => {
          const value = values[index] ?? null
          return (
            <li key={part.date}>
              <PartLink part={part} text={partText(part, look)} query={query} byWeek={byWeek} />
              {part.sums === null || value === null ? (
                <span className="no-track" />
              ) : (
                <OccupancyTrack
                  large
                  value={value / most}
                  target={target}
                  thin={isThin(part.sums, look) && part.sums.occupiedSeconds + part.sums.readySeconds < 3600}
                  start={start}
                />
              )}
              <b className={value === null ? 'nothing' : ''}>{partText(part, look)}</b>
            </li>
          )
        })}
        {look.measure !== 'online' && (
          <li className="track-scale" aria-hidden="true">
            <span />
            <span>
              <span>{formatWholePercentNumber(start)}</span>
              {target && <span>{PATTERNS.scaleTarget}</span>}
              <span>{formatWholePercent(1)}</span>
            </span>
            <span />
          </li>
        )}
      </ul>
    </div>
  )
}

function partText({ sums, open }: CellPart, look: HeatLook): string {
  if (sums) return open ? PATTERNS.soFar({ value: valueText(sums, look) }) : valueText(sums, look)
  return open ? PATTERNS.stillOpen : PATTERNS.notFetched
}

type PartLinkProps = { part: CellPart; text: string; query: ResolvedQuery; byWeek: boolean }

/** The day, which leads to the rows of that hour. */
function PartLink({ part, text, query, byWeek }: PartLinkProps) {
  const { question, occupancy, navigate } = useQuestion()
  const day = formatDay(part.start, { weekday: false })
  const period = fixedPeriod({ from: part.start, to: part.end, tz: query.tz })
  const asked = { ...question, period, tz: query.tz, interval: query.interval }
  const to = `/intervals${addressOf(asked, alongParameters(occupancy))}`
  return (
    <a
      href={to}
      aria-label={PATTERNS.rowsOf({ day: byWeek ? PATTERNS.weekOf({ day }) : day, value: text })}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return
        event.preventDefault()
        navigate(to)
      }}
    >
      {day}
    </a>
  )
}
