import type { MeasureFields } from '@readyboard/contract'
import { RATIOS, ratio } from '@readyboard/timesheet'
import type { ReactNode } from 'react'
import { type DurationUnit, formatCount, formatDuration, formatPercent, formatSeconds, MISSING } from '../ui/format.ts'
import { Reason } from '../ui/reason.tsx'
import { COLUMN_WORDS } from '../words/columns.ts'
import { DEFINITION_WORDS, RATE } from '../words/definitions.ts'
import { shareReason } from './sum-words.ts'

type Row = Pick<
  MeasureFields,
  | 'occupiedSeconds'
  | 'readySeconds'
  | 'notReadySeconds'
  | 'onlineSeconds'
  | 'offlineSeconds'
  | 'outboundCalls'
  | 'inboundCallSeconds'
  | 'outboundCallSeconds'
>

/** A column of a table that is only shown to those who choose it. `first`: the row of totals, where the tab key stops. */
export type MoreMeasure = {
  id: string
  header: string
  sorted?: false
  usual: false
  className?: string
  cell: (row: Row, unit: DurationUnit, first: boolean) => ReactNode
}

const { names } = COLUMN_WORDS
const duration = (id: 'offlineSeconds' | 'inboundCallSeconds' | 'outboundCallSeconds'): MoreMeasure => ({
  id,
  header: names[id],
  usual: false,
  cell: (row, unit) => formatDuration(row[id], unit),
})

/** The calls and talk for which a table has no column of its own. */
export const CALL_MEASURES: readonly MoreMeasure[] = [
  duration('inboundCallSeconds'),
  { id: 'outboundCalls', header: names.outboundCalls, usual: false, cell: (row) => formatCount(row.outboundCalls) },
  duration('outboundCallSeconds'),
]
export const OFFLINE_MEASURE = duration('offlineSeconds')

/** Shares and rates, each with the sum behind it. */
export const RATIO_MEASURES: readonly MoreMeasure[] = [
  share('occupiedShare', 'occupiedSeconds'),
  share('readyShare', 'readySeconds'),
  share('notReadyShare', 'notReadySeconds'),
  rate('availabilityRate'),
  rate('notReadyRate'),
]

type States = 'occupiedSeconds' | 'readySeconds' | 'notReadySeconds'

function share(id: 'occupiedShare' | 'readyShare' | 'notReadyShare', state: States): MoreMeasure {
  const { name } = DEFINITION_WORDS[id]
  return {
    id,
    header: names[id],
    usual: false,
    cell: (row, _, first) => {
      const { occupiedSeconds, readySeconds, notReadySeconds } = row
      if (occupiedSeconds === null || readySeconds === null || notReadySeconds === null) return MISSING
      const value = ratio(row[state] ?? 0, occupiedSeconds + readySeconds + notReadySeconds)
      return explained(value, shareReason(row, state, name), first)
    },
  }
}

function rate(id: 'availabilityRate' | 'notReadyRate'): MoreMeasure {
  const { dividend, divisor } = RATIOS[id]
  return {
    id,
    header: names[id],
    sorted: false,
    usual: false,
    cell: ({ occupiedSeconds, readySeconds, notReadySeconds, onlineSeconds }, _, first) => {
      if (occupiedSeconds === null || readySeconds === null || notReadySeconds === null || onlineSeconds === null)
        return MISSING
      const seconds = { occupiedSeconds, readySeconds, notReadySeconds, onlineSeconds }
      const value = ratio(dividend(seconds), divisor(seconds))
      const sum = RATE.sum({
        part: formatSeconds(dividend(seconds)),
        whole: formatSeconds(divisor(seconds)),
        value: formatPercent(value),
      })
      return explained(value, `${RATE.formula(DEFINITION_WORDS[id])}\n${sum}`, first)
    },
  }
}

function explained(value: number | null, reason: string | null, first: boolean): ReactNode {
  if (value === null || reason === null) return MISSING
  return (
    <Reason reason={reason} stop={first}>
      {formatPercent(value)}
    </Reason>
  )
}
