type Count = { count: string }
type Unit = Count & { unit: string }
type Part = { count: string; pieces: string; percent: string }

/** The table of agents: its heads, its totals, and what it says where there is nothing to show. */
export const AGENTS_TABLE = {
  caption: 'Time in each state by agent',
  heads: {
    displayName: 'Agent',
    split: 'Split of online time',
    occupancy: 'Occupancy',
    inboundCalls: 'Inbound',
    averageInboundTalkSeconds: 'Avg talk',
    averageWrapUpSeconds: 'Avg wrap-up',
    inconsistentRows: 'Adds up',
  },
  /** On a narrow screen, in front of values that have no head for those who hear them. */
  spoken: { online: 'Online ', occupancy: ', occupancy ' },

  /** The row of totals. */
  allAgents: {
    one: ({ count }: Count) => `${count} listed`,
    other: ({ count }: Count) => `All ${count} listed`,
  },

  /** Whether the rows of an agent add up. */
  addsUp: 'Adds up',
  everyRow: 'Every row adds up',
  off: {
    one: ({ count }: Count) => `${count} row off`,
    other: ({ count }: Count) => `${count} rows off`,
  },
  showOff: 'Show the rows that don’t add up',

  /** Below the table: whether all that is counted adds up, and the way to what does not. */
  allAddUp: {
    one: ({ unit }: Unit) => `The one ${unit} adds up.`,
    other: ({ count, unit }: Unit) => `All ${count} ${unit} add up.`,
  },
  addUp: {
    one: ({ count, pieces, percent }: Part) => `${count} of ${pieces} adds up (${percent}).`,
    other: ({ count, pieces, percent }: Part) => `${count} of ${pieces} add up (${percent}).`,
  },
  showThose: {
    one: ({ count }: Count) => `Show the ${count} that doesn’t`,
    other: ({ count }: Count) => `Show the ${count} that don’t`,
  },

  noMatch: ({ search }: { search: string }) => `No agents match “${search}”`,
  noMatchHelp: 'Check the spelling, or clear the search.',
  clearSearch: 'Clear search',
  lastWeek: 'Show the last 7 days',
  nothing: 'Nothing happened in this range',
  /** Of one agent or nobody, and of more. */
  nothingHelp: {
    one: ({ days }: { days: string }) => `Fetched and complete: nobody was online, ${days}.`,
    other: ({ count, days }: Count & { days: string }) =>
      `Fetched and complete: none of the ${count} listed was online, ${days}.`,
  },
  undecided: 'Waiting for your decision',
  undecidedHelp: 'Nothing of this range is stored yet. Fetch it above, or look at another range.',
  onItsWay: 'On its way from Zoom',
  notFetched: 'Not fetched',
  notFetchedHelp: 'Nothing of this range is stored yet.',
}
