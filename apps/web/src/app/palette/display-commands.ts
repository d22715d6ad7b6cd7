import { usePreference } from '../../ui/preferences.ts'
import { PALETTE_WORDS } from '../../words/palette.ts'
import type { CommandGroup } from './command.ts'

/** How this browser shows things. */
export function useDisplayCommands(): CommandGroup {
  const [density, setDensity] = usePreference('density')
  const [patterns, setPatterns] = usePreference('patterns')
  const compact = density === 'compact'
  const on = patterns === 'on'
  return {
    id: 'display',
    typedOnly: true,
    commands: [
      {
        id: 'density',
        name: compact ? PALETTE_WORDS.comfortable : PALETTE_WORDS.compact,
        icon: 'menu',
        run: () => setDensity(compact ? 'comfortable' : 'compact'),
      },
      {
        id: 'patterns',
        name: on ? PALETTE_WORDS.patternsOff : PALETTE_WORDS.patternsOn,
        icon: 'overview',
        run: () => setPatterns(on ? 'off' : 'on'),
      },
    ],
  }
}
