import type { AgentSort, IntervalSort, TableView } from '@readyboard/contract'
import { spanOf, spanOfOne } from '../reports/figures.ts'
import { agentsAnswer, intervalsAnswer } from '../reports/table-answers.ts'
import { timeSheetReport } from '../reports/time-sheet-report.ts'
import type { Store } from '../store/store.ts'
import type { Directory } from '../sync/directory.ts'
import { digestOf, listedAgents } from '../sync/listed-agents.ts'
import { answerCompared } from './answer-compared.ts'
import type { Answers } from './answers.ts'
import { coveredSecondsOf, filterOf, keyOf, type Looker } from './looked.ts'
import { isAskedAbout } from './people-asked.ts'

/** The report and its two tables, from what is stored. */
export function answerReports(
  store: Store,
  directory: Directory,
  { lookedBoth }: Looker,
): Pick<Answers, 'report' | 'agents' | 'intervals'> {
  const compared = answerCompared(store)
  return {
    async report(question, waiting) {
      const at = await lookedBoth(question, waiting)
      return {
        key: keyOf('report', at),
        body: async () => {
          const sums = await store.sums(filterOf(at))
          const report = timeSheetReport(at.asked, at.look, sums)
          return at.before ? await compared.report(report, at, at.before, sums) : report
        },
      }
    },

    async agents(question, table: TableView<AgentSort>, waiting) {
      const first = await lookedBoth(question, waiting)
      const listedWhen = await listedAgents(directory, question, isAskedAbout(first.people))
      // What was on its way may have come while Zoom said who there is: nobody would tell the viewer again.
      const isComing = first.look.fetch !== null || (first.before?.look.fetch ?? null) !== null
      const at = isComing ? await lookedBoth(question, { ...waiting, waitSeconds: 0 }) : first
      const { asked, look } = at
      const listed = listedWhen(look.buckets.some(({ covered }) => covered))
      return {
        key: keyOf('agents', at, [table, digestOf(listed)]),
        body: async () => {
          const filter = filterOf(at, table.search)
          const span = spanOf(asked)
          const [totals, { rows, total }] = await Promise.all([
            store.sums(filter),
            store.agentSums(filter, pageOf(table), coveredSecondsOf(look), span, listed),
          ])
          const answer = agentsAnswer(asked, look, totals, { ...table, rows, total })
          return at.before ? await compared.agents(answer, at, at.before, totals, table.search) : answer
        },
      }
    },

    async intervals(question, table: TableView<IntervalSort>, waiting) {
      const at = await lookedBoth(question, waiting)
      const { asked, look } = at
      return {
        key: keyOf('intervals', at, table),
        body: async () => {
          const filter = filterOf(at, table.search, table.only === 'inconsistent')
          const span = spanOfOne(asked.interval)
          const [totals, { rows, total }] = await Promise.all([
            store.sums(filter),
            store.intervalSums(filter, pageOf(table), coveredSecondsOf(look), span),
          ])
          const answer = intervalsAnswer(asked, look, totals, { ...table, rows, total })
          const buckets = rows.map(({ bucket }) => bucket)
          return at.before ? await compared.intervals(answer, at, at.before, buckets) : answer
        },
      }
    },
  }
}

function pageOf({ sort, order, page, pageSize }: TableView) {
  return { sort, order, limit: pageSize, offset: (page - 1) * pageSize }
}
