import { ApiError } from './api-error.ts'

/**
 * Ends the session on the server.
 *
 * @returns where to go from here: the provider's own way out, or the sign-in page
 * @throws ApiError where the session may still be there
 */
export async function signOut(): Promise<string> {
  const answer = await fetch('/auth/sign-out', {
    method: 'POST',
    headers: { 'x-requested-with': 'readyboard' },
  }).catch(() => null)
  if (!answer?.ok) throw new ApiError(answer?.status ?? 0)
  const { redirectTo }: { redirectTo: string } = await answer.json()
  return redirectTo === '/' ? '/sign-in?because=out' : redirectTo
}
