import type { IntervalRow } from '@readyboard/contract'
import { type Interval, isClockInterval } from '@readyboard/timesheet'
import { daysWords, lastDayOf } from '../question/range-words.ts'
import { formatDay, formatOffset, formatTime } from '../ui/wall-clock.ts'
import { INTERVALS as WORDS } from '../words/intervals.ts'
import { type ClockChange, repeatName } from './clock-changes.ts'

type StartCellProps = { row: IntervalRow; interval: Interval; changes: readonly ClockChange[]; repeated: boolean }

/** When a row starts, with the offset in force; the hour that comes twice says which of the two it is. */
export function StartCell({ row, interval, changes, repeated }: StartCellProps) {
  const { start, end, state } = row
  const tone = repeated ? 'repeated' : ''
  if (!isClockInterval(interval)) {
    const days = interval === '1_day' ? formatDay(start) : daysWords(start.slice(0, 10), lastDayOf(end))
    return (
      <span className={`start-cell ${tone}`}>
        <b>{days}</b>
        {state === 'provisional' && <NotFinal />}
      </span>
    )
  }
  const twice = repeatName(Date.parse(start) / 1000, changes)
  return (
    <span className={`start-cell ${tone}`}>
      <span>{formatDay(start)}</span>
      <b>{formatTime(start)}</b>
      <span className="text-t3">{formatOffset(start)}</span>
      {twice && !repeated && <span className="tag">{WORDS.repeats[twice]({ time: formatTime(start) })}</span>}
      {state === 'provisional' && <NotFinal />}
    </span>
  )
}

/** The words of the hatch for those who hear the page; the toolbar says for all how much of it there is. */
function NotFinal() {
  return <span role="img" aria-label={WORDS.notFinal} className="visually-hidden" />
}
