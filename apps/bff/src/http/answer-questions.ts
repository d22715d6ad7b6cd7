import type { Store } from '../store/store.ts'
import type { SyncRoom } from '../sync/create-sync.ts'
import { agentAnswer } from './answer-agent.ts'
import { answerDose } from './answer-dose.ts'
import { answerExport } from './answer-export.ts'
import { answerFetches } from './answer-fetches.ts'
import { answerKept } from './answer-kept.ts'
import { agentList, queueList, teamList } from './answer-lists.ts'
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
): Answers {
  const { directory } = room
  const looker = createLooker(store, room, defaults, now)
  const { refuseUnknown, unlessUnavailable } = looker

  const reports = answerReports(store, directory, looker)
  return {
    ...reports,
    ...answerKept(store, directory, looker, reports, defaults, now),
    ...answerFetches(room, looker, defaults, now),
    ...answerDose(store, looker),
    ...answerPeers(store, looker),
    ...answerOperations(store, room),
    ...answerExport(store, directory, looker, defaults, now),
    queueList: (search, cursor) => unlessUnavailable(queueList(directory, search, cursor)),
    async agentList(queue, search, cursor) {
      await refuseUnknown({ queue, ...NOBODY })
      return await unlessUnavailable(agentList(directory, queue, search, cursor))
    },
    async teamList(queue, search, cursor) {
      await refuseUnknown({ queue, ...NOBODY })
      return await unlessUnavailable(teamList(directory, queue, search, cursor))
    },
    async agent(id, queue) {
      await refuseUnknown({ queue, ...NOBODY })
      return await unlessUnavailable(agentAnswer(store, directory, id, queue))
    },
  }
}
