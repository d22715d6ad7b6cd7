import type { TimeSheetReport } from '@readyboard/contract'
import { useQuestion, useView } from '../question/use-question.ts'
import { ChartFrame } from '../ui/chart-frame.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { PATTERNS } from '../words/patterns.ts'
import { heatSummary, measureWords } from './cell-text.ts'
import { cellValue, HEAT_MEASURES, type HeatLook, isThin, plainScale } from './cell-values.ts'
import { HeatGrid } from './heat-grid.tsx'
import { HeatLegend } from './heat-legend.tsx'
import { HeatTable } from './heat-table.tsx'
import { OnlineBars } from './online-bars.tsx'
import { onSamePage, type PatternsView } from './patterns-view.ts'
import { rangeLength } from './range-length.ts'
import { useInSight } from './use-in-sight.ts'
import { cellKey, type WeekCells } from './week-cells.ts'

const MEASURES = HEAT_MEASURES.map((value) => ({ value, label: PATTERNS.measures[value] }))

type HeatCardProps = {
  report: TimeSheetReport
  week: WeekCells
  look: HeatLook
  view: PatternsView
  onOpen: (cell: PatternsView['cell']) => void
  stale: boolean
}

/** The hours of the week, coloured; or the table of the same numbers. */
export function HeatCard({ report: { query, coverage }, week, look, view, onOpen, stale }: HeatCardProps) {
  const { setTable } = useQuestion()
  const search = useView()
  const place = useInSight(view.cell)
  const hours = week.weekdays.flatMap((weekday) =>
    Array.from({ length: 24 }, (_, hour) => ({ weekday, hour })).flatMap((at) => {
      const cell = week.cells.get(cellKey(at))
      return cell ? [{ at, cell }] : []
    }),
  )
  const values = hours.flatMap(({ cell: { sums } }) => (isThin(sums, look) ? [] : (cellValue(sums, look) ?? [])))
  const scale = plainScale(look, values)
  const length = rangeLength(query)
  const note =
    look.measure === 'online'
      ? PATTERNS.onlineNote({ length })
      : PATTERNS.heatNote({ measure: measureWords(look), length })
  return (
    <ChartFrame
      title={PATTERNS.heat}
      note={coverage.state === 'complete' ? note : `${note} · ${PATTERNS.partial}`}
      summary={heatSummary(hours, look, length)}
      stale={stale}
      legend={null}
      tools={
        <Segmented
          small
          className="heat-measures"
          label={PATTERNS.measureChoice}
          segments={MEASURES}
          value={view.measure}
          onChange={(value) =>
            setTable(onSamePage(search, { measure: value === 'occupancy' ? null : value }), { replace: true })
          }
        />
      }
      table={<HeatTable week={week} look={look} />}
    >
      <div ref={place} className="heat-map">
        <OnlineBars week={week} />
        <HeatGrid week={week} look={look} scale={scale} open={view.cell} onOpen={onOpen} />
      </div>
      <HeatLegend look={look} scale={scale} />
    </ChartFrame>
  )
}
