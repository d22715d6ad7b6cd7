/** A CSV file read letter by letter as RFC 4180 says; `about` are the records that begin with `#`, `rows` the others by their headings. */
export function readCsv(text: string, separator = ',') {
  const records = recordsOf(text.replace(/^\uFEFF/, ''), separator)
  const about = records.filter(([first]) => first?.startsWith('#'))
  const [head = [], ...rows] = records.filter(([first]) => !first?.startsWith('#'))
  return { about, head, rows: rows.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? '']))) }
}

function recordsOf(text: string, separator: string): string[][] {
  const records: string[][] = []
  let [record, field, quoted]: [string[], string, boolean] = [[], '', false]
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]
    if (quoted) {
      if (sign !== '"') field += sign
      else if (text[at + 1] === '"') {
        field += '"'
        at += 1
      } else quoted = false
    } else if (sign === '"' && field === '') quoted = true
    else if (sign === separator) {
      record.push(field)
      field = ''
    } else if (sign === '\r' && text[at + 1] === '\n') {
      records.push([...record, field])
      ;[record, field] = [[], '']
      at += 1
    } else field += sign
  }
  if (field !== '' || record.length > 0) throw new Error('the last line has no end')
  return records
}
