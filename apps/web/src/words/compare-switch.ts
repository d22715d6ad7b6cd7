/** The control that compares a range with another. */
export const COMPARE_SWITCH = {
  compare: 'Compare',
  compareWith: 'Compare with',
  versus: ({ range }: { range: string }) => `vs ${range}`,
}
