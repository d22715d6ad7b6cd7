import { type RefCallback, useCallback, useState } from 'react'
import { useMedia } from '../use-media.ts'

/** Whether a table scrolls inside its card: on all but wide screens, and wherever its columns need more room than there is. */
export function useScrolls(): [RefCallback<HTMLElement>, boolean] {
  const narrow = useMedia('(max-width: 1199.98px)')
  const [overflows, setOverflows] = useState(false)
  const ref = useCallback((card: HTMLElement | null) => {
    const table = card?.querySelector('table')
    if (!card || !table) return
    const observer = new ResizeObserver(() => setOverflows(table.offsetWidth > card.clientWidth))
    observer.observe(card)
    observer.observe(table)
    return () => observer.disconnect()
  }, [])
  return [ref, narrow || overflows]
}
