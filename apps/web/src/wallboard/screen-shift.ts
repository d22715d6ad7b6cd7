/** The four places a wall moves through, an hour each, so that no edge burns into the screen. In pixels. */
const PLACES = [
  [0, 0],
  [2, 0],
  [2, 2],
  [0, 2],
] as const

/** @param now epoch milliseconds */
export function screenShift(now: number): { x: number; y: number } {
  const [x, y] = PLACES[Math.floor(now / 3_600_000) % PLACES.length] ?? PLACES[0]
  return { x, y }
}
