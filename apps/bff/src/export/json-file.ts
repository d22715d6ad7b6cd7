import { toCoverage, toQuery } from '../reports/asked.ts'
import { aboutLines } from './about-lines.ts'
import { utcText } from './clock-text.ts'
import { type ExportFacts, type ExportRows, expectWhole } from './export-facts.ts'

/** `{about, query, coverage, totals, rows, rowCount}`, a row a line; rows as the tables' answers have them. */
export async function* jsonFile(facts: ExportFacts, rows: ExportRows): AsyncGenerator<Buffer> {
  const { view, asked, known, totals } = facts
  const about = view.header ? { about: aboutLines(facts).map(([name, text]) => ({ name, text })) } : {}
  const head = JSON.stringify({ ...about, query: toQuery(asked), coverage: toCoverage(asked, known), totals })
  yield Buffer.from(`${head.slice(0, -1)},"rows":[`)
  let written = 0
  const pages = view.table === 'agents' ? rows.agents() : rows.intervals()
  for await (const page of pages) {
    const text = page.map((row) => JSON.stringify('start' in row ? withUtc(row) : row)).join(',\n')
    yield Buffer.from(page.length === 0 ? '' : `${written === 0 ? '\n' : ',\n'}${text}`)
    written += page.length
  }
  expectWhole(facts.rows, written)
  yield Buffer.from(`\n],"rowCount":${written}}\n`)
}

function withUtc<Row extends { start: string; end: string }>(row: Row) {
  return { ...row, startUtc: utcText(row.start), endUtc: utcText(row.end) }
}
