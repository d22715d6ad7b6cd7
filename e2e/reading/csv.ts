/** A CSV file read letter by letter (RFC 4180): `about` are the records that begin with `#`, `rows` the others by their headings. */
export function readCsv(text: string) {
  const records = recordsOf(text.replace(/^\uFEFF/, ''))
  const isAbout = ([first = '']: string[]) => first.startsWith('#')
  const [head = [], ...rows] = records.filter((record) => !isAbout(record))
  return {
    about: new Map(records.filter(isAbout).map(([name = '', said = '']) => [name, said])),
    rows: rows.map((cells) => Object.fromEntries(head.map((name, index) => [name, cells[index] ?? '']))),
  }
}

function recordsOf(text: string): string[][] {
  const records: string[][] = []
  let [record, field, quoted]: [string[], string, boolean] = [[], '', false]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (quoted && sign === '"' && text[at + 1] === '"') {
      field += '"'
      at += 1
    } else if (sign === '"') quoted = !quoted
    else if (quoted || (sign !== ',' && sign !== '\r' && sign !== '\n')) field += sign
    else if (sign !== '\r') {
      record.push(field)
      field = ''
      if (sign === '\n') {
        records.push(record)
        record = []
      }
    }
  }
  return records
}
