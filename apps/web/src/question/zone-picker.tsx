import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'

export function ZonePicker(props: PopoverContentProps) {
  return (
    <PopoverSurface {...props} label="ZonePicker">
      <p className="p-4">ZonePicker</p>
    </PopoverSurface>
  )
}
