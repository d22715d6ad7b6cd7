import type { IntervalRow } from '@readyboard/contract'
import { formatCount, formatDifference } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { mainGapSeconds, rowSum } from './row-sum.ts'

type RowCheckProps = { row: IntervalRow; open: boolean; onToggle: () => void }

/** Whether a row adds up; where not, by how much, and the way to its sum. */
export function RowCheck({ row, open, onToggle }: RowCheckProps) {
  if (row.consistent)
    return (
      <span className="adds-up">
        <Icon name="check" small />
        Adds up
      </span>
    )
  const gap = mainGapSeconds(rowSum(row))
  const count = row.inconsistentRows ?? 0
  const words = gap === null ? `${formatCount(count)} off` : formatDifference(gap)
  return (
    <button
      type="button"
      className="tag bad"
      aria-expanded={open}
      aria-label={`Does not add up, ${words}: ${open ? 'hide' : 'show'} the sum`}
      onClick={onToggle}
    >
      <Icon name="alert" small />
      {words}
    </button>
  )
}
