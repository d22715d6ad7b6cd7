import type { TimeSheetReport } from '@readyboard/contract'
import { useId } from 'react'
import { DeltaMark } from '../compare/delta-mark.tsx'
import type { ReportDeltas } from '../compare/report-deltas.ts'
import { useDeltas } from '../compare/use-deltas.ts'
import { occupancyHeader } from '../occupancy/occupancies.ts'
import { occupancyText } from '../occupancy/sum-words.ts'
import { comparedWords } from '../question/compared-range.ts'
import { useQuestion } from '../question/use-question.ts'
import { averageTalk, averageWrapUp } from '../ui/average.ts'
import { formatAverage, formatCount, formatDuration, formatPercent } from '../ui/format.ts'
import { AGAINST_WORDS, HOURS_WORDS } from '../words/agent.ts'
import './compared.css'

type ComparedCardProps = {
  report: TimeSheetReport
  /** Epoch seconds at which it arrived. */
  now: number
}

/** The agent's figures against those of the range that is compared with; nothing where none is, or nothing is alike. */
export function ComparedCard({ report, now }: ComparedCardProps) {
  const { question } = useQuestion()
  const deltas = useDeltas(report, now)
  if (question.compare === 'none') return null
  const { previous, query } = report
  if (!previous || !deltas) return <div className="card against" aria-hidden="true" />
  // Why nothing can be told is said above the page.
  if (!deltas.of) return null
  return <Against report={report} range={comparedWords(previous.query, query)} deltas={deltas.of} />
}

type AgainstProps = { report: TimeSheetReport; range: string; deltas: NonNullable<ReportDeltas['of']> }

function Against({ report: { summary }, range, deltas }: AgainstProps) {
  const { occupancy } = useQuestion()
  const id = useId()
  const figures = [
    [HOURS_WORDS.online, formatDuration(summary.onlineSeconds), deltas.onlineSeconds],
    [occupancyHeader(occupancy), occupancyText(summary, occupancy), deltas.occupancy],
    [HOURS_WORDS.occupied, formatPercent(summary.occupiedShare), deltas.occupiedShare],
    [HOURS_WORDS.ready, formatPercent(summary.readyShare), deltas.readyShare],
    [HOURS_WORDS.notReady, formatPercent(summary.notReadyShare), deltas.notReadyShare],
    [HOURS_WORDS.inbound, formatCount(summary.inboundCalls), deltas.inboundCalls],
    [HOURS_WORDS.talk, formatAverage(averageTalk(summary).seconds), deltas.averageInboundTalkSeconds],
    [HOURS_WORDS.wrapUp, formatAverage(averageWrapUp(summary).seconds), deltas.averageWrapUpSeconds],
  ] as const
  return (
    <section className="card against" aria-labelledby={id}>
      <h2 id={id}>{AGAINST_WORDS.title({ range })}</h2>
      <dl>
        {figures.map(([name, value, delta]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              {value} <DeltaMark delta={delta} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
