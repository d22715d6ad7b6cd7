import type { Store } from '../store/store.ts'
import type { SyncRoom } from '../sync/create-sync.ts'
import { ListUnavailable } from '../sync/kept-list.ts'
import { answerFetches } from './answer-fetches.ts'
import { agentList, queueList } from './answer-lists.ts'
import { answerOperations } from './answer-operations.ts'
import { answerReports } from './answer-reports.ts'
import type { AskingDefaults } from './answer-resolve.ts'
import { type Answers, NothingStored } from './answers.ts'
import { createLooker } from './looked.ts'

/** The routes' answers, from what is stored and what is on its way. */
export function answerQuestions(
  store: Store,
  room: SyncRoom,
  defaults: AskingDefaults,
  now: () => number = Date.now,
): Answers {
  const { directory } = room
  const looker = createLooker(store, room, defaults, now)
  const { refuseUnknown, secondsUntil } = looker

  /** A list that nobody has kept is like a range that nobody has fetched. */
  async function unlessUnavailable<Answer>(list: Promise<Answer>): Promise<Answer> {
    return await list.catch((error: unknown) => {
      if (!(error instanceof ListUnavailable)) throw error
      throw new NothingStored(
        `${error.trouble.detail} The list is not stored yet.`,
        secondsUntil(error.trouble.retryAt),
      )
    })
  }

  return {
    ...answerReports(store, directory, looker),
    ...answerFetches(room, looker, defaults, now),
    ...answerOperations(store, room),
    queueList: (search, cursor) => unlessUnavailable(queueList(directory, search, cursor)),
    async agentList(queue, search, cursor) {
      await refuseUnknown({ queue, agents: [] })
      return await unlessUnavailable(agentList(directory, queue, search, cursor))
    },
  }
}
