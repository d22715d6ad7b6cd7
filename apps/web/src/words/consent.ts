type Cost = { cost: string }

/** What a fetch would cost that nobody has agreed to, what is there without it, and what would cost less. */
export const CONSENT = {
  all: ({ cost }: Cost) => `Fetching this takes ${cost}.`,
  rest: ({ cost }: Cost) => `Fetching the rest takes ${cost}.`,
  stopped: ({ cost }: Cost) => `Stopped. Fetching the rest takes ${cost}.`,
  about: ({ cost }: Cost) => `about ${cost}`,
  /** One of these sentences, of what is asked by another interval than the page. */
  byInterval: ({ interval, title }: { interval: string; title: string }) => `By the ${interval}: ${title}`,
  aLargePart: 'a large part of today’s requests',
  rows: ({ rows }: { rows: string }) => `${rows}, none for time spent offline.`,

  nothingStored: 'Nothing of it is stored yet.',
  /** How many of the whole are there; the number of what is there chooses the form. */
  stored: {
    one: ({ covered }: { covered: string }) => `${covered} is stored and shown below.`,
    other: ({ covered }: { covered: string }) => `${covered} are stored and shown below.`,
  },

  sharedBudget: 'The whole Zoom account shares the budget.',
  budget: ({ requests, left }: { requests: string; left: string }) =>
    `The whole Zoom account shares ${requests} a day; Readyboard has ${left} left today.`,
  beyond: ({ requests }: { requests: string }) => `What goes beyond, ${requests}, has to wait for tomorrow (UTC).`,

  fetch: 'Fetch it',
  fetchRest: 'Fetch the rest',
  forLess: 'or for less, the same range',
  by: ({ interval }: { interval: string }) => `By ${interval}`,
  free: 'stored',
  cost: ({ requests, time }: { requests: string; time: string }) => `${requests}, ${time}`,
  asksAgain: ({ cost }: Cost) => `${cost}, asks again`,
  waiting: 'Waiting for your decision',
}
