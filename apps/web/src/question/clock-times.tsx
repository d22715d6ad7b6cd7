import { parseTime } from '@internationalized/date'
import { DateInput, DateSegment, TimeField } from 'react-aria-components'
import { Segmented } from '../ui/segmented.tsx'
import { formatDay } from '../ui/wall-clock.ts'
import { RANGE_PICKER as WORDS } from '../words/range-picker.ts'
import { type RangeDraft, wallEnd } from './range-draft.ts'
import { wallOffsets } from './zone-clock.ts'

type ClockTimesProps = { draft: RangeDraft; zone: string; onChange: (draft: RangeDraft) => void }
type End = 'from' | 'to'

/** The clock times of the two ends, each with its offset; where an hour occurs twice, which of the two is meant. */
export function ClockTimes({ draft, zone, onChange }: ClockTimesProps) {
  const times = draft.times ?? { from: '00:00', to: '00:00' }
  const wall = { from: `${draft.first}T${times.from}`, to: wallEnd({ last: draft.last, times }) }
  const setTime = (end: End, time: string) =>
    onChange({ ...draft, preset: null, times: { ...times, [end]: time }, offsets: { ...draft.offsets, [end]: null } })
  const setOffset = (end: End, offset: string) => onChange({ ...draft, offsets: { ...draft.offsets, [end]: offset } })
  const field = (end: End, label: string) => {
    const offsets = wallOffsets(wall[end], zone).toSorted()
    return (
      <div className="grid gap-1">
        <TimeField
          aria-label={label}
          value={parseTime(times[end])}
          hourCycle={24}
          shouldForceLeadingZeros
          granularity="minute"
          onChange={(time) => time && setTime(end, time.toString().slice(0, 5))}
        >
          <div className="text-field w-full text-sm">
            <span className="whitespace-nowrap">{WORDS.day({ day: formatDay(wall[end], { year: true }) })}</span>
            <DateInput className="inline-flex">
              {(segment) => <DateSegment segment={segment} className="time-segment" />}
            </DateInput>
            <span className="ml-auto whitespace-nowrap text-t2">
              {offsets.length === 1 && offsets[0]?.replace('-', '−')}
            </span>
          </div>
        </TimeField>
        {offsets.length > 1 && (
          <Segmented
            small
            label={WORDS.twice({ end: label })}
            segments={offsets.map((value) => ({ value, label: value.replace('-', '−') }))}
            value={draft.offsets[end]}
            onChange={(offset) => setOffset(end, offset)}
          />
        )}
      </div>
    )
  }
  return (
    <div className="grid grid-cols-1 items-start gap-2 md:grid-cols-[1fr_auto_1fr]">
      {field('from', WORDS.startTime)}
      <span className="hidden leading-8 text-t2 md:inline">{WORDS.to}</span>
      {field('to', WORDS.endTime)}
    </div>
  )
}
