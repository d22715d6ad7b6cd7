import type { Question, ResolvedQuery } from '@readyboard/contract'
import type { ReactNode } from 'react'
import { Icon } from '../ui/icon.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { PopoverButton } from '../ui/popover.tsx'
import { FILTERS } from '../words/filters.ts'
import { AgentsFilter } from './agents-filter.tsx'
import { CompareFilter, CompareKey } from './compare-filter.tsx'
import { isAboutSome } from './everybody.ts'
import { IntervalChoice } from './interval-choice.tsx'
import { QueueFilter } from './queue-filter.tsx'
import { RangeFilter } from './range-filter.tsx'
import { useQuestion } from './use-question.ts'
import { ZoneFilter } from './zone-filter.tsx'

const more = lazyContent(async () => (await import('./more-filters.tsx')).MoreFilters)
const all = lazyContent(async () => (await import('./filter-sheet.tsx')).FilterSheet)

type FilterBarProps = { resolved: ResolvedQuery | null; action: ReactNode }

/** Asks the question: one row, of which a narrow screen keeps the range and puts the rest into a sheet. */
export function FilterBar({ resolved, action }: FilterBarProps) {
  const { question } = useQuestion()
  return (
    <section aria-label={FILTERS.title} className="filter-row">
      <div className="hidden flex-none gap-[7px] md:flex">
        <QueueFilter />
        <AgentsFilter />
      </div>
      <RangeFilter resolved={resolved} />
      <div className="hidden flex-none lg:block">
        <IntervalChoice resolved={resolved} shortcuts />
      </div>
      <div className="hidden xl:block">
        <ZoneFilter resolved={resolved} />
      </div>
      <div className="hidden flex-none xl:block">
        <CompareFilter />
      </div>
      <div className="hidden flex-none md:max-xl:block">
        <CompareKey />
        <PopoverButton content={more} label={FILTERS.moreFilters}>
          {FILTERS.more}
          <Count set={question.compare === 'none' ? 0 : 1} />
          <Icon name="chevron-down" small />
        </PopoverButton>
      </div>
      <div className="hidden flex-1 md:block" />
      <div className="hidden flex-none md:block">{action}</div>
      <div className="md:hidden">
        <CompareKey />
        <PopoverButton content={all}>
          <Icon name="filters" />
          {FILTERS.title}
          <Count set={setFilters(question)} />
        </PopoverButton>
      </div>
    </section>
  )
}

/** How many filters differ from showing everything. */
function setFilters(question: Question): number {
  const { queue, interval, tz, compare } = question
  return [queue, isAboutSome(question), interval, tz, compare !== 'none'].filter(Boolean).length
}

function Count({ set }: { set: number }) {
  if (set === 0) return null
  return (
    <span className="inline-grid h-[18px] place-items-center rounded-1 bg-ink px-[5px] text-[11.5px] font-semibold text-inv">
      {set}
    </span>
  )
}
