/** The column of a table that tells differences. */
export const COMPARE_TABLE = {
  below: 'occupancy, online',
  nothingThen: 'no row then',
  nothingNow: 'no row now',
  running: 'still running',
}
