import { useSyncExternalStore } from 'react'

export type Theme = 'light' | 'dark'

const KEY = 'readyboard.theme'
const DARK = '(prefers-color-scheme: dark)'
const CHANGED = 'readyboard:theme'

/** The theme that is shown, and the verb to show the other one. Without a choice of one's own the system decides. */
export function useTheme(): { theme: Theme; toggle: () => void } {
  const theme = useSyncExternalStore(subscribe, shownTheme)
  return { theme, toggle: () => choose(theme === 'dark' ? 'light' : 'dark') }
}

function shownTheme(): Theme {
  const chosen = document.documentElement.dataset.theme
  return chosen === 'light' || chosen === 'dark' ? chosen : systemTheme()
}

/** What the system shows anyway is no choice of one's own: then the page follows the system again. */
function choose(theme: Theme) {
  const root = document.documentElement
  if (theme === systemTheme()) {
    delete root.dataset.theme
    remember(() => localStorage.removeItem(KEY))
  } else {
    root.dataset.theme = theme
    remember(() => localStorage.setItem(KEY, theme))
  }
  window.dispatchEvent(new Event(CHANGED))
}

const systemTheme = (): Theme => (matchMedia(DARK).matches ? 'dark' : 'light')

function subscribe(changed: () => void) {
  const system = matchMedia(DARK)
  system.addEventListener('change', changed)
  window.addEventListener(CHANGED, changed)
  return () => {
    system.removeEventListener('change', changed)
    window.removeEventListener(CHANGED, changed)
  }
}

function remember(write: () => void) {
  try {
    write()
  } catch {
    // Storage may be forbidden; the choice then lasts as long as the page.
  }
}
