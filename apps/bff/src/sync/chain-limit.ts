import { LANES, type Lane } from './lane.ts'
import { createLearnedRate } from './learned-rate.ts'

/** How many page chains may run at once: fewer for a while after Zoom found them too many. */
export function createChainLimit(most: number, now: () => number = () => performance.now()) {
  const learned = createLearnedRate(most, now)
  return { chains: () => Math.max(1, Math.floor(learned.rate())), lower: learned.lower }
}

export type ChainLimit = ReturnType<typeof createChainLimit>

/**
 * The lanes from which another chain may begin. What nobody waits for leaves half of the chains free: a question that
 * comes begins at once.
 */
export function lanesWithRoom(running: readonly { lane: Lane }[], most: number): readonly Lane[] {
  if (running.length >= most) return []
  const inAdvance = running.filter(({ lane }) => lane !== 'waiting').length
  return inAdvance < Math.max(1, Math.floor(most / 2)) ? LANES : ['waiting']
}
