import type { PartState, ResolvedQuery } from '@readyboard/contract'
import { memo } from 'react'
import { daysWords } from '../question/range-words.ts'
import { IconButton } from '../ui/button.tsx'
import { ChartFrame } from '../ui/chart-frame.tsx'
import { formatCount } from '../ui/format.ts'
import { STRIP_WORDS } from '../words/agent.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import type { ShownHours } from './shown-hours.ts'
import { isOpen } from './strip-bars.ts'
import { StripChart, type StripChartProps } from './strip-chart.tsx'
import { StripTable } from './strip-table.tsx'
import { stripSummary } from './strip-words.ts'

type StripCardProps = Omit<StripChartProps, 'summary'> & {
  query: ResolvedQuery
  shown: ShownHours
  onDays: (day: string | null) => void
  stale: boolean
}

/** How each interval of each day divides. */
export function StripCard({ query, shown, onDays, stale, ...chart }: StripCardProps) {
  const { days, occupancy, unbroken } = chart
  const interval = INTERVAL_NAMES[query.interval].one
  const summary = stripSummary(days, query)
  return (
    <ChartFrame
      title={STRIP_WORDS.title({ interval })}
      note={STRIP_WORDS.note({ interval })}
      summary={summary}
      legend={<StripLegend days={days} unbroken={unbroken.length > 0} />}
      table={<StripTable days={days} occupancy={occupancy} />}
      stale={stale}
    >
      <StripChart {...chart} summary={summary} />
      {shown.pages > 1 && <DayPages {...{ days, shown, onDays }} />}
    </ChartFrame>
  )
}

type DayPagesProps = { days: StripChartProps['days']; shown: ShownHours; onDays: (day: string | null) => void }

/** The way to the other days of a long range. */
function DayPages({ days, shown: { page, pages, newer, older }, onDays }: DayPagesProps) {
  const [first, last] = [days[0]?.day ?? '', days.at(-1)?.day ?? '']
  return (
    <nav className="strip-pages" aria-label={STRIP_WORDS.pages}>
      <span>{STRIP_WORDS.longRange}</span>
      <span className="grow" />
      <IconButton
        icon="chevron-left"
        label={STRIP_WORDS.older}
        disabled={older === null}
        onClick={() => onDays(older)}
      />
      <span>
        {STRIP_WORDS.shown({
          days: first ? daysWords(first, last) : '',
          page: formatCount(page),
          pages: formatCount(pages),
        })}
      </span>
      <IconButton
        icon="chevron-right"
        label={STRIP_WORDS.newer}
        disabled={newer === null}
        onClick={() => onDays(page === 2 ? null : newer)}
      />
    </nav>
  )
}

const GAPS = ['fetching', 'missing', 'failed', 'out-of-reach'] as const satisfies readonly PartState[]

/** What the marks mean; the rarer ones only where they are. */
const StripLegend = memo(function StripLegend({
  days,
  unbroken,
}: Pick<StripChartProps, 'days'> & { unbroken: boolean }) {
  const hours = days.flatMap(({ hours: all }) => all)
  const gaps = GAPS.filter((state) => hours.some((hour) => hour.seconds === null && hour.state === state))
  return (
    <ul className="strip-legend">
      <li>
        <i className="swatch occupied" />
        {STRIP_WORDS.states.occupied}
      </li>
      <li>
        <i className="swatch ready" />
        {STRIP_WORDS.states.ready}
      </li>
      <li>
        <i className="swatch not-ready" />
        {STRIP_WORDS.states.notReady}
      </li>
      <li>
        <i className="strip-key offline" />
        {STRIP_WORDS.states.offline}
      </li>
      <li title={STRIP_WORDS.aboveFormula}>
        <i className="strip-key above" />
        {STRIP_WORDS.above}
      </li>
      {hours.some((hour) => hour.seconds !== null && isOpen(hour)) && (
        <li>
          <i className="strip-key open" />
          {STRIP_WORDS.notFinal}
        </li>
      )}
      {unbroken && (
        <li>
          <i className="strip-key unbroken" />
          {STRIP_WORDS.unbroken}
        </li>
      )}
      {gaps.map((state) => (
        <li key={state}>
          <i className={`strip-key ${state}`} />
          {STRIP_WORDS.gaps[state]}
        </li>
      ))}
    </ul>
  )
})
