import type { ResolvedQuery } from '@readyboard/contract'
import { INTERVALS } from '@readyboard/timesheet'
import { Segmented } from '../ui/segmented.tsx'
import { INTERVAL_WORDS, lengthOf, tooMany } from './intervals.ts'
import { useQuestion } from './use-question.ts'

type IntervalChoiceProps = { resolved: ResolvedQuery | null; shortcuts?: boolean; className?: string }

/** How the range is divided. The interval in force is on, also where nobody asked for one. */
export function IntervalChoice({ resolved, shortcuts = false, className = '' }: IntervalChoiceProps) {
  const { question, ask } = useQuestion()
  const segments = INTERVALS.map((value, index) => {
    const disabled = resolved ? tooMany(lengthOf(resolved), value) : null
    return {
      value,
      label: INTERVAL_WORDS[value].label,
      title: `By ${INTERVAL_WORDS[value].one}`,
      ...(disabled && { disabled }),
      ...(shortcuts && { shortcut: String(index + 1) }),
    }
  })
  return (
    <Segmented
      label="Interval"
      segments={segments}
      value={question.interval ?? resolved?.interval ?? null}
      onChange={(interval) => ask({ interval })}
      className={className}
    />
  )
}
