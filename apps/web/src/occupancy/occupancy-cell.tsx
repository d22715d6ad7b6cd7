import { MINIMUM_AVAILABLE_SECONDS } from '@readyboard/timesheet'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { OccupancyTrack } from '../ui/occupancy-track.tsx'
import { Reason } from '../ui/reason.tsx'
import { OCCUPANCY } from '../words/occupancy.ts'
import { availableSeconds, OCCUPANCIES } from './occupancies.ts'
import { type Occupied, occupancyReason, occupancyText } from './sum-words.ts'

type OccupancyCellProps = {
  row: Occupied
  occupancy: OccupancyChoice
  restsOn: string | null
  /** The row on top, where the tab key stops. */
  first: boolean
}

/** An occupancy in a table: beside its target where it has one and rests on an hour, with the sum behind it. */
export function OccupancyCell({ row, occupancy, restsOn, first }: OccupancyCellProps) {
  const { measure, target } = OCCUPANCIES[occupancy]
  const thin = (availableSeconds(row) ?? 0) < MINIMUM_AVAILABLE_SECONDS
  const reason = occupancyReason(row, occupancy, restsOn, thin ? OCCUPANCY.thin : null)
  const className = `occupancy-cell ${thin ? 'thin' : ''}`
  const content = (
    <>
      {/* A target is read best on the upper half; without one all of it is as likely. */}
      <OccupancyTrack value={row[measure]} target={target} thin={thin} start={target ? 0.5 : 0} />
      <span>{occupancyText(row, occupancy)}</span>
    </>
  )
  if (reason === null) return <span className={className}>{content}</span>
  return (
    <Reason reason={reason} className={className} stop={first}>
      {content}
    </Reason>
  )
}
