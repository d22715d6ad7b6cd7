/** What comparing means, on the page about the numbers. */
export const ABOUT_COMPARE = {
  title: 'Comparing',
  note: 'Every difference names both sums.',
  facts: {
    alike: {
      name: 'Like for like',
      words:
        'Differences are taken of the intervals that are over and fetched on both sides. A running hour or a gap never looks like a change.',
    },
    previous: {
      name: 'Previous period',
      words: 'As many days directly before, a month before a month. The last 24 hours stand beside the 24 before them.',
    },
    weekdays: {
      name: 'Same weekdays',
      words: 'The same clock times as few whole weeks back as do not overlap.',
    },
    year: { name: 'Previous year', words: 'The same days of the calendar a year back, weekdays move.' },
    signs: {
      name: '↑ 0.4 pts, ↓ 1.0 %',
      words:
        'Shares and occupancy differ in points, averages in seconds: by what the two numbers differ by as they are printed, so that everybody can check it. Time and calls differ in percent of what they were.',
    },
  },
}
