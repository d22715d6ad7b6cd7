import type { SessionAnswer } from '@readyboard/contract'

/** Who asks, as far as their rights depend on it. */
export type Viewer = { id: string; name: string; allQueues: boolean }

export function viewerOf({ viewer, rights }: SessionAnswer): Viewer {
  return { id: viewer.id, name: viewer.name, allQueues: rights.allQueues }
}
