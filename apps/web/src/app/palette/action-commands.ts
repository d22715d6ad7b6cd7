import type { IconName } from '../../ui/icon.tsx'
import { PALETTE_WORDS } from '../../words/palette.ts'
import { openLayer } from '../open-layer.ts'
import { SHORTCUTS } from '../shortcuts.ts'
import { press, visible } from '../use-shortcuts.ts'
import type { Command, CommandGroup } from './command.ts'

const ICONS: Readonly<Record<string, IconName>> = {
  '/': 'search',
  a: 'people',
  c: 'columns',
  d: 'moon',
  e: 'download',
  q: 'filters',
  s: 'link',
  t: 'calendar',
  '[': 'chevron-left',
  ']': 'chevron-right',
}
const NAMES: Readonly<Record<string, string>> = { '[': PALETTE_WORDS.previous, ']': PALETTE_WORDS.next }

/** What the keys of the page press, where it is on the page; and the map of the keys. */
export function useActionCommands(): CommandGroup {
  const pressed = SHORTCUTS.flatMap(({ acts, does }) =>
    Object.entries(acts).flatMap(([key, act]): Command[] => {
      if (!('press' in act) || /^\d$/.test(key) || !visible(act.press)) return []
      const keys = [key.toUpperCase()]
      return [{ id: key, name: NAMES[key] ?? does, icon: ICONS[key] ?? 'more', keys, run: () => press(act.press) }]
    }),
  )
  const help = {
    id: 'help',
    name: PALETTE_WORDS.shortcuts,
    icon: 'help',
    keys: ['?'],
    run: () => openLayer('help'),
  } as const
  return { id: 'actions', commands: [...pressed, help] }
}
