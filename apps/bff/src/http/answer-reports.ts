import type { AgentSort, IntervalSort, TableView } from '@readyboard/contract'
import { spanOfOne } from '../reports/figures.ts'
import { intervalsAnswer } from '../reports/table-answers.ts'
import type { Store } from '../store/store.ts'
import type { Directory } from '../sync/directory.ts'
import { digestOf, listedAgents } from '../sync/listed-agents.ts'
import type { Answers } from './answers.ts'
import { coveredSecondsOf, filterOf, keyOf, type Looker, showsOf } from './looked.ts'
import { isAskedAbout } from './people-asked.ts'
import { pageOf, reportBodies } from './report-bodies.ts'

/** The report and its two tables, from what is stored. */
export function answerReports(
  store: Store,
  directory: Directory,
  { lookedBoth }: Looker,
): Pick<Answers, 'report' | 'agents' | 'intervals'> {
  const bodies = reportBodies(store)
  return {
    async report(viewer, question, waiting) {
      const at = await lookedBoth(viewer, question, waiting)
      return {
        key: keyOf('report', at),
        shows: showsOf('report', at),
        body: () => bodies.report(at),
      }
    },

    async agents(viewer, question, table: TableView<AgentSort>, waiting) {
      const first = await lookedBoth(viewer, question, waiting)
      const listedWhen = await listedAgents(
        directory,
        { queues: first.queues, agents: first.asked.question.agents },
        isAskedAbout(first.people),
      )
      // What was on its way may have come while Zoom said who there is: nobody would tell the viewer again.
      const isComing = first.look.fetch !== null || (first.before?.look.fetch ?? null) !== null
      const at = isComing ? await lookedBoth(viewer, question, { ...waiting, waitSeconds: 0 }) : first
      const listed = listedWhen(at.look.buckets.some(({ covered }) => covered))
      return {
        shows: showsOf('agents', at),
        key: keyOf('agents', at, [table, digestOf(listed)]),
        body: () => bodies.agents(at, table, listed),
      }
    },

    async intervals(viewer, question, table: TableView<IntervalSort>, waiting) {
      const at = await lookedBoth(viewer, question, waiting)
      const { asked, look } = at
      return {
        key: keyOf('intervals', at, table),
        shows: showsOf('intervals', at),
        body: async () => {
          const filter = filterOf(at, table.search, table.only === 'inconsistent')
          const span = spanOfOne(asked.interval)
          const [totals, { rows, total }] = await Promise.all([
            store.sums(filter),
            store.intervalSums(filter, pageOf(table), coveredSecondsOf(look), span),
          ])
          const answer = intervalsAnswer(asked, look, totals, { ...table, rows, total })
          const buckets = rows.map(({ bucket }) => bucket)
          return at.before ? await bodies.compared.intervals(answer, at, at.before, table, { totals, buckets }) : answer
        },
      }
    },
  }
}
