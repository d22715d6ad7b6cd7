import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'
import { COMPARE_SWITCH } from '../words/compare-switch.ts'
import { CompareList } from './compare-list.tsx'

/** With which range the one that is asked about is compared. */
export function ComparePicker(props: PopoverContentProps) {
  return (
    <PopoverSurface {...props} label={COMPARE_SWITCH.compareWith} className="w-[320px]">
      <div className="p-2">
        <CompareList close={props.close} focused />
      </div>
    </PopoverSurface>
  )
}
