import { may, type Subject } from '../access/policy.ts'
import { DayIsSpent } from '../sync/budget.ts'
import type { SyncRoom } from '../sync/create-sync.ts'
import type { FetchJob } from '../sync/fetch-job.ts'
import { type AskingDefaults, resolveQuestion } from './answer-resolve.ts'
import { type Answers, NothingStored } from './answers.ts'
import type { Looker } from './looked.ts'
import { agentsOfZoom } from './people-asked.ts'
import { resolveCompared } from './resolve-compared.ts'
import { queuesAsked, withinScope } from './within-scope.ts'

/** What a fetch would cost, and fetches as they are started, watched and stopped. */
export function answerFetches(
  { sync, fetcher }: SyncRoom,
  { admission, estimate }: Looker,
  defaults: AskingDefaults,
  now: () => number,
): Pick<Answers, 'estimate' | 'startFetch' | 'stopFetch' | 'watchFetch'> {
  return {
    async estimate(viewer, question) {
      await admission.admit(viewer, withinScope(viewer, question))
      return await estimate(viewer, question)
    },

    async startFetch(viewer, given, how) {
      const question = withinScope(viewer, given)
      const agents = agentsOfZoom(question)
      const queues = queuesAsked(viewer, question)
      const seconds = Math.floor(now() / 1000)
      const asked = resolveQuestion(question, defaults, seconds)
      const compared = resolveCompared(asked, defaults, seconds)?.asked
      await admission.admit(viewer, question, 'spend')
      const started = async () => {
        const jobs = []
        for (const queue of queues) jobs.push(await sync.fetch({ ...asked, queue, agents }, how))
        if (compared)
          for (const queue of queues) jobs.push(await sync.fetch({ ...compared, queue, agents }, how, 'compared'))
        return jobs.length === 1 && jobs[0] ? jobs[0] : fetcher.together(jobs)
      }
      const job = await started().catch((error: unknown) => {
        if (!(error instanceof DayIsSpent)) throw error
        throw new NothingStored(`Nothing can be fetched: ${error.message}.`, (error.resetsAt - now()) / 1000)
      })
      const { id, requestsExpected, secondsLeft } = job.progress()
      return { id, requestsExpected, secondsLeft }
    },

    stopFetch: (viewer, id) => {
      const job = fetcher.job(id)
      return job !== null && may(viewer, 'spend', windowsOf(job)) && fetcher.stop(id)
    },

    watchFetch(viewer, id, listener) {
      const job = fetcher.job(id)
      if (!job || !may(viewer, 'read', windowsOf(job))) return null
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

/** What a fetch brings, as rights see it. */
function windowsOf({ tasks }: FetchJob): Subject {
  return { kind: 'fetch', windows: tasks.map(({ cell: { queue, agent } }) => ({ queue, agent })) }
}
