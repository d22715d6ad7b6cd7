/** The page of intervals: its toolbar, its table, and what it says where there are no rows. */
export const INTERVALS = {
  title: ({ interval }: { interval: string }) => `Agent × ${interval}`,
  anyInterval: 'interval',
  find: 'Find an agent',
  onlyOff: 'Only rows that don’t add up',
  loading: 'Loading',
  failed: 'The rows could not be loaded.',

  /** Beside the title. */
  rows: {
    one: ({ count }: { count: string }) => `${count} row`,
    other: ({ count }: { count: string }) => `${count} rows`,
  },
  fetched: ({ covered, total }: { covered: string; total: string }) => `${covered} of ${total} intervals fetched`,

  caption: 'Time in each state by agent and interval',
  heads: {
    start: 'Interval start',
    /** Behind it, where there is room: the place whose clock is meant. */
    startZone: ({ city }: { city: string }) => `, ${city}`,
    displayName: 'Agent',
    split: 'Split',
    onlineSeconds: 'Online',
    occupiedSeconds: 'Occupied',
    readySeconds: 'Ready',
    notReadySeconds: 'Not ready',
    offlineSeconds: 'Offline',
    occupancy: 'Occupancy',
    inboundCalls: 'Inbound',
    inboundCallSeconds: 'In talk',
    outboundCalls: 'Outbound',
    averageInboundTalkSeconds: 'Avg talk',
    check: 'Check',
  },
  notFinal: 'Not final',
  /** The row of totals. */
  allRows: {
    one: ({ count }: { count: string }) => `${count} row`,
    other: ({ count }: { count: string }) => `All ${count} rows`,
  },
  online: ({ count }: { count: string }) => `${count} online`,
  allAddUp: 'All add up',

  /** Below the table. */
  offsetNote: ({ city }: { city: string }) =>
    `Times show the ${city} offset in force. Offline time is that of intervals with a row.`,
  addUp: ({ count, total, percent }: { count: string; total: string; percent: string }) =>
    `${count} of ${total} rows add up (${percent}).`,

  noMatch: ({ search }: { search: string }) => `No agents match “${search}”`,
  noMatchHelp: 'Check the spelling, or clear the search.',
  clearSearch: 'Clear search',
  noneOff: 'Every row adds up',
  noneOffHelp: 'The three states make online time, and online and offline make the interval, in every row.',
  showAll: 'Show all rows',
  nothing: 'Nothing happened in this range',
  nothingHelp: 'Fetched and complete: nobody was online.',
  onItsWay: 'On its way from Zoom',
  notFetched: 'Not fetched',
  notFetchedHelp: 'Nothing of this range is stored yet. Rows appear as they arrive.',

  /** Clocks that are moved inside the range. */
  hoursOf: ({ day, hours }: { day: string; hours: string }) => `${day} has ${hours} hours.`,
  clocksBack: ({ at, twice, first, second }: { at: string; twice: string; first: string; second: string }) =>
    `Clocks go back at ${at}, so ${twice} appears twice: first at ${first}, then at ${second}.`,
  clocksForward: ({ at, next, before, after }: { at: string; next: string; before: string; after: string }) =>
    `Clocks go forward at ${at}, so ${next} follows at once: ${before} before, ${after} after.`,
  /** Which of the two hours of one name a row is. */
  repeats: {
    '1st': ({ time }: { time: string }) => `1st ${time}`,
    '2nd': ({ time }: { time: string }) => `2nd ${time}`,
  },
}
