import type { Store } from '../store/store.ts'
import type { SyncRoom } from '../sync/create-sync.ts'
import { agentAnswer } from './answer-agent.ts'
import { answerDose } from './answer-dose.ts'
import { answerExport } from './answer-export.ts'
import { answerFetches } from './answer-fetches.ts'
import { answerKept } from './answer-kept.ts'
import { agentList, queueList, teamList } from './answer-lists.ts'
import { answerLooks } from './answer-looks.ts'
import { answerOperations } from './answer-operations.ts'
import { answerPeers } from './answer-peers.ts'
import { answerReports } from './answer-reports.ts'
import type { AskingDefaults } from './answer-resolve.ts'
import type { Answers } from './answers.ts'
import { createLooker } from './looked.ts'

const NOBODY = { agents: [], teams: [] }

/** The routes' answers, from what is stored and what is on its way. */
export function answerQuestions(
  store: Store,
  room: SyncRoom,
  defaults: AskingDefaults,
  now: () => number = Date.now,
  auditDays = 365,
): Answers {
  const { directory } = room
  const looker = createLooker(store, room, defaults, now)
  const { admission, unlessUnavailable } = looker

  const reports = answerReports(store, directory, looker)
  return {
    ...reports,
    ...answerKept(store, directory, looker, reports, defaults, now),
    ...answerFetches(room, looker, defaults, now),
    ...answerDose(store, looker),
    ...answerPeers(store, looker),
    ...answerOperations(store, room),
    ...answerLooks(store, directory, auditDays),
    ...answerExport(store, directory, looker, defaults, now),
    queueList: (viewer, search, cursor) => unlessUnavailable(queueList(directory, viewer, search, cursor)),
    async agentList(viewer, queue, search, cursor) {
      await admission.admit(viewer, { queue, ...NOBODY })
      return await unlessUnavailable(agentList(admission, viewer, queue, search, cursor))
    },
    async teamList(viewer, queue, search, cursor) {
      await admission.admit(viewer, { queue, ...NOBODY })
      return await unlessUnavailable(teamList(admission, viewer, queue, search, cursor))
    },
    async agent(viewer, id, queue) {
      await unlessUnavailable(
        admission.admit(viewer, { queue, ...NOBODY, agents: viewer.queues === 'all' ? [] : [id] }),
      )
      return await unlessUnavailable(agentAnswer(store, directory, admission, viewer, id, queue))
    },
  }
}
