import type { MeasureFields, ResolvedQuery } from '@readyboard/contract'
import type { ReactNode } from 'react'
import { comparedDays } from '../question/compared-range.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import type { DataColumn } from '../ui/data-table/data-table.tsx'
import { MISSING } from '../ui/format.ts'
import { COMPARE_SWITCH } from '../words/compare-switch.ts'
import { COMPARE_TABLE } from '../words/compare-table.ts'
import { DeltaMark } from './delta-mark.tsx'
import {
  type ComparedSide,
  type Delta,
  occupancyDelta,
  onlineDelta,
  onlyElsewhere,
  restsOn,
  type Side,
  type Sides,
} from './deltas.ts'
import './compared-column.css'

/** How a table tells differences: what its column is called, and the lines around the sums behind each. */
export type ComparedLook = Pick<Sides, 'versus' | 'basis'> & { head: string }

/** Null where nothing is compared, or nothing is alike. `now`: epoch seconds. */
export function comparedLook(asked: Side, compared: ComparedSide | undefined, now: number): ComparedLook | null {
  if (!compared?.alike) return null
  return { head: headOf(asked.query, compared.query), ...restsOn(asked, compared, now) }
}

export const headOf = (asked: ResolvedQuery, compared: ResolvedQuery): string =>
  COMPARE_SWITCH.versus({ range: comparedDays(compared, asked) })

/** Both sides of a row; null where there is no row on a side. */
export type RowSides = { now: MeasureFields | null; before: MeasureFields | null }

/** A column of differences. `below`: of what they are; `cell`: how one is told. */
export function comparedColumn<Row extends object>(
  head: string,
  below: string,
  cell: (row: Row) => ReactNode,
): DataColumn<Row> {
  return {
    id: 'compared',
    header: () => (
      <span className="compared-head">
        {head}
        <span>{below}</span>
      </span>
    ),
    meta: { align: 'right', className: 'compared' },
    cell: ({ row: { original } }) => cell(original),
  }
}

/** The differences of one row, in occupancy and online time. `whole`: all of the row; `first`: the row on top, where the tab key stops. */
export function comparedCell(
  whole: MeasureFields,
  sides: RowSides | null | undefined,
  look: Pick<Sides, 'versus' | 'basis'>,
  occupancy: OccupancyChoice,
  first = false,
): ReactNode {
  const elsewhere = sides ? onlyElsewhere(whole, sides.now, look) : null
  if (elsewhere) return <DeltaMark delta={elsewhere} stop={first} />
  const both = rowSides(sides, look)
  if (!('now' in both)) return both.words
  return (
    <span className="compared-cell">
      <span>{deltaOr(occupancyDelta(both, occupancy), first)}</span>
      <span>{deltaOr(onlineDelta(both), first)}</span>
    </span>
  )
}

/** Both sides of one row; or what is said instead where there is no row on one of them. */
export function rowSides(
  sides: RowSides | null | undefined,
  look: Pick<Sides, 'versus' | 'basis'>,
): Sides | { words: ReactNode } {
  if (!sides || (!sides.now && !sides.before)) return { words: MISSING }
  const { now, before } = sides
  if (now && before) return { ...look, now, before }
  return { words: <span className="text-t3">{now ? COMPARE_TABLE.nothingThen : COMPARE_TABLE.nothingNow}</span> }
}

export const deltaOr = (delta: Delta | null, first: boolean): ReactNode =>
  delta ? <DeltaMark delta={delta} stop={first} /> : MISSING
