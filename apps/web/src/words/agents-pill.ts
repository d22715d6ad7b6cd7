import { plural } from './plural.ts'

type Count = { count: number; text: string }

/** Whom the page is about, short enough for the filter row. */
export const AGENTS_PILL = {
  label: 'Agents',
  all: 'All',
  chosen: ({ chosen }: { chosen: string }) => `${chosen} chosen`,
  of: ({ chosen, total }: { chosen: string; total: string }) => `${chosen} of ${total}`,
  allBut: ({ left }: { left: string }) => `All but ${left}`,
  allButOf: ({ left, total }: { left: string; total: string }) => `All but ${left} of ${total}`,
  /** Teams are often called “Team North”, and often not. */
  team: ({ name }: { name: string }) => (/^teams?\b/i.test(name) ? name : `Team ${name}`),
  teams: ({ count, text }: Count) => `${text} ${plural(count, { one: 'team', other: 'teams' })}`,
  and: ({ whom, more }: { whom: string; more: string }) => `${whom} + ${more}`,
  but: ({ whom, left }: { whom: string; left: string }) => `${whom} but ${left}`,
}
