/** Where this browser's viewer starts, kept so that a start needs no question to the server first. */
const KEY = 'readyboard.start'

/** Path and query of the view that opens first; null where there is none, or nobody knows yet. */
export function startHint(): string | null {
  try {
    const path = localStorage.getItem(KEY)
    // Nothing but a place of this page: what is stored may be anybody's.
    return path && /^\/(?![/\\])/.test(path) ? path : null
  } catch {
    return null
  }
}

export function keepStartHint(path: string | null): void {
  try {
    if (path === null) localStorage.removeItem(KEY)
    else localStorage.setItem(KEY, path)
  } catch {
    // Storage may be forbidden; then the server is asked at each start.
  }
}
