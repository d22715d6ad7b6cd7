import { COMMAND_WORDS } from '../words/commands.ts'
import type { Layer } from './open-layer.ts'
import { MAIN_PAGES } from './pages.ts'

/** What a key does: opens a layer, leads to a page, or presses whatever on the page carries `data-shortcut`. */
export type Act = { open: Layer } | { go: string } | { press: string }

export type Shortcut = {
  group: keyof typeof COMMAND_WORDS.groups
  /** As the help shows them. */
  keys: readonly string[]
  does: string
  /** What typing does, by the keys as the keyboard names them; two keys are pressed one after the other. */
  acts: Readonly<Record<string, Act>>
}

/** The key that makes a command of a letter on this system. */
const COMMAND_KEY = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '') ? '⌘' : COMMAND_WORDS.keys.control

const pressed = (...keys: string[]) => Object.fromEntries(keys.map((key) => [key, { press: key }]))

/** Every key, once: what is typed, what the help lists and what the list of commands offers all come from here. */
export const SHORTCUTS: readonly Shortcut[] = [
  { group: 'anywhere', keys: [COMMAND_KEY, 'K'], does: COMMAND_WORDS.commands, acts: {} },
  { group: 'anywhere', keys: ['?'], does: COMMAND_WORDS.help, acts: { '?': { open: 'help' } } },
  { group: 'anywhere', keys: ['/'], does: COMMAND_WORDS.search, acts: pressed('/') },
  { group: 'anywhere', keys: ['D'], does: COMMAND_WORDS.theme, acts: pressed('d') },
  { group: 'question', keys: ['Q'], does: COMMAND_WORDS.queue, acts: pressed('q') },
  { group: 'question', keys: ['A'], does: COMMAND_WORDS.agents, acts: pressed('a') },
  { group: 'question', keys: ['T'], does: COMMAND_WORDS.range, acts: pressed('t') },
  { group: 'question', keys: ['[', ']'], does: COMMAND_WORDS.steps, acts: pressed('[', ']') },
  {
    group: 'question',
    keys: ['1', '…', '6'],
    does: COMMAND_WORDS.interval,
    acts: pressed('1', '2', '3', '4', '5', '6'),
  },
  { group: 'question', keys: ['C'], does: COMMAND_WORDS.compare, acts: pressed('c') },
  { group: 'answer', keys: ['S'], does: COMMAND_WORDS.share, acts: pressed('s') },
  { group: 'answer', keys: ['E'], does: COMMAND_WORDS.export, acts: pressed('e') },
  { group: 'pages', keys: ['V'], does: COMMAND_WORDS.views, acts: pressed('v') },
  ...MAIN_PAGES.flatMap(({ keys, name, path }): Shortcut[] =>
    keys
      ? [
          {
            group: 'pages',
            keys,
            does: COMMAND_WORDS.goTo({ page: name }),
            acts: { [keys.join(' ').toLowerCase()]: { go: path } },
          },
        ]
      : [],
  ),
  { group: 'pages', keys: ['P', 'N'], does: COMMAND_WORDS.agentSteps, acts: pressed('p', 'n') },
  { group: 'inside', keys: ['←', '→', '↑', '↓'], does: COMMAND_WORDS.arrows, acts: {} },
  { group: 'inside', keys: [COMMAND_WORDS.keys.enter], does: COMMAND_WORDS.enter, acts: {} },
  { group: 'inside', keys: [COMMAND_WORDS.keys.escape], does: COMMAND_WORDS.escape, acts: {} },
]

const ACTS = new Map(SHORTCUTS.flatMap(({ acts }) => Object.entries(acts)))

/** As long as the second of two keys may be waited for. */
const SEQUENCE_MS = 1_500

/** What was typed before, and when. */
export type Typed = { key: string; at: number }

/** What a key does after the one before it; nothing for most. `at` in milliseconds. */
export function actOf(key: string, at: number, before: Typed | null): Act | null {
  const second = before !== null && at - before.at < SEQUENCE_MS ? ACTS.get(`${before.key} ${key.toLowerCase()}`) : null
  return second ?? ACTS.get(key.toLowerCase()) ?? null
}
