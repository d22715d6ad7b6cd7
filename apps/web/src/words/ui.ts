/** What the parts say of which all pages are made: tables, their pages, and charts. */
export const UI = {
  rowsPerPage: 'Rows per page',
  rowsOf: ({ first, last, total }: { first: string; last: string; total: string }) => `${first}–${last} of ${total}`,
  pages: 'Pages',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  page: ({ number }: { number: string }) => `Page ${number}`,
  pastTheEnd: 'This page is past the last row',
  pastTheEndHelp: 'There are fewer rows than when this link was made.',
  firstPage: 'First page',

  durations: 'Durations as',
  clock: 'h:mm:ss',
  decimal: 'Decimal',
  decimalHelp: 'Hours with two decimals',

  viewAsChart: 'View as chart',
  viewAsTable: 'View as table',
  tableOf: ({ title }: { title: string }) => `${title}, table`,

  stateShares: ({ occupied, ready, notReady }: { occupied: string; ready: string; notReady: string }) =>
    `Occupied ${occupied}, Ready ${ready}, Not ready ${notReady}`,
  noShares: 'No time in any state',
  noAverageBelowADay: 'Not shown below a day: Zoom may count a call in another hour than its talk.',
  nothing: ({ name, words }: { name: string; words: string }) => `${name}. ${words}`,
  /** A choice that cannot be made, and why. */
  disabled: ({ choice, why }: { choice: string; why: string }) => `${choice}: ${why}`,

  /** Units behind numbers. */
  points: ({ size }: { size: string }) => `${size} pts`,
  hours: 'h',
  minutes: 'm',
  seconds: 's',
}
