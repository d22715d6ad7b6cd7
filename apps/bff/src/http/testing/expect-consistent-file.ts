import { EXPORT_HEADERS, parseExport } from '@readyboard/contract'
import { expect } from 'vitest'
import { SEPARATOR_SIGNS } from '../../export/csv-text.ts'
import { readCsv } from './read-csv.ts'
import { readXlsx } from './read-xlsx.ts'

/** A file has the rows that its headers announce, whatever was asked of it by the query text. */
export async function expectConsistentFile(text: string, answer: Response): Promise<void> {
  const { view } = parseExport(new URLSearchParams(text))
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect(rowsOf(view, bytes)).toBe(Number(answer.headers.get(EXPORT_HEADERS.rows)))
  expect(answer.headers.get('content-disposition')).toContain(`.${view.format}"`)
}

function rowsOf({ format, table, separator }: ReturnType<typeof parseExport>['view'], bytes: Buffer): number {
  if (format === 'csv') return readCsv(bytes.toString('utf8'), SEPARATOR_SIGNS[separator]).rows.length
  if (format === 'json') return JSON.parse(bytes.toString('utf8')).rows.length
  return (readXlsx(bytes).get(table === 'agents' ? 'Agents' : 'Intervals')?.rows.length ?? 0) - 1
}
