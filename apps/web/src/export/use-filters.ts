import type { TimeSheetReport } from '@readyboard/contract'
import { useAgentsWords } from '../question/agents-words.ts'
import { isAboutSome } from '../question/everybody.ts'
import { useQueueName } from '../question/queue-filter.tsx'
import { useQuestion } from '../question/use-question.ts'
import { EXPORT } from '../words/export.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'

/** Which queue, agents and interval a file or a picture is about. */
export function useFilters(report: TimeSheetReport | null): string {
  const { question } = useQuestion()
  const queue = useQueueName()
  const chosen = useAgentsWords()
  return EXPORT.filters({
    queue,
    agents: isAboutSome(question) ? EXPORT.chosenAgents({ chosen }) : EXPORT.allAgents,
    interval: report ? INTERVAL_NAMES[report.query.interval].one : '…',
  })
}
