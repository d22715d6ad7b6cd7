/** What a range that is being chosen would cost: the sum in bold, and sentences behind it. */
export const RANGE_COST = {
  about: ({ cost }: { cost: string }) => `About ${cost}.`,
  stored: ({ share }: { share: string }) => `${share} is stored.`,
  asksFirst: 'Asks first.',
  nothingNew: '0 new requests.',
  notAsked: 'What is not stored is on its way, or beyond what Zoom keeps.',
  /** Of one day or less, and of more. */
  allStored: {
    one: () => 'All of it is stored.',
    other: ({ days }: { days: string }) => `All ${days} days are stored.`,
  },
  allStoredSoFar: {
    one: () => 'All of it is stored, only what may still change is refreshed.',
    other: ({ days }: { days: string }) => `All ${days} days are stored, only what may still change is refreshed.`,
  },
  unknown: ({ why }: { why: string }) => `What this would cost is not known: ${why}`,
  counting: 'Counting requests',
}
