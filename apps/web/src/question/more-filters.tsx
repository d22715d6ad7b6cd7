import { useQuery } from '@tanstack/react-query'
import { reportQuery } from '../api/report-query.ts'
import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'
import { COMPARE_SWITCH } from '../words/compare-switch.ts'
import { FILTERS } from '../words/filters.ts'
import { ZONE_PICKER } from '../words/zone-picker.ts'
import { CompareList } from './compare-list.tsx'
import { IntervalChoice } from './interval-choice.tsx'
import { useQuestion } from './use-question.ts'
import { ZoneList } from './zone-list.tsx'

/** The filters for which a middle-sized window has no room in its row. */
export function MoreFilters(props: PopoverContentProps) {
  const { question } = useQuestion()
  const { data: report } = useQuery(reportQuery(question))
  return (
    <PopoverSurface {...props} label={FILTERS.moreFilters} className="w-[340px]">
      <div className="p-2">
        <div className="mb-2 border-b border-line px-[2px] pb-3 lg:hidden">
          <h3 className="mb-1 text-xs text-t3">{FILTERS.interval}</h3>
          <IntervalChoice resolved={report?.query ?? null} />
        </div>
        <h3 className="mb-1 px-[2px] text-xs text-t3">{COMPARE_SWITCH.compareWith}</h3>
        <CompareList close={props.close} />
        <h3 className="mt-2 mb-1 border-t border-line px-[2px] pt-3 text-xs text-t3">{ZONE_PICKER.label}</h3>
        <ZoneList close={props.close} />
      </div>
    </PopoverSurface>
  )
}
