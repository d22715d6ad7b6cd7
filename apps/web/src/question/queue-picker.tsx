import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'

export function QueuePicker(props: PopoverContentProps) {
  return (
    <PopoverSurface {...props} label="QueuePicker">
      <p className="p-4">QueuePicker</p>
    </PopoverSurface>
  )
}
