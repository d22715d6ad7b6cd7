import type { ResolvedQuery } from '@readyboard/contract'
import { Icon } from '../ui/icon.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { PopoverButton } from '../ui/popover.tsx'
import { FILTERS } from '../words/filters.ts'
import { askedNote, periodWords } from './range-words.ts'
import { usePeriodSteps } from './use-period-steps.ts'
import { useQuestion } from './use-question.ts'

const picker = lazyContent(async () => (await import('./range-picker.tsx')).RangePicker)

/** Which time is asked about: a step back, the range in words (opens presets and calendar), a step on. */
export function RangeFilter({ resolved }: { resolved: ResolvedQuery | null }) {
  const { period, canGoBack, canGoOn, step } = usePeriodSteps(resolved)
  const { question } = useQuestion()
  // Fast steps are ahead of any answer.
  const answered = period === question.period ? resolved : null
  const { name, days } = periodWords(period, answered)
  // Two ends that have no other name.
  const isEnds = typeof period !== 'string' && days === ''
  const isLong = isEnds && name.includes(':')
  const note = askedNote(period, answered)
  const reason = canGoOn === false ? FILTERS.nextInFuture : FILTERS.nextPeriod
  return (
    <span className="joined flex-1 md:flex-initial">
      <button
        type="button"
        className="pill"
        aria-label={FILTERS.previousPeriod}
        title={FILTERS.previousPeriod}
        data-shortcut="["
        disabled={!canGoBack}
        onClick={() => step(-1)}
      >
        <Icon name="chevron-left" />
      </button>
      <PopoverButton content={picker} className="pill min-w-0 flex-1" shortcut="t">
        <Icon name="calendar" className={isLong ? 'hidden 2xl:block' : 'hidden xl:block'} />
        <span
          className={`range-words ${isEnds ? 'ends' : ''} ${isLong ? 'long' : ''}`}
          title={note ?? `${name} ${days}`.trim()}
        >
          <span>{name}</span>
          {note && <span className="visually-hidden">{note}</span>}
          {!isEnds && <span className="label days">{days}</span>}
        </span>
        <span className={isLong ? 'hidden 2xl:block' : 'hidden md:block'}>
          <Icon name="chevron-down" small />
        </span>
      </PopoverButton>
      <button
        type="button"
        className="pill"
        aria-label={reason}
        title={reason}
        data-shortcut="]"
        disabled={!canGoOn}
        onClick={() => step(1)}
      >
        <Icon name="chevron-right" />
      </button>
    </span>
  )
}
