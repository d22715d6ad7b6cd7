import type { Interval, WeekStart } from '@readyboard/timesheet'
import type { ZoomCredentials } from '@readyboard/zoom'
import type { Logger } from 'pino'
import { answerQuestions } from './http/answer-questions.ts'
import type { Answers } from './http/answers.ts'
import { openStore } from './store/open-store.ts'
import type { Store } from './store/store.ts'
import { Backfill } from './sync/backfill.ts'
import { createSync } from './sync/create-sync.ts'
import type { Directory } from './sync/directory.ts'
import { createRetention } from './sync/retention.ts'

export type AnswersSetup = {
  apiUrl: string
  oauthUrl: string
  credentials: () => ZoomCredentials | Promise<ZoomCredentials>
  dataDir: string
  source: string
  perSecond: number
  perDay: number
  share: number
  consent: { share: number; seconds: number }
  settleHours: number
  lookBackDays: number
  /** For how many days rows are kept: of intervals below a day, and of days. */
  keepDays: { clock: number; day: number }
  defaultTimeZone: string
  weekStartsOn: WeekStart
  /** How long it is kept who looked at whom. */
  auditDays: number
  /** What is kept stored without anybody asking; 0 days for nothing. */
  backfill: { days: number; interval: Interval; at: string }
}

/** Store, sync and reports put together behind what the routes call. */
export async function createAnswers(
  setup: AnswersSetup,
  log: Logger,
): Promise<{ answers: Answers; store: Store; directory: Directory; close: () => Promise<void> }> {
  const store = await openStore(setup.dataDir)
  const room = createSync(store, {
    apiUrl: setup.apiUrl,
    oauthUrl: setup.oauthUrl,
    credentials: setup.credentials,
    settings: {
      source: setup.source,
      perSecond: setup.perSecond,
      perDay: setup.perDay,
      // Lists are "medium" to Zoom: 10 a second on the smaller plan.
      mediumPerSecond: 10,
      share: setup.share,
      consent: setup.consent,
      settleSeconds: setup.settleHours * 3600,
      lookBackSeconds: setup.lookBackDays * 86_400,
      keep: { clock: setup.keepDays.clock * 86_400, day: setup.keepDays.day * 86_400 },
    },
    warn: (error, message) => log.warn({ err: error }, message),
  })
  const defaults = { timeZone: setup.defaultTimeZone, weekStartsOn: setup.weekStartsOn }
  const answers = answerQuestions(store, room, defaults, Date.now, setup.auditDays)
  const backfill = new Backfill({
    sync: room.sync,
    store,
    plan: { ...setup.backfill, zone: setup.defaultTimeZone },
    settings: room.settings,
    now: Date.now,
    say: (facts, message) => log.info(facts, message),
  })
  backfill.start()
  const retention = createRetention({
    store,
    keep: room.settings.keep,
    forgetLooks: () => room.fetcher.outcomes.forgetLooks(),
    now: Date.now,
    say: (facts, message) => log.info(facts, message),
  })
  retention.start()
  return {
    answers,
    store,
    directory: room.directory,
    close: async () => {
      const backfillStopped = backfill.stop()
      await retention.stop()
      await room.fetcher.close()
      await backfillStopped
      // A full disk keeps the count too high, which harms nobody, and the store open, which would.
      await room.budget
        .close()
        .catch((error: unknown) => log.warn({ err: error }, 'the day’s count could not be put right'))
      await store.close()
    },
  }
}
