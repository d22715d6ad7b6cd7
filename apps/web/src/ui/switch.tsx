import type { ReactNode } from 'react'

type SwitchProps = { on: boolean; onChange: (on: boolean) => void; children: ReactNode; className?: string }

/** Something that is on or off at once, with its words beside it. */
export function Switch({ on, onChange, children, className = '' }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={on}
      className={`switch ${className}`}
      onClick={() => onChange(!on)}
    >
      <span className="switch-track" />
      {children}
    </button>
  )
}
