/** What the frame says around a page that goes by the hour. */
export const BY_THE_CLOCK = {
  noCoarser: 'Patterns go by weekday and hour, so an hour is the longest interval here.',
  notCompared: 'Patterns stand for themselves; the other pages compare.',
  tooLong: 'This range is too long for a pattern.',
  fourWeeks: 'Show the last 4 weeks',
  byTheHour: 'Go by the hour',
}
