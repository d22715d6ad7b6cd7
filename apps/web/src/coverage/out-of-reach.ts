import type { Coverage } from '@readyboard/contract'

/** Whether nothing of a range is stored nor will be: Zoom no longer serves any of it. */
export function isOutOfReach({ parts }: Coverage): boolean {
  return parts.length > 0 && parts.every(({ state }) => state === 'out-of-reach')
}
