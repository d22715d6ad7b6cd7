import { useColumns } from '../question/use-columns.ts'
import { useQuestion } from '../question/use-question.ts'
import { ColumnPicker } from '../ui/data-table/column-picker.tsx'
import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'
import { COLUMN_WORDS } from '../words/columns.ts'
import { intervalColumnInfos } from './interval-columns.tsx'

/** The columns of the intervals table, to be chosen from. */
export function IntervalColumnsMenu(props: PopoverContentProps) {
  const { question } = useQuestion()
  const { choice, choose } = useColumns('intervals')
  const infos = intervalColumnInfos(question.compare !== 'none')
  return (
    <PopoverSurface {...props} label={COLUMN_WORDS.title} className="w-[380px]">
      <ColumnPicker {...{ infos, choice }} onChoose={(change) => choose(change, infos)} />
    </PopoverSurface>
  )
}
