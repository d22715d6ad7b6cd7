import { availableSeconds } from '../occupancy/occupancies.ts'
import { type Occupied, occupancyReason, occupancyText } from '../occupancy/sum-words.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import { Reason } from '../ui/reason.tsx'

/** A row of an hour never rests on a full hour: here only what rests on next to nothing is set back. */
const THIN_ROW_SECONDS = 600

type OccupancyValueProps = {
  row: Occupied
  occupancy: OccupancyChoice
  /** What the sum rests on, or what Zoom says of the same row. */
  beside: string | null
  /** The row of totals, where the tab key stops. */
  first: boolean
}

/** An occupancy with the sum behind it. */
export function OccupancyValue({ row, occupancy, beside, first }: OccupancyValueProps) {
  const reason = occupancyReason(row, occupancy, beside)
  const thin = (availableSeconds(row) ?? 0) < THIN_ROW_SECONDS ? 'text-t3' : ''
  const text = occupancyText(row, occupancy)
  if (reason === null) return <span className={thin}>{text}</span>
  return (
    <Reason reason={reason} className={thin} stop={first}>
      {text}
    </Reason>
  )
}
