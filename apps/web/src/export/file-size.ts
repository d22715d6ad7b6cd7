import type { ExportPreview } from '../api/export-file.ts'
import { LOCALE } from '../ui/locale.ts'

/** What a row of a workbook takes, compressed, as measured. */
const XLSX_ROW_BYTES = 235

/** About how many bytes the whole file will have, judged by its first rows. */
export function estimatedBytes(format: 'csv' | 'xlsx' | 'json', { text, allRows }: ExportPreview): number {
  if (format === 'xlsx') return 8_000 + allRows * XLSX_ROW_BYTES
  const bytes = new Blob([text]).size
  const start = format === 'json' ? text.indexOf('"rows":[') + 8 : headLength(text)
  const rows = text
    .slice(start)
    .split(format === 'json' ? '\n' : '\r\n')
    .filter((line) => line && !/^[#\]]/.test(line))
  const perRow = rows.length === 0 ? 0 : new Blob([rows.join('\n')]).size / rows.length
  return Math.round(bytes + Math.max(0, allRows - rows.length) * perRow)
}

/** Up to the end of the headings: the lines about the file and the names of its columns. */
function headLength(csv: string): number {
  const headings = /^[^#\r\n].*\r\n/m.exec(csv.replace(/^\uFEFF/, ' '))
  return headings ? headings.index + headings[0].length : csv.length
}

/** `820 bytes`, `12 kB`, `1.1 MB`. */
export function sizeWords(bytes: number): string {
  const [unit, power] =
    bytes < 1000 ? (['byte', 0] as const) : bytes < 1e6 ? (['kilobyte', 1] as const) : (['megabyte', 2] as const)
  const size = bytes / 1000 ** power
  const digits = power > 0 && size < 10 ? 1 : 0
  return size.toLocaleString(LOCALE, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: digits,
  })
}
