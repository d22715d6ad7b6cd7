import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'

export function AgentsPicker(props: PopoverContentProps) {
  return (
    <PopoverSurface {...props} label="AgentsPicker">
      <p className="p-4">AgentsPicker</p>
    </PopoverSurface>
  )
}
