import { useCallback, useMemo, useSyncExternalStore } from 'react'

/** Whether a media query holds, kept up to date. For what CSS alone cannot do; layout belongs into CSS. */
export function useMedia(query: string): boolean {
  // React asks at every render; a list that is made anew each time costs more than what it says.
  const list = useMemo(() => matchMedia(query), [query])
  return useSyncExternalStore(
    useCallback(
      (changed) => {
        list.addEventListener('change', changed)
        return () => list.removeEventListener('change', changed)
      },
      [list],
    ),
    () => list.matches,
  )
}
