/** Mixes integers into one 32-bit number; equal parts always give the equal number. */
export function hash(...parts: number[]): number {
  let mixed = 0x9e3779b9
  for (const part of parts) {
    mixed = Math.imul(mixed ^ (part | 0), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    mixed ^= mixed >>> 16
  }
  return mixed >>> 0
}

/** A number in [0, 1) that depends on the parts alone. */
export function chance(...parts: number[]): number {
  return hash(...parts) / 4294967296
}

/** A repeatable sequence of numbers in [0, 1) (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Waiting times without memory, as between calls. */
export function exponential(random: () => number, mean: number): number {
  return -Math.log(1 - random()) * mean
}

/** A text of the form of a Zoom id (22 letters, digits, `-` and `_`). */
export function opaqueId(...parts: number[]): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-'
  const random = createRandom(hash(...parts))
  return Array.from({ length: 22 }, () => letters[Math.floor(random() * 64)]).join('')
}

/** The same items in a repeatable other order. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const random = createRandom(hash(seed, items.length))
  return items
    .map((item) => ({ item, key: random() }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item)
}
