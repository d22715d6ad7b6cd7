import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { sessionQuery } from '../api/list-queries.ts'
import { reportQuery } from '../api/report-query.ts'
import type { PopoverContentProps } from '../ui/popover.tsx'
import { PopoverSurface } from '../ui/popover-surface.tsx'
import { RANGE_PICKER } from '../words/range-picker.ts'
import { RangeForm } from './range-form.tsx'
import { useQuestion } from './use-question.ts'

/** Presets, calendar and clock times; asked on Apply. */
export function RangePicker(props: PopoverContentProps) {
  const { question, ask } = useQuestion()
  const { data: session } = useQuery(sessionQuery)
  const { data: report } = useQuery(reportQuery(question))
  const [now] = useState(() => Math.floor(Date.now() / 1000))
  const zone = question.tz ?? report?.query.tz ?? session?.defaults.timeZone ?? 'UTC'
  const week = question.week ?? session?.defaults.weekStartsOn ?? 'monday'
  return (
    <PopoverSurface {...props} label={RANGE_PICKER.label} className="md:w-[706px]">
      {/* The page speaks English; the calendar's words follow it, weeks and clocks the question. */}
      <I18nProvider locale="en-GB">
        <RangeForm
          question={question}
          calendar={{ zone, week, now }}
          apply={(change) => {
            props.close()
            ask(change.week === week ? { ...change, week: question.week } : change)
          }}
        />
      </I18nProvider>
    </PopoverSurface>
  )
}
