import { remembered } from './clock-text.ts'
import type { Column, Kind } from './columns.ts'
import { cellXml, columnLetters, dayPart, STYLE, STYLE_OF, utcSerial, wallSerial } from './xlsx-cell.ts'

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const WIDTHS = {
  text: 24,
  flag: 10,
  instant: 17,
  duration: 13,
  difference: 22,
  count: 11,
  ratio: 12,
  percentage: 12,
} satisfies Record<Kind, number>

type SheetColumn<Row> = {
  title: string
  width: number
  style: number
  of: (row: Row) => string | number | boolean | null
}

/**
 * A sheet with frozen and filtered headings, row by row. An instant is three columns: the wall clock, its offset, UTC.
 *
 * @param rows how many there will be below the headings
 */
export async function* tableSheet<Row>(
  columns: readonly Column<Row>[],
  pages: AsyncIterable<readonly Row[]>,
  rows: number,
): AsyncGenerator<Buffer> {
  const cells = columns.flatMap(sheetColumns)
  const letters = cells.map((_, index) => columnLetters(index))
  const last = `${letters.at(-1) ?? 'A'}${rows + 1}`
  const widths = cells.map(({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  const titles = cells.map(({ title }, index) => cellXml(`${letters[index]}1`, title, STYLE.head))
  yield Buffer.from(
    `${XML}<worksheet xmlns="${NAMESPACE}"><dimension ref="A1:${last}"/><sheetViews><sheetView workbookViewId="0">` +
      '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
      `<cols>${widths.join('')}</cols><sheetData><row r="1">${titles.join('')}</row>`,
  )
  let number = 1
  for await (const page of pages) {
    let text = ''
    for (const row of page) {
      number += 1
      text += `<row r="${number}">`
      for (const [index, { style, of }] of cells.entries())
        text += cellXml(`${letters[index]}${number}`, of(row), style)
      text += '</row>'
    }
    yield Buffer.from(text)
  }
  yield Buffer.from(`</sheetData><autoFilter ref="A1:${last}"/></worksheet>`)
}

/** A sheet of two columns, names beside texts. */
export function textSheet(lines: readonly (readonly [string, string])[]): Buffer {
  const rows = lines.map(
    ([name, text], i) =>
      `<row r="${i + 1}">${cellXml(`A${i + 1}`, name, STYLE.title)}${cellXml(`B${i + 1}`, text, STYLE.text)}</row>`,
  )
  const columns =
    '<cols><col min="1" max="1" width="28" customWidth="1"/><col min="2" max="2" width="110" customWidth="1"/></cols>'
  return Buffer.from(
    `${XML}<worksheet xmlns="${NAMESPACE}">${columns}<sheetData>${rows.join('')}</sheetData></worksheet>`,
  )
}

function sheetColumns<Row>({ title, kind, of }: Column<Row>): SheetColumn<Row>[] {
  const column = { title, width: WIDTHS[kind], style: STYLE_OF[kind] }
  const text = (row: Row) => {
    const value = of(row)
    return typeof value === 'string' ? value : null
  }
  const scaled = (scale: (value: number) => number) => (row: Row) => {
    const value = of(row)
    return typeof value === 'number' ? scale(value) : null
  }
  if (kind === 'duration') return [{ ...column, of: scaled(dayPart) }]
  // Excel has no time below zero: it shows ######## instead.
  if (kind === 'difference') return [{ ...column, title: `${title} (s)`, of }]
  if (kind === 'percentage') return [{ ...column, of: scaled((value) => value / 100) }]
  if (kind !== 'instant') return [{ ...column, of }]
  const [wall, utc] = [remembered(wallSerial), remembered(utcSerial)]
  const serial = (of: (instant: string) => number) => (row: Row) => {
    const instant = text(row)
    return instant === null ? null : of(instant)
  }
  return [
    { ...column, title: `${title} (local)`, of: serial(wall) },
    { ...column, title: `${title} offset`, width: 9, style: STYLE.text, of: (row) => text(row)?.slice(19) ?? null },
    { ...column, title: `${title} (UTC)`, of: serial(utc) },
  ]
}
