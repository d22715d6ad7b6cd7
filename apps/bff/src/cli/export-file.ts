import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { stringify } from 'csv-stringify'
import { cellsOf, columnsOf, type ExportTable } from './export-columns.ts'
import type { TablePage } from './export-pages.ts'

/**
 * Writes a table to a file, page by page.
 *
 * @returns how many rows were written
 * @throws what the pages throw; the file is then not whole
 */
export async function writeExport(
  path: string,
  format: 'csv' | 'json',
  table: ExportTable,
  pages: AsyncIterable<TablePage>,
): Promise<number> {
  let rows = 0
  async function* counted() {
    for await (const page of pages) {
      rows += page.rows.length
      yield page
    }
  }
  if (format === 'csv') await pipeline(csvRecords(table, counted()), csvText(), createWriteStream(path))
  else await pipeline(Readable.from(jsonText(counted())), createWriteStream(path))
  return rows
}

/** RFC 4180, with a mark by which spreadsheets know UTF-8; what they would take for a formula is written as text. */
function csvText() {
  return stringify({ bom: true, record_delimiter: 'windows', escape_formulas: true })
}

async function* csvRecords(table: ExportTable, pages: AsyncIterable<TablePage>) {
  const columns = columnsOf(table)
  yield columns
  for await (const { rows } of pages) for (const row of rows) yield cellsOf(row, columns)
}

/** `{query, coverage, totals, rows}`, a row a line. */
async function* jsonText(pages: AsyncIterable<TablePage>) {
  let before = ''
  for await (const { query, coverage, totals, rows } of pages) {
    if (before === '') {
      const head = JSON.stringify({ query, coverage, totals })
      yield `${head.slice(0, -1)},"rows":[`
      before = '\n'
    }
    for (const row of rows) {
      yield `${before}${JSON.stringify(row)}`
      before = ',\n'
    }
  }
  yield ']}\n'
}
