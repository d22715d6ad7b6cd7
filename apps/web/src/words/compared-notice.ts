/** Why the range that another is compared with is not whole. */
export const COMPARED_NOTICE = {
  fetching: ({ range, covered }: { range: string; covered: string }) =>
    `${range}, which this is compared with, is on its way: ${covered}.`,
  requests: ({ done, expected }: { done: string; expected: string }) => `${done} of ${expected} requests`,
  left: ({ time }: { time: string }) => `about ${time} left`,
  soFar: 'Differences are told of what is there on both sides so far.',
  consent: ({ range, cost }: { range: string; cost: string }) =>
    `Fetching ${range} to compare with takes about ${cost}.`,
  consentUnknown: ({ range }: { range: string }) =>
    `Fetching ${range} to compare with takes a large part of the account’s day.`,
  stored: ({ covered }: { covered: string }) => `${covered} of it are stored and compared with.`,
  nothingStored: 'Nothing of it is stored yet.',
  outOfReach: ({ range }: { range: string }) => `There is nothing to compare with: ${range} is out of reach.`,
  partOutOfReach: ({ range, covered }: { range: string; covered: string }) =>
    `Of ${range} only ${covered} can be compared with.`,
  outOfReachWhy: 'Zoom no longer gives the rest back, and it was never stored.',
  failed: ({ range, covered }: { range: string; covered: string }) =>
    `${range}, which this is compared with, could not be fetched: ${covered} are there.`,
  retry: ({ time }: { time: string }) => `Next try at ${time}.`,
  missing: ({ range, covered }: { range: string; covered: string }) =>
    `${range}, which this is compared with, is not whole: ${covered}.`,
  nothingAlike: ({ range }: { range: string }) => `There is nothing to compare with ${range} yet.`,
  nothingAlikeWhy: 'No interval is over and there on both sides.',
  cutDifferently: ({ range, unit }: { range: string; unit: string }) =>
    `No ${unit} of ${range} has a counterpart of the same length here.`,
  cutDifferentlyWhy: 'Cut into days, both ranges can be compared.',
  noCounterpart: ({ range }: { range: string }) => `There is nothing to compare with in ${range}.`,
  noCounterpartWhy: 'No interval of it has a counterpart of the same length here.',
  byDays: 'Go by days',
  fetch: 'Fetch it',
  fetchRest: 'Fetch the rest',
  tryAgain: 'Try again',
  stopComparing: 'Stop comparing',
}
