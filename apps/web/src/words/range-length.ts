type Whole = { city: string; length: string }
type SoFar = Whole & { interval: string; hours: string }

/** What a range that is being chosen would come to, or why it cannot be asked. */
export const RANGE_LENGTH = {
  wrongStart: ({ detail }: { detail: string }) => `The start: ${detail}.`,
  wrongEnd: ({ detail }: { detail: string }) => `The end: ${detail}.`,

  upToNow: ({ interval, city, length }: Whole & { interval: string }) =>
    `Up to the ${interval} now running, ${city}: ${length}.`,
  byDays: ({ city, length }: Whole) => `Midnight to midnight, ${city}: ${length}.`,
  byClock: ({ city, length }: Whole) => `By the clock, ${city}: ${length}.`,
  byDaysSoFar: ({ city, length, interval, hours }: SoFar) =>
    `From midnight, ${city}, to the ${interval} now running: ${hours} of ${length}.`,
  byClockSoFar: ({ city, length, interval, hours }: SoFar) =>
    `By the clock, ${city}, to the ${interval} now running: ${hours} of ${length}.`,

  hours: {
    one: ({ count }: { count: string }) => `${count} hour`,
    other: ({ count }: { count: string }) => `${count} hours`,
  },
  /** Where days are shorter or longer than others: one of them, two, or two of many. */
  because: ({ length, days }: { length: string; days: string }) => `${length}, because ${days}`,
  dayHas: ({ day, hours }: { day: string; hours: string }) => `${day} has ${hours}`,
  two: ({ first, second }: { first: string; second: string }) => `${first} and ${second}`,
  many: ({ first, second }: { first: string; second: string }) => `${first} and ${second} and others`,
}
