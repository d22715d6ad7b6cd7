let held: KeyboardEvent[] | null = null

const hold = (event: KeyboardEvent) => held?.push(event)

/** Holds keys from now on: what acts on them comes after the first page, and no key is to be lost on the way. */
export function holdKeys(): void {
  held = []
  document.addEventListener('keydown', hold)
}

/** The keys pressed so far, for whoever acts on them from now on. */
export function takeHeldKeys(): KeyboardEvent[] {
  const keys = held ?? []
  held = null
  document.removeEventListener('keydown', hold)
  return keys
}
