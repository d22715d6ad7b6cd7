import { useEffect, useState } from 'react'

/** False at first, true once `active` has lasted `milliseconds`: skeletons only show when waiting is felt. */
export function useDelay(active: boolean, milliseconds = 300): boolean {
  const [over, setOver] = useState(false)
  useEffect(() => {
    if (!active) return
    const timer = setTimeout(() => setOver(true), milliseconds)
    return () => {
      clearTimeout(timer)
      setOver(false)
    }
  }, [active, milliseconds])
  return active && over
}

/**
 * Whether old numbers are to be dimmed: only once the new ones keep a viewer waiting. Doing so at once, for the moment
 * that stored answers take, would cost as much as showing them.
 */
export function useDimmed(stale: boolean): boolean {
  return useDelay(stale, 200)
}
