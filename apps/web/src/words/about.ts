/** The page about the numbers: its head, and its cards on definitions, on nothing, on coverage and on this copy. */
export const ABOUT = {
  title: 'About the numbers',
  subtitle: 'What every figure divides, what its marks mean, and what it costs to ask Zoom.',

  definitions: {
    title: 'Definitions',
    note: 'Totals are ratios of sums, never averages of ratios.',
    heads: { name: 'Name', formula: 'Formula', target: 'Target', note: 'Note' },
    target: ({ from, to }: { from: string; to: string }) => `${from}–${to}\u202f%`,
    noTarget: 'None set',
    /** Where there is no column for it. */
    withTarget: ({ target }: { target: string }) => `Target ${target}`,
  },

  nothing: {
    title: 'Four kinds of nothing',
    note: 'A quiet agent must never look like a missing one.',
    /** What stands in the cells. */
    values: { offline: '0:00:00', 'no-calls': '0 calls', 'not-a-member': 'no value', 'not-fetched': 'no value' },
  },

  coverage: {
    title: 'Coverage strip',
    note: 'Hatching always means not final.',
    /** What stands in the samples. */
    samples: { final: 'Mon 2', fetching: '7/10', failed: 'Wed 4' },
    final: 'Closed and final. Never fetched again.',
    provisional: ({ hours }: { hours: string }) =>
      `Running, or fetched less than ${hours} h after it closed. Zoom may still change it.`,
    /** While it is not known how long Zoom may change what it says. */
    provisionalForAWhile: 'Running, or fetched less than a while after it closed. Zoom may still change it.',
    fetching: 'Pages are arriving now.',
    failed: 'Could not be fetched. Will be tried again.',
    missing: 'Still to come, queued, or waiting for consent.',
    outOfReach: ({ days }: { days: string }) => `Zoom gives ${days} days back, and it was not stored.`,
    outOfReachAbout: 'Zoom gives about half a year back, and it was not stored.',
  },

  build: {
    title: 'This Readyboard',
    demo: 'A demonstration: the contact centre is made up.',
    connected: 'Connected to Zoom.',
    version: 'Version',
    youAre: 'You are',
    viewer: ({ name, email }: { name: string; email: string }) => `${name}, ${email}`,
    youMaySee: 'You may see',
    allQueues: 'All queues',
    ownQueues: 'The queues you supervise',
    zone: 'Default zone',
    weekStart: 'Week starts on',
    weekdays: { monday: 'Monday', sunday: 'Sunday', saturday: 'Saturday' },
  },
}
