import type { ReactNode } from 'react'
import { NOTHING } from '../words/nothing.ts'
import { formatCount, MISSING } from './format.ts'
import { NamedNothing, NothingTag } from './named-nothing.tsx'
import type { NothingKind } from './nothing-kinds.ts'
import { NothingMark } from './nothing-mark.tsx'

type Quiet = {
  presence: 'online' | Exclude<NothingKind, 'no-calls'>
  inboundCalls: number | null
  outboundCalls: number | null
  inconsistentRows: number | null
}

/** What a table's cell says instead of its measure where a row is one of the four kinds of nothing; else null. */
export function quietCell(column: string, row: Quiet): ReactNode {
  switch (column) {
    case 'split':
      return row.presence === 'online' ? null : <NothingTag kind={row.presence} />
    case 'occupancy':
      return row.presence === 'online' ? null : MISSING
    case 'inconsistentRows':
      // Of somebody who was offline there may be no row that could add up.
      return row.presence !== 'online' && !row.inconsistentRows ? MISSING : null
    case 'inboundCalls':
      return hasNoCalls(row) ? <NoCalls /> : null
    default:
      return null
  }
}

/** What the mark stands for that has no room for its words in a row, where some row has it. */
export function QuietKey({ rows }: { rows: readonly Quiet[] }) {
  if (!rows.some(hasNoCalls)) return null
  return (
    <span className="quiet-key" title={NOTHING['no-calls'].words}>
      <NothingMark kind="no-calls" />
      {NOTHING['no-calls'].name}
    </span>
  )
}

function hasNoCalls({ presence, inboundCalls, outboundCalls }: Quiet): boolean {
  return presence === 'online' && inboundCalls === 0 && !outboundCalls
}

function NoCalls() {
  return (
    <>
      <NamedNothing kind="no-calls" />
      {formatCount(0)}
    </>
  )
}
