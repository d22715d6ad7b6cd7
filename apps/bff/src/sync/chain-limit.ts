import { createLearnedRate } from './learned-rate.ts'

/** How many page chains may run at once: fewer for a while after Zoom found them too many. */
export function createChainLimit(most: number, now: () => number = () => performance.now()) {
  const learned = createLearnedRate(most, now)
  return { chains: () => Math.max(1, Math.floor(learned.rate())), lower: learned.lower }
}

export type ChainLimit = ReturnType<typeof createChainLimit>
