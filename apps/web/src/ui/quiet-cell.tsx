import type { AgentRow } from '@readyboard/contract'
import type { ReactNode } from 'react'
import { formatCount, MISSING } from './format.ts'
import { NamedNothing, NothingTag } from './nothing-mark.tsx'
import type { NothingKind } from './nothing-words.ts'

type Quiet = Pick<AgentRow, 'presence' | 'inboundCalls' | 'outboundCalls'>

/** What a table's cell says instead of its measure where a row is one of the four kinds of nothing; else null. */
export function quietCell(column: string, row: Quiet): ReactNode {
  switch (column) {
    case 'split':
      return row.presence === 'online' ? null : <NothingTag kind={row.presence} />
    case 'occupancy':
      return row.presence === 'online' ? null : MISSING
    case 'inboundCalls':
      return hasNoCalls(row) ? <NoCalls /> : null
    default:
      return null
  }
}

/** Which marks some rows carry, in the order in which they are explained. */
export function nothingKinds(rows: readonly Quiet[]): NothingKind[] {
  const kinds = new Set<NothingKind>(rows.flatMap(({ presence }) => (presence === 'online' ? [] : presence)))
  if (rows.some(hasNoCalls)) kinds.add('no-calls')
  return [...kinds]
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
