const SIGN_IN = '/sign-in'

/** Whoever is not signed in, or no longer, comes back to this address when they are. */
export function leaveToSignIn(): void {
  const { pathname, search, hash } = location
  if (pathname !== SIGN_IN) location.replace(`${SIGN_IN}?returnTo=${encodeURIComponent(pathname + search + hash)}`)
}
