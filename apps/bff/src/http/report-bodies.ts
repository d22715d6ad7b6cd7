import type { AgentSort, AgentsAnswer, TableView, TimeSheetReport } from '@readyboard/contract'
import { spanOf } from '../reports/figures.ts'
import { agentsAnswer } from '../reports/table-answers.ts'
import { timeSheetReport } from '../reports/time-sheet-report.ts'
import type { Listed, Reader, RowPage } from '../store/store.ts'
import { answerCompared } from './answer-compared.ts'
import { coveredSecondsOf, filterOf, type LookedBoth } from './looked.ts'

/** The report and its table of agents, of what was looked at. */
export function reportBodies(reader: Reader) {
  const compared = answerCompared(reader)
  return {
    compared,

    async report(at: LookedBoth): Promise<TimeSheetReport> {
      const sums = await reader.sums(filterOf(at))
      const queues =
        at.queues.length > 1
          ? { asked: at.queues.length, agentsInSeveral: await reader.peopleInSeveral(filterOf(at)) }
          : null
      const report = { ...timeSheetReport(at.asked, at.look, sums), queues }
      return at.before ? await compared.report(report, at, at.before, sums) : report
    },

    async agents(at: LookedBoth, table: TableView<AgentSort>, listed: readonly Listed[]): Promise<AgentsAnswer> {
      const filter = filterOf(at, table.search)
      const span = spanOf(at.asked)
      const [totals, { rows, total }] = await Promise.all([
        reader.sums(filter),
        reader.agentSums(filter, pageOf(table), coveredSecondsOf(at.look), span, listed),
      ])
      const answer = agentsAnswer(at.asked, at.look, totals, { ...table, rows, total })
      return at.before ? await compared.agents(answer, at, at.before, totals, table.search) : answer
    },
  }
}

export function pageOf({ sort, order, page, pageSize }: TableView): RowPage {
  return { sort, order, limit: pageSize, offset: (page - 1) * pageSize }
}
