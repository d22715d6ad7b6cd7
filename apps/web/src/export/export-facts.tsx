import type { Question, TimeSheetReport } from '@readyboard/contract'
import { asOfWords } from '../coverage/coverage-words.ts'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import { useAgentsWords } from '../question/agents-words.ts'
import { isAboutSome } from '../question/everybody.ts'
import { useQueueName } from '../question/queue-filter.tsx'
import { formatCount } from '../ui/format.ts'
import { EXPORT } from '../words/export.ts'
import { INTERVAL_NAMES } from '../words/interval-names.ts'
import { imageName } from './image-name.ts'
import { previewLines } from './preview-lines.ts'
import type { Shown } from './shown.ts'
import '../ui/fact-list.css'

type FactsProps = Shown & { question: Question; pinned: boolean }
type Fact = readonly [name: string, value: string]

/** What will be in the file, before it is asked for, with its first lines. */
export function ExportFacts(props: FactsProps) {
  const { choice, preview, error, pinned } = props
  const filters = useFilters(props)
  const { view } = choice
  const facts = view === null ? imageFacts(props, filters) : fileFacts(props, filters)
  const lines = view !== null && view.format !== 'xlsx' && preview ? previewLines(preview.text, view.format) : []
  return (
    <section className="export-facts" aria-labelledby="export-facts">
      <h3 id="export-facts" className="export-label">
        {EXPORT.whatIsIn}
      </h3>
      <p role="status" className={error && view ? 'export-note' : 'visually-hidden'}>
        {view && error ? EXPORT.notAsked({ reason: error.message }) : view && !preview ? EXPORT.asking : ''}
      </p>
      {pinned && <p className="export-note">{EXPORT.pinned}</p>}
      <dl className="fact-list" aria-busy={view !== null && preview === null && error === null}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {lines.length > 0 && (
        <figure className="export-preview" aria-label={EXPORT.previewLabel}>
          {lines.map((line) => (
            <code key={line}>{line}</code>
          ))}
        </figure>
      )}
    </section>
  )
}

function useFilters({ question, report, choice }: FactsProps): string {
  const queue = useQueueName()
  const chosen = useAgentsWords()
  const words = EXPORT.filters({
    queue,
    agents: isAboutSome(question) ? EXPORT.chosenAgents({ chosen }) : EXPORT.allAgents,
    interval: report ? INTERVAL_NAMES[report.query.interval].one : '',
  })
  const text = choice.view?.search ?? ''
  return text === '' ? words : EXPORT.search({ filters: words, text })
}

function fileFacts({ choice, preview, report }: FactsProps, filters: string): Fact[] {
  const { facts } = EXPORT
  const { table, format, header } = choice
  const ofIntervals = table === 'intervals'
  const count = preview ? formatCount(preview.allRows) : '…'
  const off = preview ? formatCount(preview.inconsistentRows) : '…'
  return [
    [facts.name, preview?.name ?? '…'],
    [facts.filters, filters],
    [facts.clock, ofIntervals ? EXPORT.clockInRows : EXPORT.clockInHead],
    [facts.durations, durationWords(format)],
    [facts.occupancy, EXPORT.occupancy({ formula: OCCUPANCIES.available.formula })],
    [facts.coverage, report ? coverageWords(report) : '…'],
    [facts.check, ofIntervals ? EXPORT.checkIntervals({ off }) : EXPORT.checkAgents({ off })],
    [facts.rowCount, format === 'csv' && header ? EXPORT.repeated({ count }) : EXPORT.counted({ count })],
  ]
}

function durationWords(format: string): string {
  if (format === 'xlsx') return EXPORT.durationsReal
  return format === 'csv' ? EXPORT.durationsAsText : EXPORT.durationsSeconds
}

function imageFacts({ choice, report }: FactsProps, filters: string): Fact[] {
  if (report === null) return []
  const { facts } = EXPORT
  const { coverage, query } = report
  return [
    [facts.name, imageName(report, choice.format)],
    [facts.filters, filters],
    [facts.chart, EXPORT.about.png],
    [facts.coverage, coverageWords(report)],
    [facts.asOf, coverage.asOf ? asOfWords(coverage.asOf, query.tz, Date.now()) : '–'],
  ]
}

/** How much of the range is there, and why not more. */
export function coverageWords({ coverage }: TimeSheetReport): string {
  const { covered, total, provisional } = coverage.intervals
  const whole = EXPORT.complete({ covered: formatCount(covered), total: formatCount(total) })
  const counts =
    provisional === 0 ? whole : EXPORT.provisional({ counts: whole, provisional: formatCount(provisional) })
  if (coverage.state === 'complete') return counts
  const partial = EXPORT.partial({ counts: whole })
  return coverage.problem ? EXPORT.why({ counts: partial, reason: coverage.problem.detail }) : partial
}
