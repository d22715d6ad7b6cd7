import type { ResolvedQuery } from '@readyboard/contract'
import { Icon } from '../ui/icon.tsx'
import { lazyContent } from '../ui/lazy-content.ts'
import { PopoverButton } from '../ui/popover.tsx'
import { canStepForward, stepPeriod } from './range-steps.ts'
import { periodWords } from './range-words.ts'
import { useQuestion } from './use-question.ts'

const picker = lazyContent(async () => (await import('./range-picker.tsx')).RangePicker)

/** Which time is asked about: a step back, the range in words (opens presets and calendar), a step on. */
export function RangeFilter({ resolved }: { resolved: ResolvedQuery | null }) {
  const { question, ask } = useQuestion()
  const { name, days } = periodWords(question.period, resolved)
  const step = (direction: -1 | 1) => resolved && ask({ period: stepPeriod(question.period, resolved, direction) })
  const forward = resolved !== null && canStepForward(resolved, Date.now())
  const reason = forward || !resolved ? 'Next period' : 'Next period: it would start in the future'
  return (
    <span className="joined flex-1 md:flex-initial">
      <button
        type="button"
        className="pill"
        aria-label="Previous period"
        title="Previous period"
        data-shortcut="["
        disabled={!resolved}
        onClick={() => step(-1)}
      >
        <Icon name="chevron-left" />
      </button>
      <PopoverButton content={picker} className="pill min-w-0 flex-1" shortcut="t">
        <Icon name="calendar" className="hidden md:block" />
        <span className="range-words">
          <span>{name}</span>
          {(days || typeof question.period === 'string') && <span className="label days">{days}</span>}
        </span>
        <span className="hidden md:block">
          <Icon name="chevron-down" small />
        </span>
      </PopoverButton>
      <button
        type="button"
        className="pill"
        aria-label={reason}
        title={reason}
        data-shortcut="]"
        disabled={!forward}
        onClick={() => step(1)}
      >
        <Icon name="chevron-right" />
      </button>
    </span>
  )
}
