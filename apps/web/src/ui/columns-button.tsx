import { COLUMNS_BUTTON } from '../words/columns-button.ts'
import { Icon } from './icon.tsx'
import type { LazyContent } from './lazy-content.ts'
import { PopoverButton, type PopoverContentProps } from './popover.tsx'

/** Opens the choice of a table's columns. */
export function ColumnsButton({ content }: { content: LazyContent<PopoverContentProps> }) {
  return (
    <PopoverButton content={content} className="pill columns-button">
      <Icon name="columns" />
      {COLUMNS_BUTTON.label}
    </PopoverButton>
  )
}
