import type { TimeSheetReport } from '@readyboard/contract'
import { asOfInFull } from '../coverage/as-of-in-full.ts'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import { useAgentsWords } from '../question/agents-words.ts'
import { comparedWords } from '../question/compared-range.ts'
import { isAboutSome } from '../question/everybody.ts'
import { useQueueName } from '../question/queue-filter.tsx'
import { rangeInFull } from '../question/range-in-full.ts'
import { periodWords } from '../question/range-words.ts'
import { useQuestion } from '../question/use-question.ts'
import { formatCount } from '../ui/format.ts'
import { zoneShortName } from '../ui/local-time.ts'
import { zoneCity } from '../ui/wall-clock.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { PRINT } from '../words/print.ts'
import { pageName } from './pages.ts'
import './print.css'

/** On paper nothing can be opened: what was asked, how fresh the answer is and where it came from stand above it. */
export function PrintHeader({ report }: { report: TimeSheetReport }) {
  const { pathname, question, occupancy } = useQuestion()
  const queueName = useQueueName()
  const agentsWords = useAgentsWords()
  const { query, coverage, previous } = report
  const { name, days } = periodWords(question.period, query)
  const range = rangeInFull(query)
  const { words, formula } = OCCUPANCIES[occupancy]
  const { covered, total } = coverage.intervals
  const asked = [
    queueName,
    isAboutSome(question) && PRINT.agents({ chosen: agentsWords }),
    // Without days of its own the name is made of them.
    days ? PRINT.range({ name, range }) : range,
    PRINT.interval({ name: INTERVAL_NAMES[query.interval].one }),
    PRINT.zone({ city: zoneCity(query.tz), short: zoneShortName(query.from, query.tz) }),
    previous && PRINT.compared({ range: comparedWords(previous.query, query) }),
  ]
  const known = [
    coverage.asOf && PRINT.asOf({ time: asOfInFull(coverage.asOf, query.tz) }),
    PRINT.covered({ covered: formatCount(covered), total: formatCount(total) }),
    PRINT.occupancy({ words, formula }),
  ]
  return (
    <header className="print-header">
      <b>{PRINT.title({ page: pageName(pathname) })}</b>
      <p>{asked.filter(Boolean).join(' · ')}</p>
      <p>{known.filter(Boolean).join(' · ')}</p>
      <p>{PRINT.printed({ address: location.href })}</p>
    </header>
  )
}
