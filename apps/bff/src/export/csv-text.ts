import type { Separator } from '@readyboard/contract'
import type { Cell } from './columns.ts'

export const SEPARATOR_SIGNS = { comma: ',', semicolon: ';', tab: '\t' } satisfies Record<Separator, string>

/** By which spreadsheets know UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

// What a spreadsheet takes for a formula, and its full-width twins, which some of them fold into it.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/
const QUOTED = /["\r\n,;\t]/

/**
 * One record of RFC 4180 with its line break. Numbers stay numbers; a text that a spreadsheet would run gets a `'` in
 * front. Everything that any of the separators could split is quoted.
 */
export function csvRecord(cells: readonly Cell[], sign: string): string {
  let line = ''
  for (let index = 0; index < cells.length; index += 1) {
    if (index > 0) line += sign
    const cell = cells[index]
    if (typeof cell === 'string') line += csvField(cell)
    else if (cell !== null && cell !== undefined) line += String(cell)
  }
  return `${line}\r\n`
}

function csvField(text: string): string {
  const inert = FORMULA.test(text) ? `'${text}` : text
  return QUOTED.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert
}
