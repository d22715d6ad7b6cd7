type Count = { count: string }

/** What asking Zoom costs: requests, time, and a share of the day’s requests. No line breaks between number and unit. */
export const COSTS = {
  requests: {
    one: ({ count }: Count) => `${count} request`,
    other: ({ count }: Count) => `${count} requests`,
  },
  seconds: ({ count }: Count) => `${count}\u202fs`,
  minutes: ({ count }: Count) => `${count}\u202fmin`,
  hours: ({ count }: Count) => `${count}\u202fh`,
  hoursAndMinutes: ({ hours, minutes }: { hours: string; minutes: string }) => `${hours}\u202fh ${minutes}\u202fmin`,
  percent: ({ count }: Count) => `${count}\u202f%`,
  underATenth: 'under 0.1\u202f%',
  ofDay: ({ requests, time, share }: { requests: string; time: string; share: string }) =>
    `${requests}, ${time}, ${share} of the account’s day`,
}
