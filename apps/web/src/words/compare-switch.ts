/** The control that compares a range with another. */
export const COMPARE_SWITCH = {
  compare: 'Compare',
  compareWith: 'Compare with',
  /** The same with what is compared with. */
  comparing: ({ versus }: { versus: string }) => `Compare: ${versus}`,
  comparingWith: ({ versus }: { versus: string }) => `Compare with, ${versus}`,
  versus: ({ range }: { range: string }) => `vs ${range}`,
}
