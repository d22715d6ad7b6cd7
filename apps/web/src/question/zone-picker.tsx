import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'
import { ZONE_PICKER } from '../words/zone-picker.ts'
import { ZoneList } from './zone-list.tsx'

/** The zone in which days and hours are cut. */
export function ZonePicker(props: PopoverContentProps) {
  return (
    <PopoverSurface {...props} label={ZONE_PICKER.label} className="w-[320px]">
      <div className="p-2 max-md:p-3">
        <ZoneList close={props.close} />
      </div>
    </PopoverSurface>
  )
}
