import type { Summary } from '@readyboard/contract'
import { DEFINITIONS, MINIMUM_AVAILABLE_SECONDS } from '@readyboard/timesheet'
import { formatHoursBeside } from '../ui/format.ts'
import { OccupancyTrack } from '../ui/occupancy-track.tsx'
import { bandWords } from './band-words.ts'
import { FigureValue, percentParts } from './figure-value.tsx'

/** Occupancy with what it divides, and where it lies beside the target that belongs to this definition. */
export function OccupancyFigure({ summary, covered }: { summary: Summary; covered: string | null }) {
  const { occupiedSeconds, readySeconds, occupancy } = summary
  const available = occupiedSeconds === null || readySeconds === null ? null : occupiedSeconds + readySeconds
  const judged = available !== null && available >= MINIMUM_AVAILABLE_SECONDS
  return (
    <div className="occupancy-figure card">
      <div className="figure-name">
        <b className="font-semibold text-t1">Occupancy</b>
        <span className="max-md:hidden" title={DEFINITIONS.occupancy.formula}>
          of available time
        </span>
      </div>
      <div className="flex flex-wrap items-baseline gap-x-2">
        <FigureValue parts={percentParts(occupancy)} />
        <span className="band-words">{bandWords(occupancy, available ?? 0)}</span>
      </div>
      <OccupancyTrack value={occupancy} target={judged ? DEFINITIONS.occupancy.target : null} start={0} large />
      <div className="occupancy-sum">
        {covered && <span>{covered}</span>}
        {available !== null && (
          <span className="text-t3 md:ml-auto">
            {formatHoursBeside(occupiedSeconds)} ÷ {formatHoursBeside(available)}
          </span>
        )}
      </div>
    </div>
  )
}
