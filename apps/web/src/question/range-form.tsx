import type { Question } from '@readyboard/contract'
import {
  type Calendar,
  canonicalZone,
  dayAt,
  type Interval,
  type Period,
  PRESETS,
  type WeekStart,
} from '@readyboard/timesheet'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Segmented } from '../ui/segmented.tsx'
import { Switch } from '../ui/switch.tsx'
import { useMedia } from '../ui/use-media.ts'
import { RANGE_PICKER as WORDS } from '../words/range-picker.ts'
import { PRESET_WORDS } from '../words/ranges.ts'
import { ClockTimes } from './clock-times.tsx'
import { RangeCalendar } from './range-calendar.tsx'
import { RangeCost } from './range-cost.tsx'
import { draftOf, periodOf, type RangeDraft } from './range-draft.ts'
import { previewRange } from './range-length.ts'

type RangeFormProps = {
  question: Question
  calendar: Calendar
  apply: (change: { period: Period; interval: Interval | null; week: WeekStart }) => void
}

const WEEK_SEGMENTS = (['monday', 'sunday', 'saturday'] as const).map((value) => ({
  value,
  label: WORDS.weekDays[value],
}))

/** A range in the making: what it would come to is said before it is asked. */
export function RangeForm({ question, calendar, apply }: RangeFormProps) {
  const { period, interval } = question
  const [week, setWeek] = useState(calendar.week)
  const zone = canonicalZone(calendar.zone)
  const preview = (wanted: Period) => previewRange(wanted, interval, { ...calendar, zone, week })
  const opened = (wanted: Period): RangeDraft => {
    const found = preview(wanted)
    const today = dayAt(calendar.now, zone)
    if ('problem' in found) return draftOf(wanted, today, today)
    return draftOf(wanted, dayAt(found.resolved.from, zone), dayAt(found.resolved.to - 1, zone))
  }
  const [draft, setDraft] = useState(() => opened(period))
  const narrow = useMedia('(width < 768px)')
  const wanted = periodOf(draft)
  const found = preview(wanted)
  const submit = () => {
    if (!('problem' in found)) apply({ period: wanted, interval: found.interval, week })
  }
  return (
    <>
      <div className="md:grid md:grid-cols-[164px_minmax(0,1fr)]">
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a column of choices */}
        <div role="group" aria-label={WORDS.presets} className="range-presets">
          {PRESETS.map((preset) => (
            <button
              key={preset}
              type="button"
              aria-pressed={draft.preset === preset}
              onClick={() => setDraft(opened(preset))}
            >
              {PRESET_WORDS[preset]}
            </button>
          ))}
        </div>
        <div className="px-[18px] pt-2 pb-3">
          <RangeCalendar
            first={draft.first}
            last={draft.last}
            today={dayAt(calendar.now, zone)}
            week={week}
            months={narrow ? 1 : 2}
            onChange={(first, last) =>
              setDraft({ ...draft, preset: null, first, last, offsets: { from: null, to: null } })
            }
          />
          <div className="mt-3 grid gap-2">
            <Switch
              on={draft.times !== null}
              onChange={(on) => setDraft({ ...draft, preset: null, times: on ? { from: '00:00', to: '00:00' } : null })}
            >
              {WORDS.clockTimes}
            </Switch>
            {draft.times && <ClockTimes draft={draft} zone={zone} onChange={setDraft} />}
            <p role="status" className="flex items-start gap-2 text-xs text-t2">
              <Icon name={'problem' in found ? 'alert' : 'clock'} small />
              {'problem' in found ? found.problem : found.words}
            </p>
          </div>
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-line px-[14px] py-[10px]">
        <RangeCost
          draft={{ ...question, period: wanted, interval: 'problem' in found ? interval : found.interval, week }}
          resolved={'problem' in found ? null : found.resolved}
          now={calendar.now}
        />
        <span className="text-xs text-t2">{WORDS.weekStarts}</span>
        <Segmented small label={WORDS.weekStarts} segments={WEEK_SEGMENTS} value={week} onChange={setWeek} />
        <Button kind="primary" className="max-md:ml-auto max-md:h-11" disabled={'problem' in found} onClick={submit}>
          {WORDS.apply}
        </Button>
      </div>
    </>
  )
}
