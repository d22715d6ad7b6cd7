import { asOfWords } from '../coverage/coverage-words.ts'
import { OCCUPANCIES } from '../occupancy/occupancies.ts'
import { formatCount } from '../ui/format.ts'
import { EXPORT } from '../words/export.ts'
import { coverageWords } from './coverage-words.ts'
import { imageName } from './image-name.ts'
import { previewLines } from './preview-lines.ts'
import type { Shown } from './shown.ts'
import '../ui/fact-list.css'

type FactsProps = Shown & { pinned: boolean }
type Fact = readonly [name: string, value: string]

/** What will be in the file, before it is asked for, with its first lines. */
export function ExportFacts(props: FactsProps) {
  const { choice, preview, error, pinned } = props
  const { view } = choice
  const facts = view === null ? imageFacts(props) : fileFacts(props)
  const lines = view !== null && view.format !== 'xlsx' && preview ? previewLines(preview.text, view.format) : []
  return (
    <section className="export-facts" aria-labelledby="export-facts">
      <h3 id="export-facts" className="export-label">
        {EXPORT.whatIsIn}
      </h3>
      <p role="status" className={error && view ? 'export-note' : 'visually-hidden'}>
        {view && error ? EXPORT.notAsked({ reason: error.message }) : view && !preview ? EXPORT.asking : ''}
      </p>
      {/* A picture shows what the page does. */}
      {pinned && view && <p className="export-note">{EXPORT.pinnedFile}</p>}
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

function fileFacts({ choice, preview, report, filters }: FactsProps): Fact[] {
  const { facts } = EXPORT
  const { table, format, header } = choice
  const { search } = choice.chosen
  const ofIntervals = table === 'intervals'
  const count = preview ? formatCount(preview.allRows) : '…'
  const off = preview ? formatCount(preview.inconsistentRows) : '…'
  return [
    [facts.name, preview?.name ?? '…'],
    [facts.filters, search === '' ? filters : EXPORT.search({ filters, text: search })],
    [facts.clock, ofIntervals ? EXPORT.clockInRows : EXPORT.clockInHead],
    [facts.durations, durationWords(format)],
    [facts.occupancy, EXPORT.occupancy({ formula: OCCUPANCIES.available.formula })],
    [facts.coverage, report ? coverageWords(report, 'file') : '…'],
    [facts.check, ofIntervals ? EXPORT.checkIntervals({ off }) : EXPORT.checkAgents({ off })],
    [facts.rowCount, format === 'csv' && header ? EXPORT.repeated({ count }) : EXPORT.counted({ count })],
  ]
}

function durationWords(format: string): string {
  if (format === 'xlsx') return EXPORT.durationsReal
  return format === 'csv' ? EXPORT.durationsAsText : EXPORT.durationsSeconds
}

function imageFacts({ choice, report, filters }: FactsProps): Fact[] {
  if (report === null) return []
  const { facts } = EXPORT
  const { coverage, query } = report
  return [
    [facts.name, imageName(report, choice.format)],
    [facts.filters, filters],
    [facts.chart, EXPORT.about.png],
    [facts.coverage, coverageWords(report, 'image')],
    [facts.asOf, coverage.asOf ? asOfWords(coverage.asOf, query.tz, Date.now()) : '–'],
  ]
}
