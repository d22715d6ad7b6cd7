/** In which ways a number can be nothing; only the first two are zeros. */
export const NOTHING_KINDS = ['offline', 'no-calls', 'not-a-member', 'not-fetched'] as const
export type NothingKind = (typeof NOTHING_KINDS)[number]
