import { useId } from 'react'
import { formatCount } from '../ui/format.ts'
import { Icon, type IconName } from '../ui/icon.tsx'
import { EXPORT } from '../words/export.ts'
import { plural } from '../words/plural.ts'
import { layoutOf } from './chart-on-page.ts'
import { estimatedBytes, sizeWords } from './file-size.ts'
import type { Shown } from './shown.ts'
import { FORMATS, type Format } from './use-export-choice.ts'

const ICONS = {
  csv: 'intervals',
  xlsx: 'overview',
  json: 'columns',
  png: 'image',
  svg: 'image',
} as const satisfies Record<Format, string>

/** CSV, XLSX, JSON or the chart; each says what it is, and the chosen one how large. */
export function FormatChoice(shown: Shown) {
  return (
    <fieldset className="export-formats">
      <legend className="visually-hidden">{EXPORT.format}</legend>
      {FORMATS.map((format) => (
        <FormatOption key={format} format={format} {...shown} />
      ))}
    </fieldset>
  )
}

function FormatOption({ format, ...shown }: Shown & { format: Format }) {
  const { choice, chart } = shown
  const [name, facts] = [useId(), useId()]
  const able = chart !== null || (format !== 'png' && format !== 'svg')
  const chosen = choice.format === format
  return (
    <label className={`export-format ${able ? '' : 'unable'}`}>
      <input
        type="radio"
        name="export-format"
        aria-labelledby={name}
        aria-describedby={facts}
        checked={chosen}
        disabled={!able}
        onChange={() => choice.setFormat(format)}
      />
      <ExportMark name={ICONS[format]} />
      <span className="min-w-0">
        <b id={name} className="block font-semibold">
          {EXPORT.formats[format]}
        </b>
        <span id={facts} className="block text-xs text-t2">
          {able ? aboutFormat(format, choice.table) : EXPORT.noChart}
          {chosen && <span className="block text-t3">{sizeOf(shown)}</span>}
        </span>
      </span>
    </label>
  )
}

function aboutFormat(format: Format, table: 'agents' | 'intervals'): string {
  if (format !== 'xlsx') return EXPORT.about[format]
  return table === 'agents' ? EXPORT.about.xlsxAgents : EXPORT.about.xlsxIntervals
}

function sizeOf({ choice, chart, foot, preview }: Shown): string {
  if (choice.view === null) {
    const size = chart && layoutOf(chart, foot).size
    return size ? EXPORT.pixels({ width: formatCount(size.width * 2), height: formatCount(size.height * 2) }) : ''
  }
  if (preview === null) return '…'
  const rows = rowsWords(preview.allRows)
  return EXPORT.rowsAndSize({ rows, size: sizeWords(estimatedBytes(choice.view.format, preview)) })
}

/** `6,240 rows`. */
export function rowsWords(rows: number): string {
  const forms = plural(rows, { one: 'one', other: 'other' }) === 'one' ? EXPORT.rows.one : EXPORT.rows.other
  return forms({ count: formatCount(rows) })
}

const MARKS = {
  intervals: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3',
  image: 'M2.5 3.5h11v9h-11zM2.5 10.5l3-3 3 3 2-2 3 3',
}

function ExportMark({ name }: { name: (typeof ICONS)[Format] }) {
  if (name in MARKS && (name === 'intervals' || name === 'image'))
    return (
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d={MARKS[name]} />
      </svg>
    )
  const known: IconName = name === 'overview' ? 'overview' : 'columns'
  return <Icon name={known} />
}
