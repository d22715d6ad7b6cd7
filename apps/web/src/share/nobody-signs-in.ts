import type { SessionAnswer } from '@readyboard/contract'

/** As far as it is known by now. */
export type Session = Pick<SessionAnswer, 'features' | 'viewer'> | undefined

/** Whether it is known that nobody signs in here. Then everybody has the same name. */
export function nobodySignsIn(session: Session): boolean {
  return session?.features.signIn === false
}
