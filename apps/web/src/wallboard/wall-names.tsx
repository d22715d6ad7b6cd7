import type { Question, SeriesPoint } from '@readyboard/contract'
import { useQuery } from '@tanstack/react-query'
import { intervalsQuery } from '../api/report-query.ts'
import { formatCount, formatWholePercent } from '../ui/format.ts'
import { StateSplit } from '../ui/state-split.tsx'
import { WALLBOARD } from '../words/wallboard.ts'
import { evenPages, MOST_ON_A_PAGE } from './even-pages.ts'

const TURN_MS = 20_000

type WallNamesProps = { question: Question; point: SeriesPoint; tz: string; now: number }

/** Who was online in the interval that is shown, by name, a page at a time: only where the address asks for names. */
export function WallNames({ question, point, tz, now }: WallNamesProps) {
  const turn = Math.floor(now / TURN_MS)
  const period = { from: wallEnd(point.start), to: wallEnd(point.end) }
  const { data: first } = useQuery(namesQuery(question, period, tz, 1, MOST_ON_A_PAGE))
  const { pages, pageSize } = evenPages(first?.total ?? 0)
  const page = (turn % pages) + 1
  const { data } = useQuery({ ...namesQuery(question, period, tz, page, pageSize), enabled: first !== undefined })
  if (!data) return <div className="wall-names" aria-busy="true" />
  const from = (page - 1) * pageSize
  return (
    <section className="wall-names">
      <h2>
        {data.total === 0
          ? WALLBOARD.noNames
          : WALLBOARD.names({
              shown: `${formatCount(from + 1)}–${formatCount(Math.min(data.total, from + pageSize))}`,
              total: formatCount(data.total),
            })}
      </h2>
      <ul>
        {data.rows.map((row) => (
          <li key={row.userId}>
            <bdi>{row.displayName}</bdi>
            <StateSplit row={row} className="flat" />
            <span>{formatWholePercent(row.occupancy)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

type Ends = { from: string; to: string }

function namesQuery(question: Question, period: Ends, tz: string, page: number, pageSize: number) {
  return intervalsQuery(
    { ...question, tz, period },
    { sort: 'displayName', order: 'asc', search: '', page, pageSize, only: null },
  )
}

/** An ISO instant as the end of a period is written: the wall clock with its offset. */
const wallEnd = (iso: string) => `${iso.slice(0, 16)}${iso.slice(19).replace('Z', '+00:00')}`
