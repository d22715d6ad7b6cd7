import type { Question, SeriesPoint } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { formatCount, formatWholePercent } from '../ui/format.ts'
import { StateSplit } from '../ui/state-split.tsx'
import { WALLBOARD } from '../words/wallboard.ts'
import { evenPages } from './even-pages.ts'
import { onlineNamesQuery } from './online-names.ts'

const TURN_MS = 20_000

type WallNamesProps = { question: Question; occupancy: OccupancyChoice; point: SeriesPoint; tz: string; now: number }

/** Who was online in the interval that is shown, by name, a page at a time: only where the address asks for names. */
export function WallNames({ question, occupancy, point, tz, now }: WallNamesProps) {
  const period = { from: wallEnd(point.start), to: wallEnd(point.end) }
  const { data } = useQuery(onlineNamesQuery({ ...question, tz, period }))
  if (!data) return <div className="wall-names" aria-busy="true" />
  const total = data.rows.length
  const { pages, pageSize } = evenPages(total)
  const from = (Math.floor(now / TURN_MS) % pages) * pageSize
  const rows = data.rows.slice(from, from + pageSize)
  const { measure } = OCCUPANCIES[occupancy]
  return (
    <section className="wall-names">
      <h2>
        {total === 0
          ? WALLBOARD.noNames
          : WALLBOARD.names({
              shown: `${formatCount(from + 1)}–${formatCount(from + rows.length)}`,
              total: formatCount(total),
            })}
      </h2>
      <ul>
        {rows.map((row) => (
          <li key={row.userId}>
            <bdi>{row.displayName}</bdi>
            <StateSplit row={row} className="flat" />
            <span>{formatWholePercent(row[measure])}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** An ISO instant as the end of a period is written: the wall clock with its offset. */
const wallEnd = (iso: string) => `${iso.slice(0, 16)}${iso.slice(19).replace('Z', '+00:00')}`
