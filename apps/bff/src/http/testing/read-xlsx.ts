import { inflateRawSync } from 'node:zlib'
import { xmlProblem } from './xml-problem.ts'

export type ReadCell = { value: string | number | boolean; format: string }
/** `frozen` rows stand still; `filter` is the range of the filter; formulas are counted. */
export type ReadSheet = { rows: Map<string, ReadCell>[]; frozen: number; filter: string | null; formulas: number }

/**
 * A workbook taken apart without anything that made it: the zip by its directory, the sheets by their XML.
 *
 * @throws where a part is not well-formed, for which Excel refuses the whole
 */
export function readXlsx(bytes: Buffer): Map<string, ReadSheet> {
  const parts = unzip(bytes)
  for (const [path, content] of parts) {
    const problem = xmlProblem(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content))
    if (problem !== null) throw new Error(`${path} is not well-formed: ${problem}`)
  }
  const part = (path: string) => parts.get(path)?.toString('utf8') ?? ''
  const formats = formatsOf(part('xl/styles.xml'))
  const names = [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]*)" sheetId="(\d+)"/g)]
  return new Map(names.map(([, name, id]) => [text(name ?? ''), sheet(part(`xl/worksheets/sheet${id}.xml`), formats)]))
}

/** Every entry of a zip file (APPNOTE 4.3.12): what the directory at its end lists. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006'))
  let at = bytes.readUInt32LE(end + 16)
  const entries = new Map<string, Buffer>()
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [size, name, extra, comment] = [20, 28, 30, 32].map((from, i) =>
      i === 0 ? bytes.readUInt32LE(at + from) : bytes.readUInt16LE(at + from),
    ) as [number, number, number, number]
    const header = bytes.readUInt32LE(at + 42)
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28)
    const packed = bytes.subarray(start, start + size)
    const path = bytes.toString('utf8', at + 46, at + 46 + name)
    entries.set(path, bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(packed) : packed)
    at += 46 + name + extra + comment
  }
  return entries
}

function sheet(xml: string, formats: string[]): ReadSheet {
  const rows = [...xml.matchAll(/<row [^>]*>(.*?)<\/row>/gs)].map(([, inside]) => {
    const cells = [...(inside ?? '').matchAll(/<c r="([A-Z]+)\d+" s="(\d+)"(?: t="(\w+)")?>(.*?)<\/c>/gs)]
    return new Map(
      cells.map(([, column = '', style, type, content = '']) => [
        column,
        { value: cellValue(type, content), format: formats[Number(style)] ?? '' },
      ]),
    )
  })
  return {
    rows,
    frozen: Number(/<pane [^>]*ySplit="(\d+)"[^>]*state="frozen"/.exec(xml)?.[1] ?? 0),
    filter: /<autoFilter ref="([^"]*)"/.exec(xml)?.[1] ?? null,
    formulas: xml.match(/<f[ >/]/g)?.length ?? 0,
  }
}

function cellValue(type: string | undefined, content: string): string | number | boolean {
  const inside = content.replace(/<[^>]*>/g, '')
  if (type === 'inlineStr') return text(inside)
  return type === 'b' ? inside === '1' : Number(inside)
}

function formatsOf(xml: string): string[] {
  const codes = new Map([...xml.matchAll(/numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id, code]) => [id, code]))
  const cells = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml)?.[1] ?? ''
  return [...cells.matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => codes.get(id) ?? `built-in ${id}`)
}

function text(xml: string): string {
  const plain = { lt: '<', gt: '>', quot: '"', amp: '&' } as Record<string, string>
  return xml
    .replace(/&(\w+);/g, (_, name: string) => plain[name] ?? '')
    .replace(/_x([\dA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}
