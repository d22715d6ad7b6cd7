/** The list of what a range can be compared with. */
export const COMPARE_CHOICE = {
  modes: {
    none: { name: 'Nothing', does: 'The range stands for itself' },
    previous: { name: 'Previous period', does: 'As long, directly before' },
    'previous-week': { name: 'Same weekdays', does: 'As many whole weeks back as it takes' },
    'previous-year': { name: 'Previous year', does: 'The same days, a year back' },
  },
  // Of a fixed link alone: nobody chooses it.
  daysBefore: {
    name: { one: 'The day before', other: ({ count }: { count: string }) => `${count} days before` },
    does: 'As the link was made',
  },
  note: 'What is still running is compared with the same elapsed time.',
}
