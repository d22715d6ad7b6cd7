import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { OCCUPANCY } from '../words/occupancy.ts'
import { OCCUPANCIES } from './occupancies.ts'
import './occupancy-head.css'

/** The head of an occupancy column; which one it is stands below where it is not the usual one. */
export function OccupancyHead({ occupancy }: { occupancy: OccupancyChoice }) {
  if (occupancy === 'available') return OCCUPANCY.name
  return (
    <span className="occupancy-head">
      {OCCUPANCY.around.before}
      <span>{OCCUPANCIES[occupancy].short}</span>
      {OCCUPANCY.around.after}
    </span>
  )
}
