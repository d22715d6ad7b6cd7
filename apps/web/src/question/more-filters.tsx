import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'

export function MoreFilters(props: PopoverContentProps) {
  return (
    <PopoverSurface {...props} label="MoreFilters">
      <p className="p-4">MoreFilters</p>
    </PopoverSurface>
  )
}
