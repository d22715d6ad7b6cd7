import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import { aboutLines } from './about-lines.ts'
import { AGENT_COLUMNS, INTERVAL_COLUMNS } from './columns.ts'
import { cut } from './cut.ts'
import { type ExportFacts, type ExportRows, expectWhole } from './export-facts.ts'
import { workbookParts } from './xlsx-parts.ts'
import { tableSheet, textSheet } from './xlsx-sheet.ts'

/** What Excel can hold in one sheet, without the headings. */
const MOST_ROWS = 1_048_575
/** The sheets repeat themselves: more effort makes the file a little smaller and takes much longer. */
const COMPRESSION = 3

type Sheet = { name: string; bytes: () => AsyncIterable<Buffer> | Buffer }

/** A workbook: `Read me`, `Agents`, and `Intervals` where those are asked for, on as many sheets as they need. */
export function xlsxFile(facts: ExportFacts, rows: ExportRows): Readable {
  const sheets = sheetsOf(facts, rows)
  const zip = new ZipFile()
  const out = Readable.from(zip.outputStream, { objectMode: false })
  const giveUp = (error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error)))
  zip.on('error', giveUp)
  const options = { compressionLevel: COMPRESSION, mtime: new Date(facts.madeAt * 1000) }
  for (const { path, xml } of workbookParts(sheets.map(({ name }) => name)))
    zip.addBuffer(Buffer.from(xml), path, options)
  let open: Readable | null = null
  for (const [index, { bytes }] of sheets.entries()) {
    zip.addReadStreamLazy(`xl/worksheets/sheet${index + 1}.xml`, options, (done) => {
      if (out.destroyed) return
      open = Readable.from(contentOf(bytes), { objectMode: false })
      // Nobody else listens: an error here would end the product, not the file.
      open.on('error', giveUp)
      done(null, open)
    })
  }
  zip.end()
  // Whoever stops reading stops what is written for him.
  out.once('close', () => open?.destroy())
  return out
}

/** Begun when it is first read, so that an error in the beginning is one of the stream as well. */
async function* contentOf(bytes: Sheet['bytes']): AsyncGenerator<Buffer> {
  const content = bytes()
  if (Buffer.isBuffer(content)) yield content
  else yield* content
}

function sheetsOf(facts: ExportFacts, rows: ExportRows): Sheet[] {
  const { view, agentRows } = facts
  const agents = { name: 'Agents', bytes: () => tableSheet(AGENT_COLUMNS, whole(agentRows, rows.agents()), agentRows) }
  return [
    ...(view.header ? [{ name: 'Read me', bytes: () => textSheet(aboutLines(facts)) }] : []),
    ...(view.only === null ? [agents] : []),
    ...(view.table === 'intervals' ? intervalSheets(facts, rows) : []),
  ]
}

function intervalSheets(facts: ExportFacts, rows: ExportRows): Sheet[] {
  const counted = whole(facts.rows, rows.intervals())
  const parts = cut(counted, MOST_ROWS)
  return Array.from({ length: Math.max(1, Math.ceil(facts.rows / MOST_ROWS)) }, (_, index) => ({
    name: index === 0 ? 'Intervals' : `Intervals ${index + 1}`,
    bytes: () => tableSheet(INTERVAL_COLUMNS, parts.next(), Math.min(MOST_ROWS, facts.rows - index * MOST_ROWS)),
  }))
}

async function* whole<Row>(count: number, pages: AsyncIterable<readonly Row[]>): AsyncGenerator<readonly Row[]> {
  let written = 0
  for await (const page of pages) {
    written += page.length
    yield page
  }
  expectWhole(count, written)
}
