import type { Simulator } from '@readyboard/zoom-simulator'
import { type Stretch, type Sums, sumsOf } from './sums.ts'

/** Somebody whose time Zoom told otherwise later. */
export type Restated = { displayName: string; before: Sums; after: Sums }

/** Has Zoom take back four, eight and twelve minutes of three people's ready time in a stretch: they were not ready. */
export function restateThree(zoom: Simulator, { from, to }: Stretch): Restated[] {
  const ready = (userId: string) => sumsOf(zoom, { from, to }, [userId]).ready
  const people = zoom.truth.agents().filter(({ userId }) => ready(userId) > 1200)
  return people.slice(0, 3).map(({ userId, displayName }, index) => {
    const before = sumsOf(zoom, { from, to }, [userId])
    const taken = zoom.restate(userId, from, to, (index + 1) * 240)
    if (taken !== (index + 1) * 240) throw new Error(`only ${taken} s of ${displayName} could be taken back`)
    return { displayName, before, after: sumsOf(zoom, { from, to }, [userId]) }
  })
}
