import type { AgentSort, IntervalSort, TableView } from '@readyboard/contract'
import { spanOf } from '../reports/figures.ts'
import { agentsAnswer, intervalsAnswer } from '../reports/table-answers.ts'
import { timeSheetReport } from '../reports/time-sheet-report.ts'
import type { Store } from '../store/store.ts'
import type { Directory } from '../sync/directory.ts'
import { digestOf, listedAgents } from '../sync/listed-agents.ts'
import type { Answers } from './answers.ts'
import { coveredSecondsOf, filterOf, keyOf, type Looker } from './looked.ts'

/** The report and its two tables, from what is stored. */
export function answerReports(
  store: Store,
  directory: Directory,
  { looked }: Looker,
): Pick<Answers, 'report' | 'agents' | 'intervals'> {
  return {
    async report(question, waiting) {
      const at = await looked(question, waiting)
      return {
        key: keyOf('report', at),
        body: async () => timeSheetReport(at.asked, at.look, await store.sums(filterOf(at))),
      }
    },

    async agents(question, table: TableView<AgentSort>, waiting) {
      const first = await looked(question, waiting)
      const listedWhen = await listedAgents(directory, question)
      // What was on its way may have come while Zoom said who there is: nobody would tell the viewer again.
      const at = first.look.fetch ? await looked(question, { ...waiting, waitSeconds: 0 }) : first
      const { asked, look } = at
      const listed = listedWhen(look.buckets.some(({ covered }) => covered))
      return {
        key: keyOf('agents', at, [table, digestOf(listed)]),
        body: async () => {
          const filter = filterOf(at, table.search)
          const span = spanOf(asked.to - asked.from, asked.interval)
          const [totals, { rows, total }] = await Promise.all([
            store.sums(filter),
            store.agentSums(filter, pageOf(table), coveredSecondsOf(look), span, listed),
          ])
          return agentsAnswer(asked, look, totals, { ...table, rows, total })
        },
      }
    },

    async intervals(question, table: TableView<IntervalSort>, waiting) {
      const at = await looked(question, waiting)
      const { asked, look } = at
      return {
        key: keyOf('intervals', at, table),
        body: async () => {
          const filter = filterOf(at, table.search, table.only === 'inconsistent')
          const longest = Math.max(...asked.buckets.map(({ start, end }) => end - start))
          const span = spanOf(longest, asked.interval)
          const [totals, { rows, total }] = await Promise.all([
            store.sums(filter),
            store.intervalSums(filter, pageOf(table), coveredSecondsOf(look), span),
          ])
          return intervalsAnswer(asked, look, totals, { ...table, rows, total })
        },
      }
    },
  }
}

function pageOf({ sort, order, page, pageSize }: TableView) {
  return { sort, order, limit: pageSize, offset: (page - 1) * pageSize }
}
