import { useSyncExternalStore } from 'react'

/** How the download stands that was begun last: `share` (0..1) and `whole` (bytes) are about, null where nobody knows. */
export type Download =
  | { state: 'none'; spoken: '' }
  | { state: 'running'; name: string; bytes: number; whole: number | null; share: number | null; spoken: string }
  | { state: 'ended'; well: boolean; spoken: string }

const NONE: Download = { state: 'none', spoken: '' }

// Of the page, not of the menu that began it: a long download goes on while its menu is closed.
let download: Download = NONE
const followers = new Set<() => void>()

export function setDownload(next: Download): void {
  download = next
  for (const follow of followers) follow()
}

export const useDownload = (): Download => useSyncExternalStore(followDownload, () => download)

/** What came of a download has been seen. */
export function forgetOutcome(): void {
  if (download.state === 'ended') setDownload(NONE)
}

function followDownload(follow: () => void): () => void {
  followers.add(follow)
  return () => followers.delete(follow)
}
