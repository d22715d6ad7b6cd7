import type { ComponentProps, ReactNode } from 'react'
import { Icon } from './icon.tsx'

type QuietSelectProps = Omit<ComponentProps<'select'>, 'className'> & { label: ReactNode; className?: string }

/** The browser's own select without its box, a chevron that says what it is, and its label in front. */
export function QuietSelect({ label, className = '', ...select }: QuietSelectProps) {
  return (
    <label className={`quiet-select ${className}`}>
      {label}
      <span>
        <select {...select} />
        <Icon name="chevron-down" small />
      </span>
    </label>
  )
}
