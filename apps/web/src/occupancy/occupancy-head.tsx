import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { OCCUPANCIES } from './occupancies.ts'
import './occupancy-head.css'

/** The head of an occupancy column; which one it is stands below where it is not the usual one. */
export function OccupancyHead({ occupancy }: { occupancy: OccupancyChoice }) {
  if (occupancy === 'available') return 'Occupancy'
  return (
    <span className="occupancy-head">
      Occupancy <span>{OCCUPANCIES[occupancy].short}</span>
    </span>
  )
}
