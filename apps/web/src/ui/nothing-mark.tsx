import type { ReactNode } from 'react'
import type { NothingKind } from './nothing-kinds.ts'
import './quiet-rows.css'

const ring = <circle cx="6" cy="6" r="4.3" fill="none" stroke="currentColor" strokeWidth="1.3" />

// Made once: a table may hold hundreds of them.
const SHAPES: Record<NothingKind, ReactNode> = {
  offline: ring,
  'no-calls': (
    <>
      {ring}
      <circle cx="6" cy="6" r="1.6" fill="currentColor" />
    </>
  ),
  'not-a-member': <path d="M2 6h8" stroke="currentColor" strokeWidth="1.4" strokeDasharray="1.6 1.6" />,
  'not-fetched': (
    <>
      <rect
        x="1.7"
        y="1.7"
        width="8.6"
        height="8.6"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.2"
        strokeDasharray="2 1.5"
      />
      <path d="M4 4l4 4M8 4l-4 4" stroke="currentColor" strokeWidth="1.2" />
    </>
  ),
}

/** The mark of a kind of nothing, for beside its words: those who hear the page get the words alone. */
export function NothingMark({ kind, size = 12 }: { kind: NothingKind; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 12 12" aria-hidden="true" className="nothing-mark">
      {SHAPES[kind]}
    </svg>
  )
}
