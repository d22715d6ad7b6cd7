/** A clock that runs on like the real one and can be put forward. Epoch ms. */
export function movableClock(start: string): { now: () => number; forward: (seconds: number) => void } {
  const began = performance.now()
  let at = Date.parse(start)
  return {
    now: () => Math.floor(at + performance.now() - began),
    forward: (seconds) => {
      at += seconds * 1000
    },
  }
}
