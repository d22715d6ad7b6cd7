import type { WeekStart } from '@readyboard/timesheet'
import type { ZoomCredentials } from '@readyboard/zoom'
import type { Logger } from 'pino'
import { type Answers, NothingStored } from './answers.ts'

export type AnswersParts = {
  apiUrl: string
  oauthUrl: string
  credentials: () => ZoomCredentials
  /** Heavy requests. */
  perSecond: number
  perDay: number
  /** The part of the day's requests that may be used, 0..1. */
  share: number
  settleHours: number
  lookBackDays: number
  dataDir: string
  defaultTimeZone: string
  weekStartsOn: WeekStart
}

/** Stands in until the store can answer. */
export async function createAnswers(
  parts: AnswersParts,
  _log: Logger,
): Promise<{ answers: Answers; close(): Promise<void> }> {
  const nothing = () => Promise.reject(new NothingStored('Nothing is stored yet.', 5))
  const answers: Answers = {
    report: nothing,
    agents: nothing,
    intervals: nothing,
    queueList: async () => ({ items: [], nextCursor: null }),
    agentList: async () => ({ items: [], nextCursor: null, total: 0 }),
    quota: async () => ({
      perSecond: parts.perSecond,
      perDay: parts.perDay,
      share: parts.share,
      usedToday: 0,
      otherAppsSeen: false,
      resetsAt: new Date(Math.ceil(Date.now() / 86_400_000) * 86_400_000).toISOString(),
    }),
    watchFetch: () => null,
    notReadyBecause: async () => [],
  }
  return { answers, close: async () => {} }
}
