import type { SyncSettings } from './settings.ts'

/** Heavy requests, the seconds they take at the present pace, and their part of the account's day (0..1, or more). */
export type Cost = { requests: number; seconds: number; shareOfDay: number }

export function costOf(requests: number, { perDay }: Pick<SyncSettings, 'perDay'>, perSecond: number): Cost {
  return { requests, seconds: Math.ceil(requests / perSecond), shareOfDay: requests / perDay }
}

/** Whether somebody has to agree before so much is spent. */
export function needsConsent(cost: Cost, { consent }: Pick<SyncSettings, 'consent'>): boolean {
  return cost.shareOfDay > consent.share || cost.seconds > consent.seconds
}
