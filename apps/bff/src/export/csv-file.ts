import { createHash } from 'node:crypto'
import type { AgentRow, IntervalRow } from '@readyboard/contract'
import { aboutLines } from './about-lines.ts'
import { clockText, remembered, utcText } from './clock-text.ts'
import { AGENT_COLUMNS, type Cell, type Column, INTERVAL_COLUMNS, type Kind } from './columns.ts'
import { BYTE_ORDER_MARK, csvRecord, SEPARATOR_SIGNS } from './csv-text.ts'
import { type ExportFacts, type ExportRows, expectWhole } from './export-facts.ts'

/** A table as CSV: lines about it behind `#`, the names of the columns, the rows, and a last line by which to check it. */
export async function* csvFile(facts: ExportFacts, rows: ExportRows): AsyncGenerator<Buffer> {
  if (facts.view.table === 'agents') yield* csvLines(facts, AGENT_COLUMNS, rows.agents())
  else yield* csvLines(facts, INTERVAL_COLUMNS, rows.intervals())
}

async function* csvLines<Row extends AgentRow | IntervalRow>(
  facts: ExportFacts,
  columns: readonly Column<Row>[],
  pages: AsyncIterable<readonly Row[]>,
): AsyncGenerator<Buffer> {
  const { header, separator } = facts.view
  const sign = SEPARATOR_SIGNS[separator]
  const hash = createHash('sha256')
  const put = (text: string) => {
    const bytes = Buffer.from(text, 'utf8')
    hash.update(bytes)
    return bytes
  }
  const about = header ? aboutLines(facts).map(([name, value]) => csvRecord([`# ${name}`, value], sign)) : []
  yield put(BYTE_ORDER_MARK + about.join('') + csvRecord(columns.flatMap(namesOf), sign))
  const utc = remembered(utcText)
  let written = 0
  for await (const page of pages) {
    yield put(page.map((row) => csvRecord(cellsOf(row, columns, utc), sign)).join(''))
    written += page.length
  }
  expectWhole(facts.rows, written)
  const check = ['# End', `${written} rows`, 'SHA-256 of all bytes above this line', hash.digest('hex')]
  if (header) yield Buffer.from(csvRecord(check, sign), 'utf8')
}

const isSeconds = (kind: Kind) => kind === 'duration' || kind === 'difference'

function namesOf<Row>({ name, kind }: Column<Row>): string[] {
  if (kind === 'instant') return [`${name}_local`, `${name}_utc`]
  if (isSeconds(kind)) return [`${name}_seconds`, `${name}_hms`]
  return [kind === 'percentage' ? `${name}_percentage` : name]
}

function cellsOf<Row>(row: Row, columns: readonly Column<Row>[], utc: (instant: string) => string): Cell[] {
  const cells: Cell[] = []
  for (const { kind, of } of columns) {
    const value = of(row)
    cells.push(value)
    if (kind === 'instant') cells.push(typeof value === 'string' ? utc(value) : null)
    else if (isSeconds(kind)) cells.push(typeof value === 'number' ? clockText(value) : null)
  }
  return cells
}
