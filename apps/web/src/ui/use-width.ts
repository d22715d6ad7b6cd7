import { type RefCallback, useCallback, useState } from 'react'

/** The width of an element in whole pixels, kept up to date; 0 until it is in the page. */
export function useWidth(): [RefCallback<HTMLElement>, number] {
  const [width, setWidth] = useState(0)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return
    // The observer tells the first width too, when layout is done anyway: asking for it here would force one more.
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
