/** What is being fetched, why it takes so many requests, how far that is, and how to end it. */
export const FETCHING = {
  title: ({ range }: { range: string }) => `Fetching ${range} from Zoom`,
  titleBy: ({ range, interval }: { range: string; interval: string }) =>
    `Fetching ${range} by the ${interval} from Zoom`,
  /** Behind the title, where there is room. */
  newestFirst: ', newest day first',
  /** What it takes, set in bold, with what stands in front of it and behind it; the second where rows do not say why. */
  takes: ({ rows, cost }: { rows: string; cost: string }) => ({
    before: `${rows}, none for time spent offline: `,
    bold: `${cost}.`,
    after: ' What is final is never fetched again.',
  }),
  takesAlone: ({ cost }: { cost: string }) => ({
    before: '',
    bold: `${cost}.`,
    after: ' What is final is never fetched again.',
  }),
  about: ({ requests }: { requests: string }) => `about ${requests}`,
  ofDay: ({ share }: { share: string }) => `${share} of the account’s day`,

  requests: 'Requests to Zoom',
  done: ({ done, expected }: { done: string; expected: string }) => `${done} of ${expected} requests`,
  gone: ({ gone }: { gone: string }) => `${gone} gone`,
  left: ({ left }: { left: string }) => `about ${left} left`,
  goneAndLeft: ({ gone, left }: { gone: string; left: string }) => `${gone} gone, about ${left} left`,
  /** Spoken at each quarter. */
  begun: 'Fetching from Zoom',
  quarter: ({ percent }: { percent: string }) => `${percent} percent fetched`,

  stop: 'Stop',
  stopAndKeep: ({ kept }: { kept: string }) => `Stop and keep ${kept}`,
  stopHelp: 'What is whole stays; pages of what is under way are given up',

  /** Days, where hours are awaited: set in bold, what it is, and how to get it. */
  faster: 'Faster first look:',
  byDayStored: 'the same range by day is stored.',
  byDay: ({ requests, instead }: { requests: string; instead: string }) =>
    `the same range by day is ${requests} instead of ${instead}.`,
  switchToDay: 'Switch to Day',
  othersJoin: 'Another supervisor who asks for this joins the fetch instead of starting a second one.',
}
