import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'

export function RangePicker(props: PopoverContentProps) {
  return (
    <PopoverSurface {...props} label="RangePicker">
      <p className="p-4">RangePicker</p>
    </PopoverSurface>
  )
}
