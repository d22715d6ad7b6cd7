import type { CSSProperties } from 'react'

/** A grey box of the size of what will stand here. Hidden from those who hear the page: a status line speaks for all. */
export function Skeleton({ className = '', style }: { className?: string; style?: CSSProperties }) {
  return <div aria-hidden="true" className={`skeleton ${className}`} style={style} />
}
