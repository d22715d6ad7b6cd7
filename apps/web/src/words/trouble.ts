/** What keeps an answer from being whole: what is wrong, how old the data is, and when it is tried again. */
export const TROUBLE = {
  titles: {
    'zoom-unavailable': 'Zoom is not answering.',
    'zoom-answer': 'Zoom’s answer could not be used.',
    'rate-limit': 'Zoom asked us to slow down.',
    'daily-limit': 'Today’s requests to Zoom are used up.',
    'refresh-limit': 'Today’s refreshes are used up.',
    credentials: 'Zoom refuses our credentials.',
    'scope-missing': 'The Zoom app may not read this report.',
    'not-found': 'Zoom does not know this queue or agent.',
    refused: 'Zoom refuses the question.',
    stopping: 'Readyboard is restarting.',
    stopped: 'This fetch was stopped.',
    'store-full': 'What Zoom sends cannot be kept.',
    'queue-full': 'Too many ranges are being fetched at once.',
    'needs-consent': 'Fetching this takes a large part of today’s requests, so it was not started.',
  },
  otherTitle: 'Part of this range could not be fetched from Zoom.',
  lastTry: ({ end }: { end: string }) => `The last try ended with ${end}.`,
  /** The part of the range that is in trouble. */
  where: ({ where, title }: { where: string; title: string }) => `${where}: ${title}`,

  /** Behind a title. */
  seen: ({ title, time }: { title: string; time: string }) => `${title} You are seeing data as of ${time}.`,
  seenOld: ({ title, time, age }: { title: string; time: string; age: string }) =>
    `${title} You are seeing data as of ${time}, ${age} old.`,
  safe: 'What was fetched before is safe.',
  totals: ({ covered }: { covered: string }) => `The totals below are of ${covered}.`,
  minutes: ({ minutes }: { minutes: string }) => `${minutes} min`,
  hours: ({ hours }: { hours: string }) => `${hours} h`,
  hoursAndMinutes: ({ hours, minutes }: { hours: string; minutes: string }) => `${hours} h ${minutes} min`,
  days: ({ days }: { days: string }) => `${days} days`,

  tryNow: 'Try now',
  trying: 'Trying now',
  nextTry: ({ clock }: { clock: string }) => `Next try in ${clock}`,
}
