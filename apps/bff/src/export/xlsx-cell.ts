import type { Cell, Kind } from './columns.ts'

/** The cell formats of the workbook, in the order of `STYLES_XML`. */
export const STYLE = {
  plain: 0,
  head: 1,
  title: 2,
  dateTime: 3,
  duration: 4,
  percent: 5,
  wholePercent: 6,
  count: 7,
  text: 8,
} as const
type Style = (typeof STYLE)[keyof typeof STYLE]

export const STYLE_OF = {
  text: STYLE.text,
  flag: STYLE.plain,
  instant: STYLE.dateTime,
  duration: STYLE.duration,
  difference: STYLE.count,
  count: STYLE.count,
  ratio: STYLE.percent,
  percentage: STYLE.wholePercent,
} satisfies Record<Kind, Style>

/** What Excel can hold in one cell. */
const MOST_CHARACTERS = 32_767
const DAY_SECONDS = 86_400
/** 1 January 1970 as Excel counts days. */
const EPOCH_DAY = 25_569

/** One cell of a sheet (ECMA-376 18.3.1.4), '' where nothing is known. Texts are inline and never formulas. */
export function cellXml(reference: string, value: Cell, style: number): string {
  if (value === null) return ''
  if (typeof value === 'number') return `<c r="${reference}" s="${style}"><v>${value}</v></c>`
  // LibreOffice takes a Boolean cell for the formula `=TRUE()`.
  const words = typeof value === 'boolean' ? (value ? 'yes' : 'no') : value
  const text = escapeXml(words.slice(0, MOST_CHARACTERS))
  return `<c r="${reference}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** The number under which Excel shows a wall clock; the offset is left out, for it has no place in one. */
export function wallSerial(instant: string): number {
  return serialOf(Date.parse(`${instant.slice(0, 19)}Z`) / 1000)
}

export function utcSerial(instant: string): number {
  return serialOf(Date.parse(instant) / 1000)
}

/** A duration as a part of a day, which is what Excel adds up and shows as `[h]:mm:ss`. */
export const dayPart = (seconds: number): number => seconds / DAY_SECONDS

// With every digit: a time a little short of the hour is shown as the minute before.
const serialOf = (seconds: number): number => seconds / DAY_SECONDS + EPOCH_DAY

/** `A`, `Z`, `AA` for 0, 25, 26. */
export function columnLetters(index: number): string {
  const [before, letter] = [Math.floor(index / 26), String.fromCharCode(65 + (index % 26))]
  return before === 0 ? letter : columnLetters(before - 1) + letter
}

// What needs an escape at all; most names need none.
const UNSAFE = /[<>&"\p{Cs}\uFFFE\uFFFF]|(?![\t\n\u007F-\u009F])\p{Cc}|_(?=x[\dA-Fa-f]{4}_)/u
const EVERY_UNSAFE = new RegExp(UNSAFE, 'gu')
const ENTITIES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;' }

/** Text as XML 1.0 with Excel's `_xHHHH_` for control characters, which XML has no place for. */
export function escapeXml(text: string): string {
  if (!UNSAFE.test(text)) return text
  return text.toWellFormed().replace(EVERY_UNSAFE, (sign) => {
    const code = sign.charCodeAt(0)
    return ENTITIES[sign] ?? `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`
  })
}
