/** Who looked at whom. */
export const AUDIT = {
  title: 'Who looked at whom',
  ownTitle: 'Who looked at my numbers',
  note: ({ days }: { days: string }) =>
    `Every look at numbers is recorded before they are shown, and kept for ${days} days. A page that renews itself is one look.`,
  export: 'Download as CSV',
  nobody: 'Nobody has looked yet.',
  nobodyNote: 'The next look at numbers will be the first line here.',
  failed: 'The record cannot be read at the moment.',
  again: 'Try again',
  columns: {
    at: 'When',
    who: 'Who',
    what: 'What',
    queues: 'Queues',
    agents: 'Agents',
    range: 'Time looked at',
    rows: 'Rows',
  },
  what: {
    report: 'Overview',
    agents: 'Agents',
    intervals: 'Intervals',
    dose: 'Load',
    peers: 'Comparison with colleagues',
    pinned: 'Pinned numbers',
    export: 'File',
  },
  all: 'All',
  you: 'You',
  more: ({ first, count }: { first: string; count: string }) => `${first} and ${count} more`,
  range: ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
}
