import type { IntervalRow } from '@readyboard/contract'
import { formatCount, formatDifference } from '../ui/format.ts'
import { Icon } from '../ui/icon.tsx'
import { ROW_CHECK } from '../words/row-check.ts'
import { mainGapSeconds, rowSum } from './row-sum.ts'

type RowCheckProps = { row: IntervalRow; open: boolean; onToggle: () => void }

/** Whether a row adds up; where not, by how much, and the way to its sum. */
export function RowCheck({ row, open, onToggle }: RowCheckProps) {
  if (row.consistent)
    return (
      <span className="adds-up">
        <Icon name="check" small />
        {ROW_CHECK.addsUp}
      </span>
    )
  const gap = mainGapSeconds(rowSum(row))
  const count = row.inconsistentRows ?? 0
  const off = gap === null ? ROW_CHECK.off({ count: formatCount(count) }) : formatDifference(gap)
  return (
    <button
      type="button"
      className="tag bad"
      aria-expanded={open}
      aria-label={open ? ROW_CHECK.hide({ off }) : ROW_CHECK.show({ off })}
      onClick={onToggle}
    >
      <Icon name="alert" small />
      {off}
    </button>
  )
}
