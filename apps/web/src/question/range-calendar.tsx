import { parseDate } from '@internationalized/date'
import type { WeekStart } from '@readyboard/timesheet'
import {
  RangeCalendar as AriaRangeCalendar,
  Button,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  CalendarHeading,
} from 'react-aria-components'
import { Icon } from '../ui/icon.tsx'
import { RANGE_PICKER } from '../words/range-picker.ts'

const FIRST_DAY = { monday: 'mon', sunday: 'sun', saturday: 'sat' } as const

type RangeCalendarProps = {
  first: string
  last: string
  /** The last day that can be asked for. */
  today: string
  week: WeekStart
  months: 1 | 2
  onChange: (first: string, last: string) => void
}

/** Two days on one or two months; nothing after today. */
export function RangeCalendar({ first, last, today, week, months, onChange }: RangeCalendarProps) {
  return (
    <AriaRangeCalendar
      // The months on show follow the days chosen elsewhere.
      key={`${last} ${months}`}
      aria-label={RANGE_PICKER.days}
      value={{ start: parseDate(first), end: parseDate(last) }}
      onChange={({ start, end }) => onChange(start.toString(), end.toString())}
      maxValue={parseDate(today)}
      visibleDuration={{ months }}
      pageBehavior="single"
      selectionAlignment="end"
      firstDayOfWeek={FIRST_DAY[week]}
      className="range-calendar"
    >
      <Button slot="previous" className="icon-button turn back">
        <Icon name="chevron-left" />
      </Button>
      <Button slot="next" className="icon-button turn on">
        <Icon name="chevron-right" />
      </Button>
      <div className="flex justify-center gap-6">
        {Array.from({ length: months }, (_, month) => (
          <div key={month === 0 ? 'first' : 'second'}>
            <CalendarHeading offset={{ months: month }} className="mb-2 text-center text-sm leading-8 font-semibold" />
            <CalendarGrid offset={{ months: month }} weekdayStyle="short">
              <CalendarGridHeader>
                {(day) => <CalendarHeaderCell>{day.slice(0, 2)}</CalendarHeaderCell>}
              </CalendarGridHeader>
              <CalendarGridBody>{(date) => <CalendarCell date={date} className="calendar-day" />}</CalendarGridBody>
            </CalendarGrid>
          </div>
        ))}
      </div>
    </AriaRangeCalendar>
  )
}
