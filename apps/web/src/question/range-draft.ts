import { addDays, type Period, type Preset } from '@readyboard/timesheet'

/** A range while it is being chosen: a preset, or two days with or without clock times. Both days are inclusive. */
export type RangeDraft = {
  preset: Preset | null
  first: string
  last: string
  /** Null for whole days. `00:00` as the last time is the midnight that ends the last day. */
  times: { from: string; to: string } | null
  /** Which of two equal wall times is meant, `-04:00`; only where clocks go back. */
  offsets: { from: string | null; to: string | null }
}

/** The draft of a period; `first` and `last` are the days it came to, for the calendar. */
export function draftOf(period: Period, first: string, last: string): RangeDraft {
  const none = { from: null, to: null }
  if (typeof period === 'string') return { preset: period, first, last, times: null, offsets: none }
  const { from, to } = period
  const [start, end] = [from.slice(0, 10), to.slice(0, 10)]
  if (from.length === 10 && to.length === 10)
    return { preset: null, first: start, last: end, times: null, offsets: none }
  const until = to.slice(11, 16) || '00:00'
  return {
    preset: null,
    first: start,
    last: to.length > 10 && until === '00:00' ? addDays(end, -1) : end,
    times: { from: from.slice(11, 16) || '00:00', to: until },
    offsets: { from: from.slice(16) || null, to: to.slice(16) || null },
  }
}

/** The period that a draft asks for. */
export function periodOf({ preset, first, last, times, offsets }: RangeDraft): Period {
  if (preset) return preset
  if (!times) return { from: first, to: last }
  return {
    from: `${first}T${times.from}${offsets.from ?? ''}`,
    to: `${wallEnd({ last, times })}${offsets.to ?? ''}`,
  }
}

/** The exclusive end as the clocks show it. */
export function wallEnd({ last, times }: { last: string; times: { to: string } }): string {
  return `${times.to === '00:00' ? addDays(last, 1) : last}T${times.to}`
}
