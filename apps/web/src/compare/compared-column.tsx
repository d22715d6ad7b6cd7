import type { Alike, MeasureFields, ResolvedQuery } from '@readyboard/contract'
import type { ReactNode } from 'react'
import { comparedDays } from '../question/compared-range.ts'
import type { OccupancyChoice } from '../question/occupancy-choice.ts'
import type { DataColumn } from '../ui/data-table/data-table.tsx'
import { MISSING } from '../ui/format.ts'
import { COMPARE_SWITCH } from '../words/compare-switch.ts'
import { COMPARE_TABLE } from '../words/compare-table.ts'
import { DeltaMark } from './delta-mark.tsx'
import { occupancyDelta, onlineDelta, restsOn, type Sides } from './deltas.ts'
import './compared-column.css'

/** How a table tells differences: what its column is called, and the lines around the sums behind each. */
export type ComparedLook = Pick<Sides, 'versus' | 'basis'> & { head: string }

type Compared = { query: ResolvedQuery; alike?: Alike | null }

/** Null where nothing is compared. `now`: epoch seconds. */
export function comparedLook(asked: ResolvedQuery, compared: Compared | undefined, now: number): ComparedLook | null {
  if (!compared) return null
  const head = COMPARE_SWITCH.versus({ range: comparedDays(compared.query, asked) })
  return { head, ...restsOn(asked, compared.query, compared.alike ?? null, now) }
}

/** Both sides of a row; null where there is no row on a side. */
export type RowSides = { now: MeasureFields | null; before: MeasureFields | null }

/** A column with the differences in occupancy and online time. `sidesOf`: undefined where a row has none. */
export function comparedColumn<Row extends object>(
  look: ComparedLook,
  occupancy: OccupancyChoice,
  sidesOf: (row: Row) => RowSides | undefined,
): DataColumn<Row> {
  return {
    id: 'compared',
    header: () => (
      <span className="compared-head">
        {look.head}
        <span>{COMPARE_TABLE.below}</span>
      </span>
    ),
    meta: { align: 'right', className: 'compared' },
    cell: ({ row: { original } }) => comparedCell(sidesOf(original), look, occupancy),
  }
}

/** The differences of one row. `first`: the row on top, where the tab key stops. */
export function comparedCell(
  sides: RowSides | null | undefined,
  look: ComparedLook,
  occupancy: OccupancyChoice,
  first = false,
): ReactNode {
  if (!sides || (!sides.now && !sides.before)) return MISSING
  const { now, before } = sides
  if (!now || !before)
    return <span className="text-t3">{now ? COMPARE_TABLE.nothingThen : COMPARE_TABLE.nothingNow}</span>
  const both = { ...look, now, before }
  return (
    <span className="compared-cell">
      {[occupancyDelta(both, occupancy), onlineDelta(both)].map((delta, index) => (
        <span key={index === 0 ? 'occupancy' : 'online'}>
          {delta ? <DeltaMark delta={delta} stop={first} /> : MISSING}
        </span>
      ))}
    </span>
  )
}
