/** The list of a range's parts: the state of each, when it was fetched, why not, and what can be done about it. */
export const COVERAGE_LIST = {
  name: 'Coverage of the range',
  title: 'Coverage',
  close: 'Close',
  parts: 'Parts of the range',
  /** Beside the sample of each state. */
  states: {
    final: 'Fetched',
    provisional: 'Provisional',
    fetching: 'Fetching',
    missing: 'Not fetched',
    failed: 'Failed',
    'out-of-reach': 'Out of reach',
  },

  /** Facts in the head, set apart by dots. */
  covered: {
    one: ({ covered, total }: { covered: string; total: string }) => `${covered} of ${total} interval covered`,
    other: ({ covered, total }: { covered: string; total: string }) => `${covered} of ${total} intervals covered`,
  },
  provisional: ({ count }: { count: string }) => `${count} of them provisional`,

  fetched: ({ when }: { when: string }) => `Fetched ${when}.`,
  fetchedBetween: ({ first, last }: { first: string; last: string }) => `Fetched between ${first} and ${last}.`,
  moment: ({ day, time, zone }: { day: string; time: string; zone: string }) => `${day} ${time} ${zone}`,

  /** Why a part is as it is and what will become of it. */
  final: 'Never asked for again.',
  running: 'Still running.',
  mayChange: 'Zoom may still change it.',
  finalAfter: ({ when }: { when: string }) => `Zoom may still change it; final once it is fetched after ${when}.`,
  finalNext: 'Zoom may still change it; final once it is fetched next.',
  fetching: 'Pages are arriving now.',
  needsConsent: ({ cost }: { cost: string }) => `Not started without consent: it takes about ${cost}.`,
  needsConsentOfMuch: 'Not started without consent: it takes a large part of the account’s day.',
  queued: 'Queued, the newest day comes first.',
  notAsked: 'Asked for when somebody looks.',
  failed: 'Zoom could not be asked.',
  nextTry: ({ time, zone }: { time: string; zone: string }) => `Next try at ${time} ${zone}.`,
  outOfReach: ({ days }: { days: string }) =>
    `Zoom gives ${days} days back, and this was never stored. It will not come.`,
  outOfReachAbout: 'Zoom gives about half a year back, and this was never stored. It will not come.',

  rejected: {
    one: ({ count }: { count: string }) =>
      `${count} row of Zoom’s could not be read and is left out; the parts with them stay provisional.`,
    other: ({ count }: { count: string }) =>
      `${count} rows of Zoom’s could not be read and are left out; the parts with them stay provisional.`,
  },

  tryAgain: 'Try again',
  refresh: 'Refresh what may change',
  notStarted: 'It could not be started. What is stored stays.',
  underWay: ({ requests, done }: { requests: string; done: string }) => `Takes ${requests}: ${done} done.`,
  nothingToAsk: 'There is nothing to ask for now.',
  done: ({ requests }: { requests: string }) => `Done: ${requests}.`,
}
