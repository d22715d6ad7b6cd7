/** What the parts say of which all pages are made: charts, choices, and units. */
export const UI = {
  loading: 'Loading',
  tryAgain: 'Try again',
  /** A reason as a sentence; some come as one. */
  why: ({ reason }: { reason: string }) => (reason.endsWith('.') ? reason : `${reason}.`),

  viewAsChart: 'View as chart',
  viewAsTable: 'View as table',
  tableOf: ({ title }: { title: string }) => `${title}, table`,

  stateShares: ({ occupied, ready, notReady }: { occupied: string; ready: string; notReady: string }) =>
    `Occupied ${occupied}, Ready ${ready}, Not ready ${notReady}`,
  noShares: 'No time in any state',
  noAverageBelowADay: 'Not shown below a day: Zoom may count a call in another hour than its talk.',
  /** A choice that cannot be made, and why. */
  disabled: ({ choice, why }: { choice: string; why: string }) => `${choice}: ${why}`,

  /** Units behind numbers. */
  points: ({ size }: { size: string }) => `${size} pts`,
  hours: 'h',
  minutes: 'm',
  seconds: 's',
}
