import { plural } from './plural.ts'

type Count = { count: number; text: string }

/** Teams and all but some, where a page says whom it is about. */
export const AGENTS_ASKED = {
  allBut: ({ left }: { left: string }) => `All but ${left}`,
  allButOf: ({ left, total }: { left: string; total: string }) => `All but ${left} of ${total}`,
  /** Teams are often called “Team North”, and often not. */
  team: ({ name }: { name: string }) => (/^teams?\b/i.test(name) ? name : `Team ${name}`),
  teams: ({ count, text }: Count) => `${text} ${plural(count, { one: 'team', other: 'teams' })}`,
  and: ({ whom, more }: { whom: string; more: string }) => `${whom} + ${more}`,
  but: ({ whom, left }: { whom: string; left: string }) => `${whom} but ${left}`,
}
