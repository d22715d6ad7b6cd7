import type { TimeSheetReport } from '@readyboard/contract'
import { isClockInterval } from '@readyboard/timesheet'
import { Suspense, useCallback, useMemo } from 'react'
import { useDeltas } from '../compare/use-deltas.ts'
import { addressOf, alongParameters } from '../question/address.ts'
import { useQuestion, useView } from '../question/use-question.ts'
import { ChartFrame } from '../ui/chart-frame.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { Segmented } from '../ui/segmented.tsx'
import { useMedia } from '../ui/use-media.ts'
import { useWidth } from '../ui/use-width.ts'
import { zoneCity } from '../ui/wall-clock.ts'
import { CHART } from '../words/chart.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { NARROW, WIDE } from './chart-layout.ts'
import { ChartLegend } from './chart-legend.tsx'
import { chartSummary } from './chart-summary.ts'
import { intervalPeriod } from './interval-period.ts'
import { TimeChart, type TimeChartProps } from './time-chart.tsx'
import { type TimePoint, timePoints } from './time-points.ts'
import './chart.css'
import { LOCALE } from '../ui/locale.ts'

const table = lazyContent(async () => (await import('./time-table.tsx')).TimeTable)

const UNITS = [
  { value: 'hours', ...CHART.units.hours },
  { value: 'share', ...CHART.units.share },
] as const

type TimeCardProps = { report: TimeSheetReport; now: number; stale: boolean }

/** Time in each state over the range, as a chart or as the table of the same numbers. */
export function TimeCard({ report, now, stale }: TimeCardProps) {
  const { query, series, coverage, previous } = report
  const { question, occupancy, navigate } = useQuestion()
  const deltas = useDeltas(report, now)
  const [measure, width] = useWidth()
  const layout = useMedia('(max-width: 767.98px)') ? NARROW : WIDE
  const wide = useMedia('(width >= 1360px)')
  const points = useMemo(() => timePoints(series, now, occupancy, previous), [series, occupancy, now, previous])
  const onOpen = useCallback(
    ({ source }: TimePoint) => {
      const period = intervalPeriod(source, query.interval, query.tz)
      const asked = { ...question, period, tz: query.tz, interval: query.interval }
      navigate(`/intervals${addressOf(asked, alongParameters(occupancy))}`)
    },
    [navigate, question, occupancy, query],
  )
  const summary = `${chartSummary(report, occupancy)}${deltas?.summary ?? ''}`
  // By the clock a range ends with the interval now running; of a day, or more, too much may be left.
  const isOver = isClockInterval(query.interval) || Date.parse(query.to) / 1000 <= now
  const hours = Math.round((Date.parse(query.to) - Date.parse(query.from)) / 3_600_000)
  return (
    <ChartFrame
      title={CHART.title({ interval: INTERVAL_NAMES[query.interval].one })}
      note={[
        CHART.zoneTime({ city: zoneCity(query.tz) }),
        isOver && CHART.length({ hours: hours.toLocaleString(LOCALE) }),
        wide && deltas?.versus,
      ]
        .filter(Boolean)
        .join(' · ')}
      summary={summary}
      stale={stale}
      legend={
        <ChartLegend {...{ points, occupancy }} compared={deltas?.legend ?? null} fetching={coverage.fetch !== null} />
      }
      tools={<UnitChoice />}
      table={
        <Suspense fallback={null}>
          <table.Content
            {...{ points, occupancy }}
            interval={query.interval}
            tz={query.tz}
            compared={previous !== null}
          />
        </Suspense>
      }
    >
      <div ref={measure} style={{ height: layout.height }}>
        {width > 0 && (
          <ChartInUnit
            {...{ points, occupancy, now, layout, width, summary, onOpen }}
            interval={query.interval}
            tz={query.tz}
            fetching={coverage.fetch !== null}
          />
        )}
      </div>
    </ChartFrame>
  )
}

// Apart from the card, which has nothing to do with how the address says a table is sorted.
function ChartInUnit(props: Omit<TimeChartProps, 'asShare'>) {
  return <TimeChart {...props} asShare={isShare(useView())} />
}

function UnitChoice() {
  const { setTable } = useQuestion()
  return (
    <Segmented
      small
      label={CHART.unit}
      segments={UNITS}
      value={isShare(useView()) ? 'share' : 'hours'}
      onChange={(value) => setTable({ chart: value === 'share' ? value : null }, { replace: true })}
    />
  )
}

const isShare = (view: URLSearchParams) => view.get('chart') === 'share'
