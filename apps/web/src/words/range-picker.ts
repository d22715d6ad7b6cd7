/** Presets, calendar and clock times, in which a range is chosen. */
export const RANGE_PICKER = {
  label: 'Range',
  presets: 'Presets',
  days: 'Days of the range',
  clockTimes: 'Clock times',
  startTime: 'Start time',
  endTime: 'End time',
  /** Between the two times. */
  to: 'to',
  /** In front of a clock time. */
  day: ({ day }: { day: string }) => `${day},`,
  twice: ({ end }: { end: string }) => `${end}: this hour occurs twice`,
  weekStarts: 'Week starts',
  weekDays: { monday: 'Mon', sunday: 'Sun', saturday: 'Sat' },
  apply: 'Apply',
}
