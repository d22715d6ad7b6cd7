import type { ReactNode } from 'react'
import './reason.css'

/** Something short that says why it is so when pointed at, focused or tapped. */
export function Reason({ reason, children }: { reason: string; children: ReactNode }) {
  return (
    <button type="button" className="reason" data-reason={reason} aria-label={reason}>
      {children}
    </button>
  )
}
