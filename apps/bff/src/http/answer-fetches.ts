import { DayIsSpent } from '../sync/budget.ts'
import type { SyncRoom } from '../sync/create-sync.ts'
import { type AskingDefaults, resolveQuestion } from './answer-resolve.ts'
import { type Answers, NothingStored } from './answers.ts'
import type { Looker } from './looked.ts'
import { agentsOfZoom } from './people-asked.ts'
import { resolveCompared } from './resolve-compared.ts'

/** What a fetch would cost, and fetches as they are started, watched and stopped. */
export function answerFetches(
  { sync, fetcher }: SyncRoom,
  { refuseUnknown, estimate }: Looker,
  defaults: AskingDefaults,
  now: () => number,
): Pick<Answers, 'estimate' | 'startFetch' | 'stopFetch' | 'watchFetch'> {
  return {
    async estimate(question) {
      await refuseUnknown(question)
      return await estimate(question)
    },

    async startFetch(question, how) {
      const who = { queue: question.queue, agents: agentsOfZoom(question) }
      const seconds = Math.floor(now() / 1000)
      const asked = resolveQuestion(question, defaults, seconds)
      const compared = resolveCompared(asked, defaults, seconds)?.asked
      await refuseUnknown(question)
      const started = async () => {
        const job = await sync.fetch({ ...asked, ...who }, how)
        if (!compared) return job
        return fetcher.together([job, await sync.fetch({ ...compared, ...who }, how, 'compared')])
      }
      const job = await started().catch((error: unknown) => {
        if (!(error instanceof DayIsSpent)) throw error
        throw new NothingStored(`Nothing can be fetched: ${error.message}.`, (error.resetsAt - now()) / 1000)
      })
      const { id, requestsExpected, secondsLeft } = job.progress()
      return { id, requestsExpected, secondsLeft }
    },

    stopFetch: (id) => fetcher.stop(id),

    watchFetch(id, listener) {
      const job = fetcher.job(id)
      if (!job) return null
      const tell = () => {
        const { end } = job
        if (end === null || end.type === 'progress') listener({ type: 'progress', ...job.progress() })
        else if (end.type === 'done') listener({ type: 'done', id })
        else listener({ type: 'failed', id, detail: end.trouble.detail })
      }
      const stop = job.listen(tell)
      tell()
      return stop
    },
  }
}
