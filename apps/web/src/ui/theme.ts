import { type Preference, usePreference } from './preferences.ts'
import { useMedia } from './use-media.ts'

export type Theme = Exclude<Preference<'theme'>, 'system'>

/** The theme that is shown, and the verb to show the other one. Without a choice of one's own the system decides. */
export function useTheme(): { theme: Theme; toggle: () => void } {
  const [choice, choose] = usePreference('theme')
  const system = useMedia('(prefers-color-scheme: dark)') ? 'dark' : 'light'
  const theme = choice === 'system' ? system : choice
  const other = theme === 'dark' ? 'light' : 'dark'
  // What the system shows anyway is no choice of one's own: then the page follows the system again.
  return { theme, toggle: () => choose(other === system ? 'system' : other) }
}
