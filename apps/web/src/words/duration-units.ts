/** How a table writes durations. */
export const DURATION_UNIT_WORDS = {
  title: 'Durations as',
  clock: 'h:mm:ss',
  decimal: 'Decimal',
  decimalHelp: 'Hours with two decimals',
}
