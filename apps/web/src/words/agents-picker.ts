import { plural } from './plural.ts'

type Counted = { count: string; total: string }
type Number = { count: number; text: string }

/** The list in which agents and teams are chosen. */
export const AGENTS_PICKER = {
  label: 'Agents',
  find: ({ total }: { total: string }) => `Find among ${total} agents`,
  of: ({ count, total }: Counted) => `${count} of ${total}`,
  notApplied: 'not applied yet',
  all: 'All',
  none: 'None',
  invert: 'Invert',
  formerMember: 'former member',
  noTeam: 'Without a team',
  asking: 'Asking…',
  noMatch: ({ search }: { search: string }) => `No agent and no team matches “${search}”.`,
  apply: 'Apply',
  keys: 'Enter ticks, Ctrl+Enter applies',
  /** Who is meant by a link made of the choice, and what becomes of newcomers. */
  meaning: {
    nobody: 'Nobody is chosen.',
    all: 'Everybody, newcomers included.',
    allBut: ({ count, text }: Number) =>
      `All but ${plural(count, { one: 'this one', other: `these ${text}` })}: newcomers are included.`,
    teams: ({ count }: { count: number }) =>
      `${plural(count, { one: 'Whoever belongs to the team', other: 'Whoever belongs to the teams' })}, newcomers included.`,
    named: 'Only those named: newcomers are not included.',
  },
  problem: {
    nobody: 'Choose at least one agent',
    'too-many': ({ most }: { most: string }) => `At most ${most} agents fit into a link`,
  },
}
