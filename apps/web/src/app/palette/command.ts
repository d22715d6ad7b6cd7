import type { IconName } from '../../ui/icon.tsx'
import type { PALETTE_WORDS } from '../../words/palette.ts'
import { fuzzyScore } from './fuzzy.ts'

/** Something the list of commands offers. `more`: further words by which it is found, and `note` what stands behind it. */
export type Command = {
  id: string
  name: string
  icon: IconName
  more?: string
  note?: string
  keys?: readonly string[]
  /** Already as it is: shown with a check. */
  current?: boolean
  run: () => void
}

/** Commands of a kind. `asked`: found by the server, which has compared them with what was typed. */
export type CommandGroup = {
  id: keyof typeof PALETTE_WORDS.groups
  commands: readonly Command[]
  asked?: boolean
  pending?: boolean
  /** Is there only once something is typed. */
  typedOnly?: boolean
}

/** Offers commands; a hook, called with what was typed. Whoever has commands to offer adds one to the list of sources. */
export type CommandSource = (typed: string) => CommandGroup

const SHOWN = 7

/** The groups that have something to offer for what was typed, each with its best first, the group of the best first. */
export function matching(groups: readonly CommandGroup[], typed: string): CommandGroup[] {
  const text = typed.trim()
  if (!text) return groups.filter(({ typedOnly, commands }) => !typedOnly && commands.length > 0)
  return groups
    .map((group) => {
      const scored = group.commands
        .map((command) => ({ command, score: Math.max(scoreOf(command, text), group.asked ? ASKED : 0) }))
        .filter(({ score }) => score > 0)
        .toSorted((a, b) => b.score - a.score)
        .slice(0, SHOWN)
      return { ...group, commands: scored.map(({ command }) => command), best: scored[0]?.score ?? 0 }
    })
    .filter(({ commands }) => commands.length > 0)
    .toSorted((a, b) => b.best - a.best)
}

/** What the server found matches somehow, also where these rules do not see it. */
const ASKED = 0.5

const scoreOf = ({ name, more = '' }: Command, text: string) =>
  Math.max(fuzzyScore(name, text), 0.6 * fuzzyScore(`${name} ${more}`, text))
