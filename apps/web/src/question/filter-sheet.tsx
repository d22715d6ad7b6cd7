import { useQuery } from '@tanstack/react-query'
import { reportQuery } from '../api/report-query.ts'
import { Button } from '../ui/button.tsx'
import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'
import { COMPARE_SWITCH } from '../words/compare-switch.ts'
import { FILTER_SHEET } from '../words/filter-sheet.ts'
import { FILTERS } from '../words/filters.ts'
import { AgentsFilter } from './agents-filter.tsx'
import { CompareList } from './compare-list.tsx'
import { EVERYBODY } from './everybody.ts'
import { IntervalChoice } from './interval-choice.tsx'
import { QueueFilter } from './queue-filter.tsx'
import { useQuestion } from './use-question.ts'
import { ZoneFilter } from './zone-filter.tsx'

/** What a narrow screen keeps out of its row: queue, agents, interval and zone. Each answers at once. */
export function FilterSheet(props: PopoverContentProps) {
  const { question, ask } = useQuestion()
  const { data: report } = useQuery(reportQuery(question))
  const row = 'pill w-full !h-11 !justify-start [&>.icon:last-child]:ml-auto'
  return (
    <PopoverSurface {...props} label={FILTERS.title}>
      <div className="grid gap-3 p-4">
        <h2 className="text-base font-semibold">{FILTERS.title}</h2>
        <QueueFilter className={row} />
        <AgentsFilter className={row} />
        <ZoneFilter className={row} resolved={report?.query ?? null} />
        <div>
          <h3 className="mb-1 text-xs text-t3">{FILTERS.interval}</h3>
          <IntervalChoice resolved={report?.query ?? null} className="!flex h-11 [&>button]:flex-1" />
        </div>
        <div>
          <h3 className="mb-1 text-xs text-t3">{COMPARE_SWITCH.compareWith}</h3>
          <CompareList />
        </div>
        <div className="mt-1 flex gap-2">
          <Button
            className="h-11 flex-1"
            onClick={() => ask({ queue: null, ...EVERYBODY, interval: null, tz: null, compare: 'none' })}
          >
            {FILTER_SHEET.reset}
          </Button>
          <Button kind="primary" className="h-11 flex-1" onClick={props.close}>
            {FILTER_SHEET.done}
          </Button>
        </div>
      </div>
    </PopoverSurface>
  )
}
