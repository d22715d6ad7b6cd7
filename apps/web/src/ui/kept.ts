import { useCallback, useSyncExternalStore } from 'react'

const CHANGED = 'readyboard:kept'

/** What this browser keeps under a name; null where it keeps nothing, or may not. */
export function kept(name: string): string | null {
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
  } catch {
    // Storage may be forbidden; then nothing is kept.
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

function followKept(changed: () => void): () => void {
  window.addEventListener(CHANGED, changed)
  window.addEventListener('storage', changed)
  return () => {
    window.removeEventListener(CHANGED, changed)
    window.removeEventListener('storage', changed)
  }
}
