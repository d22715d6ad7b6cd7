import { type RefCallback, type RefObject, useCallback, useEffect, useRef } from 'react'

/**
 * A card that goes takes the focus with it, if it had it: the focus then goes to the title of what comes in its place,
 * or to the page's content where nothing does. `card` is the ref of each card, `place` that of what holds them.
 *
 * @param shown names the card that is shown
 */
export function useFocusAlong(shown: string): {
  place: RefObject<HTMLDivElement | null>
  card: RefCallback<HTMLElement>
} {
  const place = useRef<HTMLDivElement>(null)
  const hadFocus = useRef(false)
  useEffect(() => {
    if (!hadFocus.current) return
    hadFocus.current = false
    const next = place.current?.querySelector('h2') ?? document.getElementById('content')
    next?.focus({ preventScroll: true })
  }, [shown])
  const card = useCallback((element: HTMLElement | null) => {
    if (!element) return
    // Called before it leaves the page.
    return () => {
      hadFocus.current = element.contains(document.activeElement)
    }
  }, [])
  return { place, card }
}
