import { useCallback, useSyncExternalStore } from 'react'

const CHANGED = 'readyboard:kept'

/** What the browser would not keep, by name: it lasts as long as the page. */
const unkept = new Map<string, string | null>()

/** What this browser keeps under a name; null where it keeps nothing. */
export function kept(name: string): string | null {
  const text = unkept.get(name)
  if (text !== undefined) return text
  try {
    return localStorage.getItem(`readyboard.${name}`)
  } catch {
    return null
  }
}

/** Keeps a text in this browser, or forgets it; whoever uses it is told. */
export function keep(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(`readyboard.${name}`)
    else localStorage.setItem(`readyboard.${name}`, text)
    unkept.delete(name)
  } catch {
    // Storage may be forbidden, or full.
    unkept.set(name, text)
  }
  if (typeof window !== 'undefined') window.dispatchEvent(new Event(CHANGED))
}

/** The same, followed: also when another tab changes it. */
export function useKept(name: string): string | null {
  return useSyncExternalStore(
    followKept,
    useCallback(() => kept(name), [name]),
  )
}

/** Calls whenever something is kept or forgotten, here or in another tab, until what it returns is called. */
export function followKept(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed)
  window.addEventListener('storage', changed)
  return () => {
    window.removeEventListener(CHANGED, changed)
    window.removeEventListener('storage', changed)
  }
}
