import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'

export function FilterSheet(props: PopoverContentProps) {
  return (
    <PopoverSurface {...props} label="FilterSheet">
      <p className="p-4">FilterSheet</p>
    </PopoverSurface>
  )
}
