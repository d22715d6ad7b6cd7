import type { SessionAnswer } from '@readyboard/contract'

/** As far as it is known by now. */
export type Session = Pick<SessionAnswer, 'viewer'> | undefined

/** Whether it is known that nobody signs in here: only who did has an address. Then everybody has the same name. */
export function nobodySignsIn(session: Session): boolean {
  return session?.viewer.email === null
}
