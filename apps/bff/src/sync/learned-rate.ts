/** A refusal takes this part of the rate away. */
const KEPT_AFTER_REFUSAL = 0.75
const LEAST = 0.2
/** A quiet stretch of this length gives a step of the rate back. */
const STEP_MS = 15_000
const STEP = 0.1

/**
 * How fast may be asked while other apps use the same limit: less after each refusal, slowly more while there is none.
 *
 * @param most requests a second when nobody else asks
 * @param now steady milliseconds
 */
export function createLearnedRate(most: number, now: () => number): { rate(): number; lower(): void } {
  let part = 1
  let at = now()
  const partNow = () => Math.min(1, part + Math.floor((now() - at) / STEP_MS) * STEP)
  return {
    rate: () => most * partNow(),
    lower() {
      part = Math.max(LEAST, partNow() * KEPT_AFTER_REFUSAL)
      at = now()
    },
  }
}
