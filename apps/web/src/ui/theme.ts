import { useSyncExternalStore } from 'react'
import { keep } from './kept.ts'

export type Theme = 'light' | 'dark'
export type ThemeChoice = Theme | 'system'

const NAME = 'theme'
const DARK = '(prefers-color-scheme: dark)'
const CHANGED = 'readyboard:theme'

/** The theme that is shown, and the verb to show the other one. Without a choice of one's own the system decides. */
export function useTheme(): { theme: Theme; toggle: () => void } {
  const theme = useSyncExternalStore(subscribe, shownTheme)
  return { theme, toggle: () => choose(theme === 'dark' ? 'light' : 'dark') }
}

/** What is chosen, the system's own included, and the verb to choose. */
export function useThemeChoice(): [ThemeChoice, (choice: ThemeChoice) => void] {
  return [useSyncExternalStore(subscribe, chosenTheme), setTheme]
}

function chosenTheme(): ThemeChoice {
  const chosen = document.documentElement.dataset.theme
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system'
}

function shownTheme(): Theme {
  const chosen = chosenTheme()
  return chosen === 'system' ? systemTheme() : chosen
}

/** What the system shows anyway is no choice of one's own: then the page follows the system again. */
const choose = (theme: Theme) => setTheme(theme === systemTheme() ? 'system' : theme)

/** Shows a theme from now on, or whatever the system does. */
export function setTheme(choice: ThemeChoice): void {
  const root = document.documentElement
  if (choice === 'system') delete root.dataset.theme
  else root.dataset.theme = choice
  keep(NAME, choice === 'system' ? null : choice)
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
