import { PEER_MINIMUM_SHARED_SECONDS, type Question } from '@readyboard/contract'
import { isClockInterval } from '@readyboard/timesheet'
import { peersAnswer } from '../reports/peers-answer.ts'
import type { Store } from '../store/store.ts'
import { type Answers, BadQuestion } from './answers.ts'
import { edgesWithin, endedBuckets } from './ended-buckets.ts'
import { filterOf, keyOf, type Looker, showsOf } from './looked.ts'

/** One agent beside colleagues in the same intervals, from what is stored of all in scope. */
export function answerPeers(store: Store, { looked, checked }: Looker): Pick<Answers, 'peers'> {
  return {
    async peers(viewer, question, waiting) {
      // What is wrong with any question is said as everywhere, before what this one needs besides.
      await checked(viewer, question)
      const byClock = byTheClock(question)
      const [userId, ...others] = question.agents
      if (userId === undefined || others.length > 0)
        throw new BadQuestion([
          { parameter: 'agent', detail: 'must be given exactly once: whom to hold against colleagues' },
        ])
      // Of a team, the agent stands beside its members; else beside everybody.
      const at = await looked(viewer, { ...byClock, agents: question.teams.length > 0 ? [userId] : [] }, waiting)
      const asked = { ...at.asked, question: { ...at.asked.question, agents: [userId] } }
      const ended = new Set(endedBuckets(asked.buckets, at.look))
      return {
        shows: showsOf('peers', at),
        key: keyOf('peers', { ...at, asked }, ended.size),
        body: async () => {
          const filter = { ...filterOf(at), edges: edgesWithin(at.look.edges, ended) }
          return peersAnswer(asked, at.look, await store.peers(filter, userId, PEER_MINIMUM_SHARED_SECONDS))
        },
      }
    },
  }
}

/** A day is no moment to share: who worked mornings would be held against who worked nights. */
function byTheClock(question: Question): Question {
  const interval = question.interval ?? '1_hour'
  if (isClockInterval(interval)) return { ...question, interval, compare: 'none' }
  const detail = 'must be shorter than a day here: 15_minutes, 30_minutes or 1_hour'
  throw new BadQuestion([{ parameter: 'interval', detail }])
}
