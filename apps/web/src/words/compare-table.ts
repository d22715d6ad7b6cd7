/** The column of a table that tells differences. */
export const COMPARE_TABLE = {
  occupancyAndOnline: 'occupancy, online',
  occupancy: 'occupancy',
  nothingThen: 'no row then',
  nothingNow: 'no row now',
  onlineThen: ({ value }: { value: string }) => `Online ${value} then`,
  running: 'still running',
}
