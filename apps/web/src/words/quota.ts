/** Requests to Zoom, on the page about the numbers. */
export const QUOTA = {
  note: 'Reports are heavy requests, and the limit is the whole company’s.',
  usedToday: ({ used, mayUse, percent }: { used: string; mayUse: string; percent: string }) =>
    `${used} of ${mayUse} requests, ${percent} used today`,
  limit: 'Account’s limit',
  limitOf: ({ perDay, perSecond }: { perDay: string; perSecond: string }) => `${perDay} a day, ${perSecond} a second`,
  share: 'Readyboard’s share',
  shareOf: ({ percent, perDay }: { percent: string; perDay: string }) => `${percent}, ${perDay} a day`,
  renewed: 'Used to renew',
  renewedOf: ({ count }: { count: string }) => `${count}, what Zoom may still change is asked for again`,
  inAdvance: 'Used in advance',
  inAdvanceOf: ({ count }: { count: string }) => `${count}, stored before anybody asks`,
  otherApps: 'Other apps',
  countsAnew: 'Counts anew',
  asksFirst: 'Asks first',
  asksFirstOf: 'A fetch that would take a large part of a day, or long. What is stored costs nothing.',
}
