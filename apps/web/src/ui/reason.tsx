import type { ReactNode } from 'react'
import './reason.css'

type ReasonProps = {
  /** A line for each fact. */
  reason: string
  /** What it is called where its own text says too little to those who hear the page. */
  label?: string | undefined
  className?: string
  /** Whether the tab key stops here. In a table one stop is enough: arrows lead from row to row. */
  stop?: boolean
  children: ReactNode
}

/** Something short with words behind it: shown when it is pointed at, focused or tapped (see `startReasons`). */
export function Reason({ reason, label, className = '', stop = true, children }: ReasonProps) {
  return (
    <button
      type="button"
      className={`reason ${className}`}
      data-reason={reason}
      aria-label={label}
      tabIndex={stop ? undefined : -1}
    >
      {children}
    </button>
  )
}
