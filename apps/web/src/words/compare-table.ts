/** The column of a table that tells differences. */
export const COMPARE_TABLE = {
  occupancyAndOnline: 'occupancy, online',
  occupancy: 'occupancy',
  nothingThen: 'no row then',
  nothingNow: 'no row now',
  onlineThen: ({ value }: { value: string }) => `Online ${value} then`,
  running: 'still running',
  nothingAlike: 'No interval of the range is over and there on both sides',
  onlyOff: 'Rows that do not add up are compared one by one: then, other rows did not',
}
